/** The time of every function that reads whole texts grows with the text, whatever the text is made of (finding A19). */
import { describe, expect, it } from 'vitest';
import { draftLine, ReadTally } from '../../electron/import/imported.ts';
import { trimPage } from '../../electron/import/page.ts';
import { trimPaper } from '../../electron/import/party-paper/index.ts';
import { structureDrafts } from '../../electron/import/structure.ts';
import { takeTitle } from '../../electron/import/title.ts';
import { inspectPieces } from '../../shared/domain/guard.ts';
import { findSecrecyMark, findTypedMark, withoutTypedMark } from '../../shared/domain/secrecy.ts';
import { foldText, hasDiacritics, searchKey } from '../../shared/text/folding.ts';
import { decodeLegacyText } from '../../shared/text/legacy-fonts.ts';
import { formatMarkdown, parseMarkdown } from '../../shared/text/markdown.ts';
import { runOn } from '../../shared/text/run-on.ts';
import { tidyQuotes, tidySpaces } from '../../shared/text/tidying.ts';
import { mixesToneStyles, moveTones, setToneStyle } from '../../shared/text/tone-style.ts';
import { countWords } from '../../shared/text/vietnamese.ts';
import { BEGINNINGS, growthFault, UNITS } from '../support/growth.ts';
import { LONG } from '../support/long.ts';

const draftsOf = (text: string) => text.split('\n').map((line) => draftLine([{ text: line }]));

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseMarkdown,
  formatMarkdown: (text) => formatMarkdown([{ type: 'paragraph', content: [{ text, bold: true }] }]),
  tidySpaces,
  tidyQuotes,
  runOn,
  foldText,
  searchKey,
  hasDiacritics,
  countWords,
  moveTones: (text) => moveTones(text, 'uỷ'),
  setToneStyle: (text) => setToneStyle(text, 'ủy'),
  mixesToneStyles,
  'decodeLegacyText tcvn3': (text) => decodeLegacyText(text, 'tcvn3'),
  'decodeLegacyText vni': (text) => decodeLegacyText(text, 'vni'),
  findSecrecyMark: (text) => findSecrecyMark(text.split('\n')),
  findTypedMark,
  withoutTypedMark,
  inspectPieces: (text) =>
    inspectPieces([{ place: 'Nội dung', lines: text.split('\n') }], ['Nguyễn Văn An', 'Lê Thị Bích']),
  structureDrafts: (text) => structureDrafts(draftsOf(text), new ReadTally('a.txt')),
  takeTitle: (text) => takeTitle(draftsOf(text)),
  trimPage: (text) => trimPage(draftsOf(text)),
  trimPaper: (text) => trimPaper(draftsOf(text)),
};

const STARTS = LONG ? ['x', ...BEGINNINGS] : ['x'];

describe('A19 the time of', () => {
  it.each(Object.entries(READERS))(
    '%s grows with the text',
    { timeout: LONG ? 3_600_000 : 600_000 },
    (name, read) => {
      const faults = STARTS.flatMap((start) => UNITS.map((unit) => growthFault(name, read, unit, start)));
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
  );
});
