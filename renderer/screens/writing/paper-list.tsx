/** All papers: found by a few letters without dấu, by kind, by state. */

import { FileUp, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { DOCUMENT_STATES, type DocumentSummary } from '../../../shared/domain/document.ts';
import { STATE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useVerb } from '../../queries.ts';
import { go, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { documentName } from '../../ui/document-name.ts';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { KindFilter } from '../../ui/kind-filter.tsx';
import { momentWords } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NewPaperDialog } from './new-paper-dialog.tsx';
import { quarterWords, stateTone } from './paper-words.ts';
import { filterPapers, type PaperFilter } from './search-papers.ts';

/** More than a screen shows. */
const FIRST = 100;

export function PaperList({ asks }: { asks: 'new' | 'import' | null }) {
  const list = useVerb('document:list', {});
  // What one looks for is mostly among the last; the rest of a large book comes a moment later.
  const first = useVerb('document:list', { limit: FIRST }, list.data === undefined);
  const [filter, setFilter] = useState<PaperFilter>({ typed: '', kind: '', state: '' });
  const all = list.data ?? first.data;
  const shown = useMemo(() => filterPapers(all ?? [], filter), [all, filter]);
  if (list.error !== null)
    return <ErrorNote message={list.error.message} onRetry={() => void list.refetch()} />;
  if (all === undefined) return <Waiting what="danh sách văn bản" />;

  return (
    <div className="list-page">
      <PageHead
        title={SCREENS['soan-thao']}
        about={list.data?.length ? `${shown.length} văn bản` : undefined}
      >
        <Button onClick={() => go('soan-thao', 'nhap-tep')}>
          <FileUp aria-hidden="true" /> Nhập từ tệp
        </Button>
        <Button look="primary" onClick={() => go('soan-thao', 'moi')}>
          <Plus aria-hidden="true" /> Văn bản mới
        </Button>
      </PageHead>
      {all.length === 0 ? (
        <NoPapers />
      ) : (
        <>
          <Filters filter={filter} papers={all} onChange={(part) => setFilter({ ...filter, ...part })} />
          {shown.length === 0 ? (
            <p className="waiting">Không có văn bản nào như vậy.</p>
          ) : (
            <DataTable label="Văn bản" rows={shown} keyOf={({ id }) => id} columns={COLUMNS} />
          )}
        </>
      )}
      {asks === 'new' && <NewPaperDialog onClose={() => go('soan-thao')} />}
      {asks === 'import' && <ImportDialog onClose={() => go('soan-thao')} />}
    </div>
  );
}

function NoPapers() {
  return (
    <EmptyState
      title="Chưa có văn bản nào"
      text="Lập kế hoạch năm trước thì giấy mời, biên bản, nghị quyết và báo cáo đều được soạn sẵn từ đó. Văn bản cũ trong Word cũng nhập vào được."
    >
      <Button onClick={() => go('ke-hoach')}>Lập kế hoạch năm</Button>
    </EmptyState>
  );
}

interface PaperFiltersProps {
  filter: PaperFilter;
  papers: readonly DocumentSummary[];
  onChange: (part: Partial<PaperFilter>) => void;
}

function Filters({ filter, papers, onChange }: PaperFiltersProps) {
  return (
    <div className="filters">
      <SearchField
        label="Tìm văn bản"
        placeholder="Tìm trích yếu, ký hiệu; không cần dấu"
        value={filter.typed}
        onChange={(typed) => onChange({ typed })}
      />
      <KindFilter papers={papers} value={filter.kind} onChange={(kind) => onChange({ kind })} />
      <FilterSelect<PaperFilter['state']>
        label="Trạng thái"
        all={{ value: '', name: 'Mọi trạng thái' }}
        choices={DOCUMENT_STATES.map((state) => ({ value: state, name: STATE_NAMES[state] }))}
        value={filter.state}
        onChange={(state) => onChange({ state })}
      />
    </div>
  );
}

const COLUMNS: readonly Column<DocumentSummary>[] = [
  {
    name: 'Văn bản',
    cell: ({ id, title, kind, quarter, symbol }) => (
      <>
        <a className="list-name" href={routeTo('soan-thao', id)}>
          {documentName({ kind, title })}
        </a>
        <span className="small muted">
          {[symbol, quarter !== null && quarterWords(quarter)].filter(Boolean).join(' · ')}
        </span>
      </>
    ),
  },
  {
    name: 'Ngày văn bản',
    width: '9rem',
    isNumeric: true,
    cell: ({ date }) => (date === null ? '' : formatScreenDate(date)),
  },
  {
    name: 'Trạng thái',
    width: '11rem',
    cell: ({ state }) => <Chip tone={stateTone(state)}>{STATE_NAMES[state]}</Chip>,
  },
  {
    name: 'Sửa lần cuối',
    width: '13rem',
    isNumeric: true,
    cell: ({ updatedAt }) => momentWords(updatedAt),
  },
];
