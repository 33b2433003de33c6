/** Đảng viên: everyone of the cell, what they are today, and the list brought in from a file. */

import { FileUp, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { PickedFile } from '../../../shared/contract/host.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { host } from '../../api.ts';
import { useVerb } from '../../queries.ts';
import { go, idOf, type Route, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { today } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ViewChoices } from '../../ui/view-choices.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { countMembers } from './member-count.ts';
import { MemberPage } from './member-page.tsx';
import {
  FILTER_NAMES,
  filterMembers,
  isIn,
  MEMBER_FILTERS,
  type MemberFilter,
  type MemberLine,
  memberRows,
  standingWords,
} from './member-view.ts';
import './members.css';

export default function MembersScreen({ route }: { route: Route }) {
  const members = useVerb('member:list', {});
  if (members.data === undefined)
    return members.error === null ? (
      <Waiting what="danh sách đảng viên" />
    ) : (
      <ErrorNote message={members.error.message} onRetry={() => void members.refetch()} />
    );
  const rows = memberRows(members.data, today());
  const id = idOf(route);
  if (id === null && route.rest[0] !== 'moi') return <MemberList rows={rows} />;
  const row = rows.find(({ member }) => member.id === id);
  if (id !== null && row === undefined)
    return (
      <>
        <PageHead
          title={SCREENS['dang-vien']}
          about={<a href={routeTo('dang-vien')}>Danh sách đảng viên</a>}
        />
        <ErrorNote message="Không tìm thấy đảng viên này." />
      </>
    );
  return <MemberPage key={id ?? 'new'} member={row?.member ?? null} />;
}

function MemberList({ rows }: { rows: readonly MemberLine[] }) {
  const [filter, setFilter] = useState<MemberFilter>('here');
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<PickedFile | null>(null);
  const { problem, attempt } = useAttempt();
  const shown = useMemo(() => filterMembers(rows, filter, typed), [rows, filter, typed]);
  const pick = (): Promise<void> =>
    attempt(async () => {
      const [picked] = await host.pickFiles({ extensions: ['csv', 'xlsx'] });
      if (picked !== undefined) setFile(picked);
    });
  return (
    <div className="list-page">
      <PageHead title={SCREENS['dang-vien']} about={rows.length === 0 ? undefined : countMembers(rows)}>
        {rows.length > 0 && (
          <>
            <Button onClick={() => void pick()}>
              <FileUp aria-hidden="true" /> Nhập từ tệp
            </Button>
            <Button look="primary" onClick={() => go('dang-vien', 'moi')}>
              <UserPlus aria-hidden="true" /> Thêm đảng viên
            </Button>
          </>
        )}
      </PageHead>
      {problem !== null && <ErrorNote message={problem} />}
      {rows.length === 0 ? (
        <NoMembers onPick={() => void pick()} />
      ) : (
        <>
          <div className="filters">
            <SearchField
              label="Tìm đảng viên"
              placeholder="Tìm tên, chức vụ; không cần dấu"
              value={typed}
              onChange={setTyped}
            />
            <ViewChoices
              label="Xem"
              choices={MEMBER_FILTERS.map((name) => ({
                value: name,
                name: FILTER_NAMES[name],
                count: rows.filter((row) => isIn(name, row)).length,
              }))}
              value={filter}
              onChange={setFilter}
            />
          </div>
          {shown.length === 0 ? (
            <p className="waiting">Không có đồng chí nào như vậy.</p>
          ) : (
            <DataTable
              label="Danh sách đảng viên"
              rows={shown}
              keyOf={({ member }) => member.id}
              columns={COLUMNS}
            />
          )}
        </>
      )}
      {file !== null && <ImportDialog file={file} onDone={() => setFile(null)} />}
    </div>
  );
}

function NoMembers({ onPick }: { onPick: () => void }) {
  return (
    <EmptyState
      title="Chưa có đảng viên nào"
      text="Danh sách dùng cho điểm danh, biểu quyết, phân công và người ký. Nhập một lần từ bảng Excel hoặc CSV có cột họ và tên, hoặc thêm từng đồng chí."
    >
      <div className="empty-acts">
        <Button look="primary" onClick={onPick}>
          <FileUp aria-hidden="true" /> Nhập từ tệp
        </Button>
        <Button look="quiet" onClick={() => go('dang-vien', 'moi')}>
          Thêm từng đồng chí
        </Button>
      </div>
    </EmptyState>
  );
}

const COLUMNS: readonly Column<MemberLine>[] = [
  {
    name: 'Họ và tên',
    cell: ({ member, name }) => (
      <>
        <a className="list-name" href={routeTo('dang-vien', member.id)}>
          {name}
        </a>
        <small className="muted">{member.duties}</small>
      </>
    ),
  },
  { name: 'Ngày sinh', width: '7.5rem', isNumeric: true, cell: ({ member }) => day(member.birthDate) },
  { name: 'Vào Đảng', width: '7.5rem', isNumeric: true, cell: ({ member }) => day(member.admittedOn) },
  { name: 'Chính thức', width: '7.5rem', isNumeric: true, cell: ({ member }) => day(member.officialOn) },
  {
    name: 'Hiện nay',
    width: '26%',
    cell: ({ member, standing }) => (
      <Chip tone={standing === null ? 'plain' : standing.leave === null ? 'ok' : 'warn'}>
        {standingWords(member, standing)}
      </Chip>
    ),
  },
];

function day(date: string | null): string {
  return date === null ? '' : formatScreenDate(date);
}
