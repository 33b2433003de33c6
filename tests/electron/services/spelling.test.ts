/** How often the checker of spelling is wrong, on our own prose, and how often it sees what is wrong. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spelling } from '../../../electron/services/spelling.ts';
import { checkPaper } from '../../../shared/lint/check-paper.ts';
import { line, rightPaper } from '../../shared/lint/papers.ts';
import { openTestBackend, TEMPLATES } from '../../support/backend.ts';
import { fc } from '../../support/random.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MARKED = /[ạảãáàăắằẳẵặâấầẩẫậẹẻẽéèêếềểễệịỉĩíìọỏõóòôốồổỗộơớờởỡợụủũúùưứừửữựỵỷỹýỳđ]/iu;

/** What is wrong on purpose, in the letters of before Unicode, or about the machine and not about the cell. */
const WRONG_ON_PURPOSE =
  /^(?:electron\/(?:cli|tools|loopback)|shared\/(?:text|lint|domain\/(?:guard|secrecy)|format)|renderer\/screens\/settings)|^tests\/(?:security|tools|portal|durability|shared\/(?:lint|text|domain)|electron\/(?:import|services\/spelling|cli|carrier|tools|db)|findings\/importing|e2e\/(?:typing|writing))/u;

/** Every Vietnamese sentence of the program, its templates and what its tests write. */
function ownProse(): string[] {
  const templates = globSync('templates/**/*.md', { cwd: ROOT })
    .filter((file) => !file.endsWith('fields.md'))
    .flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .replace(/\{\{[^}]*\}\}|<!--.*?-->/gu, ' ')
        .split('\n'),
    );
  const sentences = globSync('{shared,electron,renderer,tests}/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((file) => !WRONG_ON_PURPOSE.test(file.replaceAll(path.sep, '/')))
    .flatMap((file) => [
      ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|>\s*([^<>{}]+?)\s*</gu),
    ])
    .map(([, quoted, shown]) => (quoted ?? shown ?? '').replaceAll('\\n', ' '));
  return [...templates, ...sentences].filter(isProse);
}

/** Lists of folded words, patterns and codes are none. */
function isProse(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length > 3 &&
    words.filter((word) => MARKED.test(word)).length * 2 > words.length &&
    !/[|\\^$=<>{}]/u.test(text)
  );
}

/** The papers of both sample cells, as they stand in their books. */
async function samplePapers(): Promise<string[]> {
  const books = [openTestBackend(), openTestBackend('2026-11-27T02:00:00.000Z')];
  const texts: string[] = [];
  for (const [index, backend] of books.entries()) {
    await backend.call('sample:create', { isOfToday: index === 1 });
    for (const { id } of await backend.call('document:list', {}))
      texts.push(...(await backend.call('document:get', { id })).body.split('\n'));
    await backend.close();
  }
  return texts.filter((text) => MARKED.test(text));
}

function misspelt(texts: readonly string[]): string[] {
  const paper = rightPaper('2026-06-15', texts);
  return checkPaper({ ...paper, facts: { spelling: spelling(TEMPLATES) } })
    .filter(({ rule }) => rule === 'SPELL')
    .map(({ found }) => found);
}

describe('spelling', () => {
  it('is wrong about three words in a thousand of real prose at most', async () => {
    const prose = [...ownProse(), ...(await samplePapers())];
    const words = prose.join(' ').match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
    const alarms = misspelt(prose);
    const share = alarms.length / words;
    console.log(
      `spelling: ${words} words of our own prose, ${alarms.length} alarms (${(100 * share).toFixed(2)} %): ${[...new Set(alarms)].slice(0, 120).join(' ')}`,
    );
    expect(words).toBeGreaterThan(20_000);
    expect(share).toBeLessThanOrEqual(0.003);
  });

  it('sees at least nine in ten of a thousand syllables that are none', () => {
    const syllables = [
      ...new Set(
        ownProse()
          .join(' ')
          .match(/\p{Ll}{2,}/gu),
      ),
    ].filter((word) => MARKED.test(word));
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ'];
    const edited = fc
      .tuple(
        fc.constantFrom(...syllables),
        fc.nat(),
        fc.constantFrom(...letters),
        fc.constantFrom('put', 'drop', 'change', 'swap'),
      )
      .map(([word, pick, letter, how]) => {
        const at = pick % word.length;
        if (how === 'put') return word.slice(0, at) + letter + word.slice(at);
        if (how === 'drop') return word.slice(0, at) + word.slice(at + 1);
        if (how === 'change') return word.slice(0, at) + letter + word.slice(at + 1);
        return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
      })
      .filter((word) => word.length > 1 && !isSyllable(word));
    const planted = fc.sample(edited, { seed: 7, numRuns: 1_000 });
    const seen = planted.filter((word) => misspelt([`Chi bộ đã ${word} trong quý này.`]).includes(word));
    console.log(`spelling: ${seen.length} of ${planted.length} planted non-syllables seen`);
    expect(seen.length).toBeGreaterThanOrEqual(900);
  });

  it('offers what was meant', () => {
    const { near } = spelling(TEMPLATES);
    expect(near('tiển')).toContain('triển');
    expect(near('quyêt')).toContain('quyết');
    expect(near('đảgn')).toContain('đảng');
  });

  it('knows names of the book, abbreviations in headings and words offices borrowed', () => {
    const paper = {
      ...rightPaper(),
      lines: [line('body', 'Đồng chí Đắk Krông gửi email về website.'), line('heading', 'II- UBND, TỔ CHỨC')],
    };
    expect(
      checkPaper({ ...paper, facts: { spelling: spelling(TEMPLATES) } }).filter(
        ({ rule }) => rule === 'SPELL',
      ),
    ).toEqual([]);
  });
});

/** By the dictionary itself, in either style of tones. */
function isSyllable(word: string): boolean {
  const { has } = spelling(TEMPLATES);
  return has(word.normalize('NFC')) || misspelt([`xem ${word} ạ`]).length === 0;
}
