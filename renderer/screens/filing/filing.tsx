/** Lưu hồ sơ: the tree of issued papers, what is to be mended in it, and the bundle for the superior committee. */
import { SCREENS } from '../../../shared/commands.ts';
import type { FilingOverview } from '../../../shared/contract/filing.ts';
import { BundleCheckButton } from '../../acts/bundle-check.tsx';
import { useVerb } from '../../queries.ts';
import { go, type Route, routeTo } from '../../route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { ViewChoices } from '../../ui/view-choices.tsx';
import { BundlePage } from './bundle-page.tsx';
import { countWords, firstPlace, placeIn } from './filing-view.ts';
import { FolderPage } from './folder-page.tsx';
import { IncomingPage } from './incoming-page.tsx';
import { FilingTree } from './tree.tsx';
import { WriteTree } from './write-tree.tsx';
import './filing.css';

const VIEWS = [
  { value: 'cay', name: 'Hồ sơ' },
  { value: 'den', name: 'Văn bản đến' },
  { value: 'goi', name: 'Gói nộp cấp uỷ' },
] as const;

export default function FilingScreen({ route }: { route: Route }) {
  const view = VIEWS.find(({ value }) => value === route.rest[0])?.value ?? 'cay';
  const tree = useVerb('filing:tree', {}, view !== 'den');
  const overview = view === 'den' ? undefined : tree.data;
  const isEmpty = overview?.terms.length === 0;
  return (
    <>
      <PageHead
        title={SCREENS['luu-ho-so']}
        about={overview === undefined || isEmpty ? undefined : countWords(overview)}
      >
        <BundleCheckButton />
        {overview !== undefined && !isEmpty && <WriteTree overview={overview} />}
      </PageHead>
      <ViewChoices
        label="Phần của hồ sơ"
        choices={VIEWS}
        value={view}
        onChange={(value) => go('luu-ho-so', value)}
      />
      {view === 'den' ? (
        <IncomingPage />
      ) : tree.error !== null ? (
        <ErrorNote message={tree.error.message} onRetry={() => void tree.refetch()} />
      ) : overview === undefined ? (
        <Waiting what="hồ sơ" />
      ) : isEmpty ? (
        <NothingIssued />
      ) : view === 'goi' ? (
        <BundlePage overview={overview} />
      ) : (
        <TreeView route={route} overview={overview} />
      )}
    </>
  );
}

function NothingIssued() {
  return (
    <EmptyState
      title="Chưa có văn bản nào để lưu"
      text="Văn bản vào hồ sơ khi đã ban hành: theo nhiệm kỳ, năm, quý, có mục lục và bìa. Dự thảo nằm riêng."
    >
      <LinkButton look="primary" href={routeTo('tong-quan')}>
        Xem việc cần làm tiếp
      </LinkButton>
    </EmptyState>
  );
}

function TreeView({ route, overview }: { route: Route; overview: FilingOverview }) {
  const place = placeIn(overview, route.rest) ?? firstPlace(overview);
  return (
    <div className="filing">
      <FilingTree overview={overview} place={place} />
      {place !== null && (
        <FolderPage key={JSON.stringify(place)} place={place} hasTree={overview.folder !== null} />
      )}
    </div>
  );
}
