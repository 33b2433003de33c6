/** Sổ văn bản: every number given, those missing between them, and what waits for one. */

import { Download, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { Term } from '../../../shared/domain/cell.ts';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { IssueDialog } from '../../acts/issue-dialog.tsx';
import { formatRuns } from '../../acts/number-advice.ts';
import { host } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useChange, useVerb } from '../../queries.ts';
import { type Route, routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { documentName } from '../../ui/document-name.ts';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { KindFilter } from '../../ui/kind-filter.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { printRegister } from './print-register.ts';
import { FileCell, NumberCell } from './register-cells.tsx';
import { registerCsv } from './register-csv.ts';
import { countWords, filterRegister, type RegisterFilter } from './register-view.ts';
import { VoidDialog } from './void-dialog.tsx';
import './register.css';

/** Opened with a symbol it shows that line alone, until something else is typed. */
export default function RegisterScreen({ route }: { route: Route }) {
  const [asked = ''] = route.rest;
  return <Register key={asked} asked={asked} />;
}

function Register({ asked }: { asked: string }) {
  const register = useVerb('register:list', {});
  const approved = useVerb('document:list', { state: 'approved' });
  const cell = useVerb('cell:get', {});
  const [filter, setFilter] = useState<RegisterFilter>({ typed: asked, kind: '', termId: 0 });
  const [issuing, setIssuing] = useState<DocumentSummary | null>(null);
  const [voiding, setVoiding] = useState<RegisterEntry | null>(null);
  const { problem, attempt } = useAttempt();
  const file = useChange('document:move');
  const all = register.data?.entries;
  const shown = useMemo(() => filterRegister(all ?? [], filter), [all, filter]);
  const cellName = cell.data?.cell.name ?? '';
  const print = (): void =>
    void attempt(() =>
      printRegister(shown, cellName, countWords(shown.length, all?.length ?? 0), () => host.print({})),
    );
  useCommand('print', shown.length === 0 ? null : print);
  const failed = register.error ?? approved.error ?? cell.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void register.refetch()} />;
  if (register.data === undefined || approved.data === undefined || cell.data === undefined)
    return <Waiting what="sổ văn bản" />;
  const { entries, gaps } = register.data;
  const isEmpty = entries.length === 0;

  return (
    <div className="list-page">
      <PageHead
        title={SCREENS['so-van-ban']}
        about={isEmpty ? undefined : countWords(shown.length, entries.length)}
      >
        {!isEmpty && (
          <>
            <Button disabled={shown.length === 0} onClick={print}>
              <Printer aria-hidden="true" /> In sổ
            </Button>
            <Button onClick={() => void attempt(() => exportList(shown))}>
              <Download aria-hidden="true" /> Xuất danh sách
            </Button>
          </>
        )}
      </PageHead>
      {approved.data.length > 0 && <Waiters documents={approved.data} onIssue={setIssuing} />}
      {problem !== null && <ErrorNote message={problem} />}
      {file.error !== null && <ErrorNote message={file.error.message} />}
      {isEmpty ? (
        <EmptyRegister hasWaiters={approved.data.length > 0} />
      ) : (
        <>
          <Gaps gaps={gaps} />
          <Filters
            filter={filter}
            entries={entries}
            terms={cell.data?.terms ?? []}
            onChange={(part) => setFilter({ ...filter, ...part })}
          />
          {shown.length === 0 ? (
            <p className="waiting">Không có văn bản nào như vậy.</p>
          ) : (
            <DataTable
              label="Sổ văn bản"
              rows={shown}
              keyOf={({ id }) => id}
              columns={columnsOf((id) => file.mutate({ id, move: 'file', reason: '' }), setVoiding)}
            />
          )}
        </>
      )}
      {voiding !== null && <VoidDialog entry={voiding} onDone={() => setVoiding(null)} />}
      {issuing !== null && <IssueDialog document={issuing} onDone={() => setIssuing(null)} />}
    </div>
  );
}

function EmptyRegister({ hasWaiters }: { hasWaiters: boolean }) {
  return (
    <EmptyState
      title="Sổ chưa có văn bản nào"
      text="Số được cấp khi ban hành: mỗi loại văn bản một dãy, liên tục trong nhiệm kỳ. Văn bản đã thông qua sẽ hiện ở đây để ban hành."
    >
      {!hasWaiters && (
        <LinkButton look="primary" href={routeTo('tong-quan')}>
          Xem việc cần làm tiếp
        </LinkButton>
      )}
    </EmptyState>
  );
}

interface RegisterFiltersProps {
  filter: RegisterFilter;
  entries: readonly RegisterEntry[];
  terms: readonly Term[];
  onChange: (part: Partial<RegisterFilter>) => void;
}

function Filters({ filter, entries, terms, onChange }: RegisterFiltersProps) {
  return (
    <div className="filters">
      <SearchField
        label="Tìm trong sổ"
        placeholder="Tìm số, trích yếu, người ký, nơi nhận; không cần dấu"
        value={filter.typed}
        onChange={(typed) => onChange({ typed })}
      />
      <KindFilter papers={entries} value={filter.kind} onChange={(kind) => onChange({ kind })} />
      {terms.length > 1 && (
        <FilterSelect
          label="Nhiệm kỳ"
          all={{ value: 0, name: 'Mọi nhiệm kỳ' }}
          choices={terms.map(({ id, name }) => ({ value: id, name: `Nhiệm kỳ ${name}` }))}
          value={filter.termId}
          onChange={(termId) => onChange({ termId })}
        />
      )}
    </div>
  );
}

function columnsOf(
  onFile: (documentId: number) => void,
  onVoid: (entry: RegisterEntry) => void,
): readonly Column<RegisterEntry>[] {
  return [
    {
      name: 'Số, ký hiệu',
      width: '11.5rem',
      isNumeric: true,
      cell: (entry) => <NumberCell entry={entry} />,
    },
    { name: 'Ngày', width: '7.5rem', isNumeric: true, cell: ({ issuedOn }) => formatScreenDate(issuedOn) },
    {
      name: 'Trích yếu',
      cell: ({ kind, subject }) => documentName({ kind, title: subject }),
    },
    {
      name: 'Người ký, nơi nhận',
      width: '28%',
      cell: ({ signer, recipients }) => (
        <>
          {signer}
          <small className="muted">{recipients.join('; ')}</small>
        </>
      ),
    },
    {
      name: 'Hồ sơ',
      width: '9rem',
      cell: (entry) => <FileCell entry={entry} onFile={onFile} onVoid={onVoid} />,
    },
  ];
}

function Waiters({
  documents,
  onIssue,
}: {
  documents: readonly DocumentSummary[];
  onIssue: (document: DocumentSummary) => void;
}) {
  return (
    <section className="card waiters" aria-labelledby="waiters">
      <h2 id="waiters">Đã thông qua, chờ ban hành</h2>
      <ul className="entries">
        {documents.map((document) => (
          <li key={document.id} className="waiter">
            <a className="list-name" href={routeTo('soan-thao', document.id)}>
              {documentName(document)}
            </a>
            <Button onClick={() => onIssue(document)}>
              Ban hành<span className="spoken"> {document.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gaps({ gaps }: { gaps: readonly { term: string; series: string; missing: number[] }[] }) {
  if (gaps.length === 0) return null;
  return (
    <section className="gaps" aria-label="Số còn thiếu">
      {gaps.map(({ term, series, missing }) => (
        <p key={`${term} ${series}`}>
          <Chip tone="warn">Thiếu số</Chip> {series}, nhiệm kỳ {term}:{' '}
          <b className="numbers">{formatRuns(missing)}</b>
        </p>
      ))}
    </section>
  );
}

async function exportList(entries: readonly RegisterEntry[]): Promise<void> {
  await host.saveFile({ fileName: 'So van ban.csv', bytes: registerCsv(entries.toReversed()) });
}
