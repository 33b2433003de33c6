/** The rows of a plan that is typed as lines: "Quý I: …", and what belongs to it below. */
import type { ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import { columnOf } from './columns.ts';
import { type PlanCell, toPlanRow } from './fields.ts';
import { QUARTER, readWhen } from './when.ts';

/** "1. Quý I/2024 (tháng 3): …", with the words behind it as `rest`. */
const SECTION = new RegExp(
  String.raw`^(?:[-–+*•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*|[IVX]+\s*[-–.]\s*)?${QUARTER.source}\s*(?:[/-]\s*\d{4}|,?\s*năm\s*\d{4})?\s*(?<aside>\([^)]*\))?\s*[:.,–-]?\s*(?<rest>.*)$`,
  'iu',
);
const LABEL =
  /(?<=^|[.;,\s(+–-])(?<label>(?:tên )?chuyên đề|nội dung|chủ đề|(?:người|đồng chí) (?:trình bày|chuẩn bị|báo cáo|phụ trách|thực hiện)|báo cáo viên|phụ trách|người thông qua|thời gian|tháng|ngày(?: họp| sinh hoạt)?|địa điểm|hạn (?:gửi|nộp)(?: dự thảo| bài)?|ghi chú)\s*:\s*/giu;
/** "(đồng chí Trần Văn A trình bày)", ", do đồng chí Lê Thị B chuẩn bị". */
const BY =
  /[\s,;(–-]*(?:(?:do|người trình bày)\s+)?(?:các\s+)?(?:đ\/c|đồng chí)\s+(?<names>[^()]+?)\s*(?:trình bày|chuẩn bị|báo cáo|phụ trách|thực hiện|viết bài)?\s*\)?[.;]?$/iu;
const MARK = /^(?:[-–+*•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)/u;

interface QuarterLines {
  quarter: ReadPlanRow['quarter'];
  lines: string[];
}

/** @param lines of the body, tables aside, a heading of the first level as null */
export function readPlanLines(lines: readonly (string | null)[], year: number | null): ReadPlanRow[] {
  return sectionsOf(lines, year).flatMap(({ quarter, lines: own }) =>
    rowsOf(own, year).map((row) => ({ ...row, quarter })),
  );
}

function sectionsOf(lines: readonly (string | null)[], year: number | null): QuarterLines[] {
  const sections: QuarterLines[] = [];
  let open: QuarterLines | null = null;
  for (const line of lines) {
    const groups = line === null ? undefined : SECTION.exec(line)?.groups;
    if (line === null) open = null;
    else if (groups !== undefined) {
      const { numeral = '', aside = '', rest = '' } = groups;
      open = { quarter: readWhen(`Quý ${numeral}`, year).quarter, lines: [] };
      if (rest !== '') open.lines.push(rest);
      if (aside !== '') open.lines.push(asSaid(aside, year));
      sections.push(open);
    } else open?.lines.push(line);
  }
  return sections;
}

/** "(tháng 3)" behind a quarter is its time. */
function asSaid(aside: string, year: number | null): string {
  const text = aside.slice(1, -1).trim();
  return readWhen(text, year).quarter === null ? `ghi chú: ${text}` : `thời gian: ${text}`;
}

/** Labels name what is said; a line without any is a topic, and so is every "Chuyên đề:". */
function rowsOf(lines: readonly string[], year: number | null): ReadPlanRow[] {
  const rows: PlanCell[][] = [];
  const isLabelled = lines.some((line) => topicLabelled(line));
  for (const line of lines) {
    const said = saidIn(line.replace(MARK, ''));
    for (const one of said) {
      const row = rows.at(-1);
      const isTopic = one.column === 'topic' && (one.name !== '' || !isLabelled || row === undefined);
      if (row === undefined || (isTopic && row.some(({ column }) => column === 'topic'))) rows.push([one]);
      else row.push(isTopic || one.column !== 'topic' ? one : { ...one, column: 'note' });
    }
  }
  return rows.map((said) => toPlanRow(said, year)).filter(({ topic }) => topic !== '');
}

function topicLabelled(line: string): boolean {
  return saidIn(line.replace(MARK, '')).some(({ column, name }) => column === 'topic' && name !== '');
}

function saidIn(line: string): PlanCell[] {
  const labels = [...line.matchAll(LABEL)];
  const bounds = labels.map(({ index }) => index);
  const before = line.slice(0, bounds[0] ?? line.length);
  const said: PlanCell[] = splitBy(trimEnds(before));
  for (const [at, match] of labels.entries()) {
    const name = match.groups?.label ?? '';
    const text = trimEnds(line.slice(match.index + match[0].length, bounds[at + 1]));
    const column = columnOf(name);
    if (column === 'topic')
      said.push(...splitBy(text).map((one) => (one.column === 'topic' ? { ...one, name } : one)));
    else said.push({ column, name, text });
  }
  return said;
}

/** The topic, and who is named behind it. */
function splitBy(text: string): PlanCell[] {
  if (text === '') return [];
  const by = BY.exec(text);
  if (by === null || by.index === 0) return [{ column: 'topic', name: '', text }];
  return [
    { column: 'topic', name: '', text: trimEnds(text.slice(0, by.index)) },
    { column: 'presenter', name: 'Người trình bày', text: by.groups?.names ?? '' },
  ];
}

function trimEnds(text: string): string {
  return text.replace(/^[\s,;:–-]+|[\s,;.–-]+$/gu, '');
}
