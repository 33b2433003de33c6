/** Columns without headings, by what stands in them. */
import type { ListColumn, ListHeading } from '../../../shared/domain/member-list.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { type SheetRow, textOfCell } from './cells.ts';
import { readDate } from './dates.ts';
import { isName } from './names.ts';
import { officeOf } from './offices.ts';
import { readPerson } from './person.ts';

interface Profile {
  place: number;
  filled: number;
  names: number;
  /** Of those that are dates. */
  years: number[];
  numbers: number;
  offices: number;
}

const POST =
  /^(?:trưởng|phó|chuyên viên|nhân viên|giáo viên|kế toán|văn thư|cán bộ|công chức|viên chức|giám đốc|chủ tịch|hiệu trưởng|bác sĩ|y tá|điều dưỡng|kỹ sư|thủ quỹ|lái xe|bảo vệ|hưu trí)/iu;

export function guessColumns(rows: readonly SheetRow[], today: Day): ListHeading[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const profiles = Array.from({ length: width }, (_, place) => profileOf(rows, place, today));
  const [name] = profiles.toSorted((a, b) => b.names - a.names);
  const found = new Map<number, ListColumn>();
  if (name !== undefined) found.set(name.place, 'fullName');
  const others = profiles.filter(({ place }) => place !== name?.place);
  const number = others.find((one) => one.numbers > 0 && one.numbers * 2 > one.filled);
  if (number !== undefined) found.set(number.place, 'number');
  for (const [column, place] of guessDates(
    others.filter(({ place }) => place !== number?.place),
    today,
  ))
    found.set(place, column);
  const office = others.find((one) => one.offices > 0 && !found.has(one.place));
  if (office !== undefined) found.set(office.place, 'partyOffice');
  const post = others.find(
    ({ place }) => !found.has(place) && rows.some(({ cells }) => POST.test(textOfCell(cells[place]))),
  );
  if (post !== undefined) found.set(post.place, 'duties');
  return profiles.map(({ place }) => ({ place, heading: '', column: found.get(place) ?? null }));
}

function profileOf(rows: readonly SheetRow[], place: number, today: Day): Profile {
  const cells = rows.map(({ cells: all }) => all[place]).filter((cell) => textOfCell(cell) !== '');
  const texts = cells.map(textOfCell);
  const isNumber = (text: string): boolean => /^\d{1,3}[.)]?$/u.test(text);
  return {
    place,
    filled: texts.length,
    names: texts.filter((text) => isName(readPerson(text).name)).length,
    years: cells.flatMap((cell) => {
      const { day } = isNumber(textOfCell(cell)) ? { day: null } : readDate(cell, today);
      return day === null ? [] : [Number(day.slice(0, 4))];
    }),
    numbers: texts.filter(isNumber).length,
    offices: texts.filter((text) => officeOf(text) !== null).length,
  };
}

/** Birth, admission, recognition stand in the order they happen in; two close together are the latter two. */
function guessDates(profiles: readonly Profile[], today: Day): [ListColumn, number][] {
  const dated = profiles
    .filter(({ years, filled }) => years.length > 0 && years.length * 2 >= filled)
    .map(({ place, years }) => ({ place, year: middleOf(years) }));
  const [first, second] = dated;
  if (first === undefined) return [];
  const year = Number(today.slice(0, 4));
  const startsWithBirth =
    dated.length > 2 || (second === undefined ? first.year <= year - 25 : second.year - first.year > 3);
  const order: ListColumn[] = startsWithBirth
    ? ['birthDate', 'admittedOn', 'officialOn']
    : ['admittedOn', 'officialOn'];
  return order.flatMap((column, at) => {
    const place = dated[at]?.place;
    return place === undefined ? [] : [[column, place]];
  });
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
