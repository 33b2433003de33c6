/** Cổng thông tin: the articles, the queue to the portals, and the portals themselves. */

import { SCREENS } from '../../../shared/commands.ts';
import { useVerb } from '../../queries.ts';
import { type Route, routeTo } from '../../route.ts';
import { ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { ArticleList } from './article-list.tsx';
import { ArticlePage } from './article-page.tsx';
import { EditingPage } from './editing-page.tsx';
import { FromDocument } from './from-document.tsx';
import { Portals } from './portals.tsx';
import { Queue } from './queue.tsx';
import { useOutbox } from './use-outbox.ts';
import './portal.css';

const SECTIONS = [
  ['', 'Bài đăng'],
  ['hang-doi', 'Hàng đợi và lịch sử'],
  ['cong', 'Các cổng'],
] as const;

export default function PortalScreen({ route }: { route: Route }) {
  const [section = '', id = ''] = route.rest;
  if (section === 'bai') return <OneArticle key={id} id={Number(id)} />;
  if (section === 'trang-soan')
    return <EditingPage portalId={Number(id)} outboxId={Number(route.rest[2]) || null} />;
  if (section === 'van-ban') return <FromDocument documentId={Number(id)} />;
  return (
    <>
      <PageHead
        title={SCREENS['cong-thong-tin']}
        about="Bài được gửi khi có mạng, không mất và không đăng hai lần"
      />
      <PageParts
        label="Các phần của cổng thông tin"
        parts={SECTIONS.map(([name, label]) => ({
          href: name === '' ? routeTo('cong-thong-tin') : routeTo('cong-thong-tin', name),
          label,
          isHere: name === section,
        }))}
      />
      {section === 'cong' ? <Portals /> : section === 'hang-doi' ? <Queue /> : <ArticleList />}
    </>
  );
}

function OneArticle({ id }: { id: number }) {
  const article = useVerb('article:get', { id });
  const portals = useVerb('portal:list', {});
  const outbox = useOutbox();
  const failed = article.error ?? portals.error ?? outbox.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void article.refetch()} />;
  if (article.data === undefined || portals.data === undefined || outbox.data === undefined)
    return <Waiting what="bài đăng" />;
  const rows = outbox.data.filter(({ articleId }) => articleId === id);
  return <ArticlePage article={article.data} portals={portals.data} rows={rows} />;
}
