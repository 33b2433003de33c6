/** Văn bản đến: its register, its files, and where each is cited. */
import { Paperclip } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Citation, IncomingLine } from '../../../shared/contract/incoming.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { call, host } from '../../api.ts';
import { tellChanged, useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { today } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, Waiting } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { IncomingDialog } from './incoming-dialog.tsx';
import {
  dueMark,
  filterIncoming,
  type IncomingFilter,
  type IncomingState,
  incomingWords,
} from './incoming-view.ts';

export function IncomingPage() {
  const register = useVerb('incoming:list', {});
  const [filter, setFilter] = useState<IncomingFilter>({ typed: '', year: 0, state: 'all' });
  const [edited, setEdited] = useState<IncomingLine | 'new' | null>(null);
  const [deleted, setDeleted] = useState<IncomingLine | null>(null);
  const remove = useChange('incoming:delete');
  const detach = useChange('incoming:detach');
  const { problem, isBusy, attempt } = useAttempt();
  const { data: all, refetch } = register;
  // A paper may have been cited a moment ago, while this list was read for its dialog.
  useEffect(() => void refetch(), [refetch]);
  const shown = useMemo(() => filterIncoming(all ?? [], filter), [all, filter]);
  if (register.error !== null)
    return <ErrorNote message={register.error.message} onRetry={() => void register.refetch()} />;
  if (all === undefined) return <Waiting what="sổ văn bản đến" />;
  const years = [...new Set(all.map(({ year }) => year))];
  const excelYear = filter.year === 0 ? years[0] : filter.year;
  const attach = (id: number): void =>
    void attempt(async () => {
      const [file] = await host.pickFiles({ extensions: ['docx', 'txt'] });
      if (file === undefined) return;
      await call('incoming:attach', { id, ...file });
      tellChanged();
    });
  const open = (id: number): void =>
    void attempt(async () => {
      await host.saveFile(await call('incoming:file', { id }));
    });
  const excel = (year: number): void =>
    void attempt(async () => {
      await host.saveFile(await call('incoming:hand-out', { year }));
    });
  return (
    <section className="filing-incoming" aria-label="Văn bản đến">
      <div className="filing-head">
        <p className="muted">{all.length > 0 && incomingWords(shown, all.length)}</p>
        <div className="page-acts">
          {excelYear !== undefined && (
            <Button disabled={isBusy} onClick={() => excel(excelYear)}>
              Excel năm {excelYear}
            </Button>
          )}
          <Button look="primary" onClick={() => setEdited('new')}>
            Vào sổ văn bản đến
          </Button>
        </div>
      </div>
      {(problem ?? remove.error?.message) != null && (
        <ErrorNote message={problem ?? remove.error?.message ?? ''} />
      )}
      {all.length === 0 ? (
        <EmptyState
          title="Chưa có văn bản đến nào"
          text="Văn bản của cấp trên vào sổ ở đây: số đến theo năm, người xử lý, thời hạn; khi lập kế hoạch hay soạn văn bản, chọn làm căn cứ bằng một lần bấm."
        />
      ) : (
        <>
          <div className="filters">
            <SearchField
              label="Tìm văn bản đến"
              placeholder="Số, trích yếu, nơi gửi; không cần dấu"
              value={filter.typed}
              onChange={(typed) => setFilter({ ...filter, typed })}
            />
            <FilterSelect
              label="Năm"
              all={{ value: 0, name: 'Mọi năm' }}
              choices={years.map((year) => ({ value: year, name: `Năm ${year}` }))}
              value={filter.year}
              onChange={(year) => setFilter({ ...filter, year })}
            />
            <FilterSelect<IncomingState>
              label="Tình trạng"
              all={{ value: 'all', name: 'Mọi tình trạng' }}
              choices={[
                { value: 'open', name: 'Chưa xử lý xong' },
                { value: 'cited', name: 'Có viện dẫn' },
              ]}
              value={filter.state}
              onChange={(state) => setFilter({ ...filter, state })}
            />
          </div>
          {shown.length === 0 ? (
            <p className="waiting">Không có văn bản đến nào như vậy.</p>
          ) : (
            <DataTable
              label="Sổ văn bản đến"
              rows={shown}
              keyOf={({ id }) => id}
              columns={columnsOf({
                onEdit: setEdited,
                onDelete: setDeleted,
                onAttach: attach,
                onDetach: (id) => detach.mutate({ id }),
                onOpen: open,
              })}
            />
          )}
        </>
      )}
      {edited !== null && (
        <IncomingDialog line={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {deleted !== null && (
        <ConfirmDialog
          title={`Bỏ dòng số đến ${deleted.number} năm ${deleted.year}?`}
          text="Chỉ bỏ dòng vào sổ nhầm. Nội dung dòng này được giữ trong nhật ký, tệp gắn kèm thì không."
          verb="Bỏ dòng này"
          onConfirm={() => remove.mutate({ id: deleted.id })}
          onClose={() => setDeleted(null)}
        />
      )}
    </section>
  );
}

interface LineActs {
  onEdit: (line: IncomingLine) => void;
  onDelete: (line: IncomingLine) => void;
  onAttach: (id: number) => void;
  onDetach: (id: number) => void;
  onOpen: (id: number) => void;
}

function columnsOf({
  onEdit,
  onDelete,
  onAttach,
  onDetach,
  onOpen,
}: LineActs): readonly Column<IncomingLine>[] {
  return [
    { name: 'Số đến', width: '5rem', isNumeric: true, cell: ({ number }) => number },
    {
      name: 'Ngày đến',
      width: '7.5rem',
      isNumeric: true,
      cell: ({ arrivedOn }) => formatScreenDate(arrivedOn),
    },
    {
      name: 'Số, ngày văn bản',
      width: '9.5rem',
      cell: ({ symbol, date }) => (
        <>
          <b>{symbol === '' ? '–' : symbol}</b>
          <small className="muted">{date === null ? '' : formatScreenDate(date)}</small>
        </>
      ),
    },
    {
      name: 'Nơi gửi, trích yếu',
      cell: (line) => (
        <>
          <Button look="link" size="tiny" onClick={() => onEdit(line)}>
            {line.issuer}
            <span className="spoken">, sửa dòng số đến {line.number}</span>
          </Button>
          <small className="muted">{line.subject}</small>
        </>
      ),
    },
    { name: 'Được viện dẫn ở', width: '11rem', cell: ({ citedIn }) => <CitedIn citedIn={citedIn} /> },
    {
      name: 'Tệp',
      width: '8rem',
      cell: ({ id, number, fileName }) =>
        fileName === '' ? (
          <Button look="quiet" size="tiny" onClick={() => onAttach(id)}>
            <Paperclip aria-hidden="true" /> Gắn tệp<span className="spoken"> vào số đến {number}</span>
          </Button>
        ) : (
          <>
            <Button look="link" size="tiny" onClick={() => onOpen(id)}>
              {fileName}
            </Button>
            <Button look="quiet" size="tiny" onClick={() => onDetach(id)}>
              Bỏ tệp<span className="spoken"> của số đến {number}</span>
            </Button>
          </>
        ),
    },
    {
      name: 'Xử lý',
      width: '10rem',
      cell: (line) => {
        const mark = dueMark(line, today());
        return (
          <>
            {line.handler}
            {mark !== null && <Chip tone={mark.tone}>{mark.word}</Chip>}
          </>
        );
      },
    },
    {
      name: 'Việc',
      width: '5rem',
      cell: (line) => (
        <Button look="quiet" size="tiny" onClick={() => onDelete(line)}>
          Bỏ<span className="spoken"> dòng số đến {line.number}</span>
        </Button>
      ),
    },
  ];
}

function CitedIn({ citedIn }: { citedIn: readonly Citation[] }) {
  return citedIn.map(({ at, id, name }) => (
    <small key={`${at} ${id}`}>
      <a href={at === 'plan' ? routeTo('ke-hoach', id) : routeTo('soan-thao', id)}>{name}</a>
    </small>
  ));
}
