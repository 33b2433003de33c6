/** Lists of any mixture of shapes: the generator knows the people, and writes them as offices do. */

import { expect, it } from 'vitest';
import { readMemberList } from '../../../electron/import/members.ts';
import type { Office } from '../../../shared/domain/cell.ts';
import { UNKNOWN_DAY } from '../../../shared/domain/member.ts';
import { fc } from '../../support/random.ts';
import { bytesOf } from './support/imports.ts';

interface Person {
  name: string;
  born: string | null;
  admitted: string | null;
  office: Office | null;
}

const TODAY = '2026-11-27';

const anyName = fc
  .tuple(
    fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Tống', 'Hồ', 'Lò', 'Ông', 'Công', 'Chu', 'Đoàn'),
    fc.constantFrom('Văn', 'Thị', 'Đức', 'Thị Minh', 'Hữu', 'A', 'Quốc'),
    fc.constantFrom('An', 'Sinh', 'Nguyệt', 'Ước', 'Tổ', 'Bí', 'Nam', 'Chính', 'Đảng', 'Ánh', 'Uỷ', 'Hằng'),
  )
  .map((words) => words.join(' '));

/** A year, or a whole day, never a month alone. */
const dayIn = (from: number, to: number) =>
  fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
      isYear: fc.boolean(),
    })
    .map(({ year, month, date, isYear }) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      return isYear ? String(year) : `${year}-${two(month)}-${two(date)}`;
    });

const anyPeople = fc.uniqueArray(
  fc.record<Person>({
    name: anyName,
    born: fc.option(dayIn(1950, 1985)),
    admitted: fc.option(dayIn(2006, 2015)),
    office: fc.option(fc.constantFrom<Office>('secretary', 'deputy', 'committee'), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 12, selector: ({ name }) => name },
);

/** How one list is written throughout. */
const anyHand = fc.record({
  marker: fc.constantFrom('', '#. ', '#/ ', '#) ', '(#) ', '- ', '• '),
  title: fc.constantFrom('', 'Đ/c ', 'đồng chí ', 'ĐC: '),
  letters: fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
  ),
  date: fc.constantFrom('/', '.', '-', ' / '),
  isPadded: fc.boolean(),
  offices: fc.constantFrom(
    ['Bí thư', 'Phó Bí thư', 'Chi uỷ viên'],
    ['BÍ THƯ', 'PHÓ BÍ THƯ', 'CHI ỦY VIÊN'],
    ['Bí thư Chi bộ', 'PBT', 'CUV'],
  ),
  beside: fc.constantFrom(
    (office: string) => ` – ${office}`,
    (office: string) => ` (${office})`,
    (office: string) => `, ${office}`,
  ),
  above: fc.constantFrom('', 'DANH SÁCH ĐẢNG VIÊN\n', 'CHI BỘ 5\nDanh sách trích ngang đảng viên\n\n'),
  total: fc.constantFrom('', 'Tổng số: 12 đồng chí\n', 'Danh sách này có 12 đồng chí.\n'),
  signature: fc.constantFrom('', 'Vũng Tàu, ngày 05 tháng 6 năm 2026\nT/M CHI BỘ\nBÍ THƯ\nTrần Minh Khoa\n'),
});
type Hand = typeof anyHand extends fc.Arbitrary<infer T> ? T : never;

const OFFICES: readonly Office[] = ['secretary', 'deputy', 'committee'];

function officeWords({ office }: Person, hand: Hand): string {
  return office === null ? '' : (hand.offices[OFFICES.indexOf(office)] ?? '');
}

function dateWords(day: string | null, { date, isPadded }: Hand): string {
  if (day === null || day.length === 4) return day ?? '';
  const [year = '', ...rest] = day.split('-');
  const [month = '', of = ''] = isPadded ? rest : rest.map((part) => String(Number(part)));
  return [of, month, year].join(date);
}

/** A person a line. */
function asLines(people: readonly Person[], hand: Hand): string {
  return people
    .map((person, at) => {
      const office = officeWords(person, hand);
      const born =
        person.born === null
          ? ''
          : `, sinh ${person.born.length === 4 ? 'năm' : 'ngày'} ${dateWords(person.born, hand)}`;
      const admitted = person.admitted === null ? '' : `, vào Đảng ${dateWords(person.admitted, hand)}`;
      const name = hand.title + hand.letters(person.name);
      return `${hand.marker.replace('#', String(at + 1))}${name}${born}${admitted}${office === '' ? '' : hand.beside(office)}\n`;
    })
    .join('');
}

const COLUMNS = ['number', 'name', 'born', 'admitted', 'office', 'people'] as const;
const HEADINGS: Readonly<Record<(typeof COLUMNS)[number], readonly string[]>> = {
  number: ['TT', 'STT', 'Số TT'],
  name: ['Họ và tên', 'HỌ TÊN', 'Họ, tên đảng viên', 'Ho va ten'],
  born: ['Năm sinh', 'Ngày, tháng, năm sinh', 'Ngày sinh', 'SINH NGÀY'],
  admitted: ['Ngày vào Đảng', 'Vào Đảng', 'NGÀY KẾT NẠP', 'Ngày vào ĐCSVN'],
  office: ['Chức vụ Đảng', 'Chức vụ', 'Chức vụ trong chi bộ'],
  people: ['Dân tộc', 'Quê quán'],
};

const anyTable = fc.record({
  between: fc.constantFrom('\t', ';', '|', 'html'),
  order: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  heading: fc.nat(3),
});
type TableShape = typeof anyTable extends fc.Arbitrary<infer T> ? T : never;

/** A person a row, the columns in any order. */
function asTable(people: readonly Person[], hand: Hand, { between, order, heading }: TableShape): string {
  const rows = people.map((person, at) => {
    const cells = {
      number: String(at + 1),
      name: hand.title + hand.letters(person.name),
      born: dateWords(person.born, hand),
      admitted: dateWords(person.admitted, hand),
      office: officeWords(person, hand),
      people: 'Kinh',
    };
    return order.map((column) => cells[column]);
  });
  const table = [order.map((column) => HEADINGS[column][heading % HEADINGS[column].length] ?? ''), ...rows];
  if (between !== 'html') return `${table.map((cells) => cells.join(between)).join('\n')}\n`;
  const html = table.map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`);
  return `<table>${html.join('')}</table>\n`;
}

/** What stands around a table, in its own form. */
function around(text: string, table: string): string {
  const isHtml = table.startsWith('<');
  return isHtml ? text.replace(/^.+$/gmu, '<p>$&</p>') : text;
}

function readPeople(text: string) {
  const { rows } = readMemberList(
    { fileName: text.includes('<table>') ? 'ds.html' : 'ds.txt', bytes: bytesOf(text) },
    TODAY,
  );
  return rows.flatMap(({ member, office, membership }) =>
    member === null
      ? []
      : [
          {
            name: member.fullName,
            born: member.birthDate,
            admitted: member.admittedOn,
            office,
            membership,
            officialOn: member.officialOn,
          },
        ],
  );
}

/** Everybody is long enough in the Party, or nothing is known: official, on a day nobody wrote down. */
const known = (people: readonly Person[]) =>
  people.map((person) => ({ ...person, membership: 'official', officialOn: UNKNOWN_DAY }));

const RUNS = { numRuns: 300 };

it('are read as the people they were written of, a line each', () => {
  fc.assert(
    fc.property(anyPeople, anyHand, (people, hand) => {
      const text = hand.above + asLines(people, hand) + hand.total + hand.signature;
      expect(readPeople(text)).toEqual(known(people));
    }),
    RUNS,
  );
});

it('are read as the people they were written of, a row each in columns of any order', () => {
  fc.assert(
    fc.property(anyPeople, anyHand, anyTable, (people, hand, table) => {
      const rows = asTable(people, hand, table);
      const text = around(hand.above, rows) + rows + around(hand.total + hand.signature, rows);
      expect(readPeople(text)).toEqual(known(people));
    }),
    RUNS,
  );
});

it('are read whatever stands in them, and what is taken can be stored', () => {
  const anyCell = fc.oneof(
    anyName,
    fc.string(),
    fc.constantFrom(
      '',
      '1',
      'I.',
      '31/11/2010',
      '1979',
      'x',
      'Bí thư',
      'Họ và tên',
      'Năm sinh',
      'Tổng số',
      '"',
      '45000',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\t', ',', ';', '\n'),
      (rows, between) => {
        const text = `${rows.map((cells) => cells.join(between)).join('\n')}\nNguyễn Văn Cuối`;
        const { rows: read } = readMemberList({ fileName: 'ds.txt', bytes: bytesOf(text) }, TODAY);
        for (const { member, leftOut } of read) expect((member === null) === (leftOut !== '')).toBe(true);
      },
    ),
    RUNS,
  );
});
