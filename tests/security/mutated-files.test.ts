/**
 * Files of every kind the program reads, damaged in every way: each is read or refused with a sentence, within time and
 * memory. `npm run test:long` reads twenty thousand and more.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx.ts';
import { writeReviewPackage } from '../../electron/export/review-package.ts';
import { importAnyFile } from '../../electron/import/import-file.ts';
import { readMemberList } from '../../electron/import/members.ts';
import { readReviewPackage } from '../../electron/import/review-answer.ts';
import { readReviewedWord } from '../../electron/import/review-word/index.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { formatMarkdown, parseMarkdown } from '../../shared/text/markdown.ts';
import { makePaper } from '../electron/export/papers.ts';
import { docx } from '../electron/import/support/docx-fixture.ts';
import { randomDocx } from '../electron/import/support/random-docx.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';
import { fc } from '../support/random.ts';
import { canUse, run } from '../support/tools.ts';

const FILES = LONG ? 21_000 : 320;
/** Of the processor, so that a busy machine is no fault of a file. */
const MOST_SECONDS = 5;
const MOST_MB = 600;

/** A generator of its own: the same files on every run, from one number. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

type Below = (most: number) => number;

const TOKENS = [
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:r>',
  '</w:p>',
  '<w:tbl>',
  '<mc:AlternateContent>',
  '<w:sym w:font="Symbol" w:char="F0B3"/>',
  '&#0;',
  '&#x1F600;',
  '<!--',
  ']]>',
  '<w:gridSpan w:val="999999999"/>',
  '99999999999',
  '-1',
  '\u0000',
  '\uFFFF',
  '**[^1]: ',
  '<table><tr><td colspan=9999 rowspan=9999>',
  '"',
];

function mutateBytes(bytes: Uint8Array, below: Below): Uint8Array {
  const kind = below(5);
  const at = below(Math.max(bytes.length, 1));
  if (kind === 0) return bytes.slice(0, at);
  const made = Uint8Array.from(bytes);
  if (kind === 1) for (let n = 1 + below(8); n > 0; n -= 1) made[below(made.length)] = below(256);
  else if (kind === 2) made.fill(0, at, at + below(200));
  else if (kind === 3) made.copyWithin(at, below(made.length), below(made.length));
  else return Uint8Array.from([...made.slice(0, at), ...made.slice(below(made.length))]);
  return made;
}

function mutateText(text: string, below: Below): string {
  const at = below(text.length + 1);
  const to = Math.min(text.length, at + below(400));
  switch (below(6)) {
    case 0:
      return text.slice(0, at) + TOKENS[below(TOKENS.length)] + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, to) + text.slice(at);
    case 3:
      return text.replace(/\d+/gu, (number) => (below(6) === 0 ? String(below(2 ** 31)) : number));
    case 4:
      return text.slice(0, at) + text.slice(at, to).repeat(1 + below(300)) + text.slice(to);
    default:
      return text.slice(0, at) + (TOKENS[below(TOKENS.length)] ?? '').repeat(below(3_000)) + text.slice(at);
  }
}

/** Null for a container that cannot be opened any more. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 4_000_000 });
  } catch {
    return null;
  }
}

/** Most of the mutations of a container go inside it, where the readers are. */
function mutate(bytes: Uint8Array, below: Below): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip && below(4) > 0 ? partsOf(bytes) : null;
  if (parts !== null) {
    const names = Object.keys(parts);
    const name = names[below(names.length)] ?? '';
    const other = names[below(names.length)] ?? '';
    if (below(8) === 0) parts[name] = parts[other] ?? new Uint8Array();
    else if (below(10) === 0) delete parts[name];
    else parts[name] = strToU8(mutateText(strFromU8(parts[name] ?? new Uint8Array()), below));
    return zipSync(parts, { level: 1 });
  }
  return isZip || below(2) === 0
    ? mutateBytes(bytes, below)
    : strToU8(mutateText(strFromU8(bytes, true), below));
}

const TEXT =
  'BIÊN BẢN\nSinh hoạt chi bộ\nI- Nội dung\n1. Đồng chí Nguyễn Văn An nêu ý kiến.\n- Một (hai [ba].\n';
const PAGE = `<h1>Bài chuyên đề</h1><p>${'Chi bộ họp thường kỳ. '.repeat(10)}<sup>2</sup></p><ol type=a><li>Một<li>Hai</ol><table><tr><td colspan=2>a<tr><td>b<td>c</table><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>`;
const LIST =
  'STT,Họ và tên,Ngày sinh,Ngày vào Đảng\n1,Nguyễn Văn An,01/02/1980,03/04/2005\n2,Lê Thị Bích,1985,2010\n';
const SHEET = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>30000</v></c></row></sheetData></worksheet>',
  ),
  'xl/sharedStrings.xml': strToU8(
    '<sst><si><t>Họ và tên</t></si><si><t>Ngày sinh</t></si><si><r><t>Nguyễn Văn An</t></r></si></sst>',
  ),
};

async function seeds(): Promise<[name: string, bytes: Uint8Array][]> {
  const paper = await writeDocx(makePaper('KH'), rulesFor('2018-06-01'));
  const random = fc.sample(randomDocx, { numRuns: 12, seed: 7 }).map(({ parts }) => docx(parts));
  const gopy = writeReviewPackage(
    {
      cell: 'a'.repeat(64),
      round: '00000000-0000-4000-8000-000000000001',
      reviewer: { uuid: '00000000-0000-4000-8000-000000000002', name: 'Nguyễn Văn An' },
      document: { kind: 'BB', title: 'sinh hoạt', revision: 1 },
      message: '',
      dueOn: null,
    },
    TEXT,
    null,
  );
  return [
    ['a.docx', paper],
    ...random.map((bytes): [string, Uint8Array] => ['b.docx', bytes]),
    ['c.txt', strToU8(TEXT)],
    [
      'd.md',
      strToU8(formatMarkdown(parseMarkdown(`# ${TEXT}\n\n| a | b |\n| - | - |\n| c | **d** |\n\n[^1]: Chú`))),
    ],
    ['e.html', strToU8(PAGE)],
    ['f.csv', strToU8(LIST)],
    ['g.xlsx', zipSync(SHEET)],
    ['h.gopy', gopy],
    ...(await oldWord(paper)),
  ];
}

async function oldWord(paper: Uint8Array): Promise<[string, Uint8Array][]> {
  if (!canUse('soffice')) return [];
  const folder = await temporaryFolder();
  writeFileSync(path.join(folder, 'i.docx'), paper);
  const home = `-env:UserInstallation=file://${path.join(folder, 'office')}`;
  run('soffice', home, '--headless', '--convert-to', 'doc', '--outdir', folder, path.join(folder, 'i.docx'));
  const bytes = new Uint8Array(readFileSync(path.join(folder, 'i.doc')));
  return Array.from({ length: 4 }, () => ['i.doc', bytes]);
}

async function read(fileName: string, bytes: Uint8Array): Promise<void> {
  const file = { fileName, bytes };
  const readers: (() => unknown)[] = /\.(?:csv|xlsx)$/u.test(fileName)
    ? [() => readMemberList(file, '2026-11-27')]
    : fileName.endsWith('.gopy')
      ? [() => readReviewPackage(file)]
      : [() => importAnyFile(file)];
  if (fileName.endsWith('.docx'))
    readers.push(
      () => readReviewedWord(bytes, fileName),
      () => readMemberList(file, '2026-11-27'),
    );
  for (const one of readers) await one();
}

describe('damaged files of every kind', () => {
  it('are read or refused with a sentence, within time and memory', { timeout: 3_600_000 }, async () => {
    const given = await seeds();
    const tally = { read: 0, refused: 0 };
    const kinds = new Map<string, number>();
    const faults: string[] = [];
    let slowest = 0;
    for (let seed = 1; seed <= FILES; seed += 1) {
      const below = randomFrom(seed * 2_654_435_761);
      const [fileName, bytes] = given[seed % given.length] ?? ['', new Uint8Array()];
      let made = bytes;
      for (let times = 1 + below(3); times > 0; times -= 1) made = mutate(made, below);
      const start = process.cpuUsage();
      try {
        await read(fileName, made);
        tally.read += 1;
      } catch (error) {
        if (error instanceof Refusal) tally.refused += 1;
        else faults.push(`${fileName} ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      const { user, system } = process.cpuUsage(start);
      const seconds = (user + system) / 1e6;
      slowest = Math.max(slowest, seconds);
      if (seconds > MOST_SECONDS) faults.push(`${fileName} ${seed}: ${seconds} s`);
      kinds.set(fileName.slice(2), (kinds.get(fileName.slice(2)) ?? 0) + 1);
    }
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `Damaged files: ${FILES} (${[...kinds].map(([kind, count]) => `${count} .${kind}`).join(', ')}), ${tally.read} read, ${tally.refused} refused, ${faults.length} faults, slowest ${slowest.toFixed(1)} s, at most ${megabytes} MB.`,
    );
    expect(faults.slice(0, 5)).toEqual([]);
    expect(megabytes).toBeLessThan(MOST_MB);
  });
});
