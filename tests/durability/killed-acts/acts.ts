/** The acts under which a program is killed: every one of the table of writing acts, and those that fill or empty a book. */
import { strToU8 } from 'fflate';
import { TOLD } from '../../electron/services/journaling/acts.ts';
import type { Told } from '../../electron/services/journaling/told.ts';
import { openTestBackend } from '../../support/backend.ts';

/** What is there before the act, and gives the act itself. The book is that of the desk's backend when it is given. */
type Prepare = Told['prepare'];

/** On a book of its own in place of the desk's. */
const inEmptyBook =
  (prepare: Prepare): Prepare =>
  async (desk) => {
    await desk.backend.close();
    desk.backend = openTestBackend();
    await desk.backend.call('cell:get', {});
    return prepare(desk);
  };

const FOUNDING = {
  cell: {
    superiorName: 'Đảng bộ Sở Khoa học',
    superiorCommittee: 'Đảng uỷ Sở Khoa học',
    name: 'Chi bộ Văn phòng',
    symbolSuffix: 'CB',
    placeName: 'Vũng Tàu',
    toneStyle: 'uỷ' as const,
  },
  members: { fileName: 'danh-sach.csv', bytes: strToU8('Họ và tên\nTrần Minh Khoa\nLê Bảo Ngọc\n') },
  term: { name: '2020 - 2022', startsOn: '2020-01-15', secretary: 'Trần Minh Khoa', deputy: '' },
};

export const ACTS: ReadonlyMap<string, Prepare> = new Map<string, Prepare>([
  ...TOLD.map(([verb, { prepare }]): [string, Prepare] => [verb, prepare]),
  [
    'cell:found',
    inEmptyBook(
      async ({ backend }) =>
        () =>
          backend.call('cell:found', FOUNDING),
    ),
  ],
  [
    'sample:create',
    inEmptyBook(
      async ({ backend }) =>
        () =>
          backend.call('sample:create', {}),
    ),
  ],
  [
    'sample:remove',
    inEmptyBook(async ({ backend }) => {
      await backend.call('sample:create', {});
      return () => backend.call('sample:remove', {});
    }),
  ],
]);

/** Its book is one of which something is told until it is done; the opening, with which it begins, notes what. */
export const HARMED = 'data:settle-harm';

/** They do one thing after the other, each of them whole: between their steps the book is neither as before nor as after. */
export const STEPWISE: readonly string[] = [
  'outbox:run',
  'export:archive',
  'backup:choose-place',
  'update:fetch',
  HARMED,
];
