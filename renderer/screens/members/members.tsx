/** Đảng viên: everyone of the cell, what they are today, and the list brought in from a file. */

import { FileUp, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { UNKNOWN_DAY } from '../../../shared/domain/member.ts';
import { formatPartialDate } from '../../../shared/text/partial-dates.ts';
import { useVerb } from '../../queries.ts';
import { go, idOf, type Route, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { today } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { ViewChoices } from '../../ui/view-choices.tsx';
import { ImportPage } from './import-page.tsx';
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

/** In the address, where a list is brought in. */
const IMPORT = 'nhap';

export default function MembersScreen({ route }: { route: Route }) {
  const members = useVerb('member:list', {});
  if (members.data === undefined)
    return members.error === null ? (
      <Waiting what="danh sách đảng viên" />
    ) : (
      <ErrorNote message={members.error.message} onRetry={() => void members.refetch()} />
    );
  const rows = memberRows(members.data, today());
  if (route.rest[0] === IMPORT) return <ImportPage />;
  const id = idOf(route);
  if (id === null && route.rest[0] !== 'moi') return <MemberList rows={rows} />;
  const row = rows.find(({ member }) => member.id === id);
  if (id !== null && row === undefined)
    return (
      <>
        <PageHead
          title={SCREENS['dang-vien']}
          back={{ href: routeTo('dang-vien'), to: 'danh sách đảng viên' }}
        />
        <ErrorNote message="Không tìm thấy đảng viên này." />
      </>
    );
  return <MemberPage key={id ?? 'new'} member={row?.member ?? null} />;
}

function MemberList({ rows }: { rows: readonly MemberLine[] }) {
  const [filter, setFilter] = useState<MemberFilter>('here');
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => filterMembers(rows, filter, typed), [rows, filter, typed]);
  return (
    <div className="list-page">
      <PageHead title={SCREENS['dang-vien']} about={rows.length === 0 ? undefined : countMembers(rows)}>
        {rows.length > 0 && (
          <>
            <Button onClick={() => go('dang-vien', IMPORT)}>
              <FileUp aria-hidden="true" /> Nhập danh sách
            </Button>
            <Button look="primary" onClick={() => go('dang-vien', 'moi')}>
              <UserPlus aria-hidden="true" /> Thêm đảng viên
            </Button>
          </>
        )}
      </PageHead>
      {rows.length === 0 ? (
        <NoMembers />
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
    </div>
  );
}

function NoMembers() {
  return (
    <EmptyState
      title="Chưa có đảng viên nào"
      text="Danh sách dùng cho điểm danh, biểu quyết, phân công và người ký. Dán một lần từ Word, Excel hoặc mỗi dòng một đồng chí, hoặc thêm từng đồng chí."
    >
      <div className="empty-acts">
        <Button look="primary" onClick={() => go('dang-vien', IMPORT)}>
          <FileUp aria-hidden="true" /> Nhập danh sách
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
  if (date === null) return '';
  return date === UNKNOWN_DAY ? 'không rõ ngày' : formatPartialDate(date);
}
