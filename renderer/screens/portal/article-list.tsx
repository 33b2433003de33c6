/** The articles by what is to be done about them, and the papers that could become one. */

import { Plus } from 'lucide-react';
import type { ArticleListItem } from '../../../shared/contract/publishing.ts';
import { ARTICLE_SOURCES, KIND_NAMES } from '../../../shared/strings.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go, routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { momentWords } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, Waiting } from '../../ui/page.tsx';
import {
  ARTICLE_STATE_NAMES,
  ARTICLE_TONES,
  type ArticleState,
  documentsWithout,
  stateOf,
} from './portal-view.ts';
import { useOutbox } from './use-outbox.ts';

export function ArticleList() {
  const articles = useVerb('article:list', {});
  const documents = useVerb('document:list', {});
  const portals = useVerb('portal:list', {});
  const outbox = useOutbox();
  const failed = articles.error ?? documents.error ?? portals.error ?? outbox.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void articles.refetch()} />;
  if (
    articles.data === undefined ||
    documents.data === undefined ||
    portals.data === undefined ||
    outbox.data === undefined
  )
    return <Waiting what="bài đăng" />;
  const candidates = documentsWithout(documents.data, articles.data);
  const rows = outbox.data;
  const groups = (Object.keys(ARTICLE_STATE_NAMES) as ArticleState[]).map((state) => ({
    state,
    articles: articles.data.filter((article) => stateOf(article, rows) === state),
  }));
  return (
    <>
      {portals.data.length === 0 && (
        <section className="card portal-first" aria-label="Bắt đầu">
          <p>
            Chưa có cổng nào. Bài vẫn soạn và xem trước được; thêm cổng rồi mới gửi. Cổng không có giao diện
            máy cũng dùng được, bằng gói bàn giao cho người đăng.
          </p>
          <LinkButton look="primary" href={routeTo('cong-thong-tin', 'cong')}>
            Thêm cổng
          </LinkButton>
        </section>
      )}
      {articles.data.length === 0 && candidates.length === 0 && (
        <EmptyState
          title="Chưa có bài đăng nào"
          text={`Bài đăng được làm từ ${ARTICLE_SOURCES} đã thông qua. Từ biên bản chỉ lấy bản trích, không nêu ý kiến, vắng mặt hay biểu quyết theo tên.`}
        />
      )}
      <div className="portal-groups">
        {groups.map(
          ({ state, articles: own }) => own.length > 0 && <Group key={state} state={state} articles={own} />,
        )}
        {candidates.length > 0 && <Candidates documents={candidates} />}
      </div>
    </>
  );
}

function Group({ state, articles }: { state: ArticleState; articles: readonly ArticleListItem[] }) {
  return (
    <section className="card" aria-labelledby={`articles-${state}`}>
      <h2 id={`articles-${state}`}>
        {ARTICLE_STATE_NAMES[state]} <span className="muted">({articles.length})</span>
      </h2>
      <ul className="entries">
        {articles.map((article) => (
          <li key={article.id}>
            <span>
              <a className="list-name" href={routeTo('cong-thong-tin', 'bai', article.id)}>
                {article.title}
              </a>
              <small className="muted portal-under">
                Bản {article.revision}, sửa lúc {momentWords(article.updatedAt)}
              </small>
            </span>
            <span className="portal-chips">
              {article.isSourceNewer && <Chip tone="warn">Văn bản gốc đã đổi</Chip>}
              <Chip tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_NAMES[state]}</Chip>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Candidates({ documents }: { documents: ReturnType<typeof documentsWithout> }) {
  const make = useChange('article:make');
  return (
    <section className="card" aria-labelledby="candidates">
      <h2 id="candidates">Văn bản đã thông qua, chưa có bài đăng</h2>
      {make.error !== null && <ErrorNote message={make.error.message} />}
      <ul className="entries">
        {documents.map(({ id, kind, title }) => (
          <li key={id}>
            <span>
              {KIND_NAMES[kind]}: {title}
            </span>
            <Button
              disabled={make.isPending}
              onClick={() =>
                make.mutate(
                  { documentId: id },
                  { onSuccess: (article) => go('cong-thong-tin', 'bai', article.id) },
                )
              }
            >
              <Plus aria-hidden="true" /> Làm bài đăng<span className="spoken"> từ {title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
