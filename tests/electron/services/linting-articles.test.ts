/** The checker over articles: what stands on a real portal, and what is being typed. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../../electron/services/linting.ts';
import { spellingFacts } from '../../../electron/services/spelling.ts';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import { anchorsOf } from '../../../shared/lint/suppressing.ts';
import { TEMPLATES } from '../../support/backend.ts';
import { approvedPaper, openDesk } from './publishing/desk.ts';

const SAMPLE = new URL('../../../../shared/samples/portal-article-quy-1-2020.txt', import.meta.url);
const isThere = existsSync(SAMPLE);
if (!isThere)
  process.stderr.write('Not run: the sample article lies outside this project and is not here.\n');

/** Each place as one reads it: the words with what stands before them. */
const PLACES: readonly [string, ...RegExp[]][] = [
  ['DUP-LEAD', /^Thực hiện Kế hoạch số {2}84-KH/u],
  [
    'SPACE',
    /Kế hoạch số {2}/u,
    /năm 2020; {2}/u,
    /ngày {2}/u,
    /toàn xã hội \./u,
    /1\./u,
    /quốc gia /u,
    /giữa các quốc gia\. {2}/u,
    /internet, MXH /u,
    /lao động {2}/u,
    /đảng viên /u,
    /các tầng lớp nhân dân /u,
    /độc hại\. {2}/u,
  ],
  [
    'QUOTES',
    /thảo luận về "/u,
    /định hướng quản lý"/u,
    /tính chất "/u,
    /hai lưỡi"/u,
    /chúng ta là "/u,
    /trách nhiệm"/u,
  ],
  ['ABBR', /mạng internet, MXH/u],
  ['DATE-PAD', /84-KH\/CB-STTTT ngày {1,2}07\/2\/2020/u],
  ['END-SLASH', /có trách nhiệm\.\/\./u],
  ['NUM-SUFFIX', /84-KH\/CB-STTTT/u],
  ['SPELL', /Phát tiển/u],
];

describe('the sample article of a department portal', () => {
  const day = { given: '2020-04-15', today: '2026-06-15' };

  it.skipIf(!isThere).each(PLACES)('is told of at each place of %s', (rule, ...places) => {
    const file = { fileName: 'portal.txt', bytes: readFileSync(SAMPLE) };
    const { findings } = lintFile(file, day, spellingFacts(TEMPLATES));
    // Of a paragraph that is told as a whole, its beginning tells the place.
    const told = findings
      .filter((one) => one.rule === rule)
      .map(({ line, end }) => line.slice(0, rule === 'DUP-LEAD' ? 28 : end).replaceAll('\u00a0', ' '));
    for (const place of places)
      expect(
        told.filter((words) => new RegExp(`(?:${place.source})$`, 'u').test(words)),
        place.source,
      ).not.toEqual([]);
  });
});

describe('an article', () => {
  const TYPED = {
    title: 'Chi bộ họp , bàn chuyên đề',
    summary: 'Chi bộ họp.\nĐảng viên phát tiển ý kiến.',
    body: '## Nội dung\n\nChi bộ  họp.\n\n- Một ,\n- Hai',
  };
  const placesOf = (findings: readonly LintFinding[]): string[] =>
    findings.map(
      ({ rule, place, line, start, end }) => `${rule} ${placeName(place)} “${line.slice(start, end)}”`,
    );

  it('is read as it is typed, each finding in its field or at its line', async () => {
    const desk = await openDesk();
    const { id } = await desk.backend.call('article:make', { documentId: await approvedPaper(desk) });
    const { findings } = await desk.backend.call('lint:article', { id, content: TYPED });
    expect(placesOf(findings)).toEqual([
      'SPACE title 0 “ ”',
      'SPELL summary 1 “tiển”',
      'SPACE body 1 0 “  ”',
      'SPACE body 2 0 “ ”',
    ]);
    await desk.backend.close();
  });

  it('is passed over in its place alone, and of its paper all is told', async () => {
    const desk = await openDesk();
    const { backend } = desk;
    const { id } = await backend.call('article:make', { documentId: await approvedPaper(desk) });
    const { findings } = await backend.call('lint:article', { id, content: TYPED });
    const [first] = findings;
    if (first === undefined) throw new Error('it is told of');
    await backend.call('lint:suppress', {
      ...{
        rule: first.rule,
        of: { is: 'article', id },
        anchor: anchorsOf(findings).get(first) ?? null,
        reason: 'tên gọi',
      },
    });
    const after = await backend.call('lint:article', { id, content: TYPED });
    expect(placesOf(after.findings)).toEqual(placesOf(findings.slice(1)));
    expect(placesOf(after.suppressed)).toEqual(placesOf([first]));
    expect((await backend.call('lint:choices', {})).suppressions).toMatchObject([
      { of: { is: 'article', id } },
    ]);
    await backend.close();
  });
});

function placeName(place: LintFinding['place']): string {
  if (place?.in === 'article') return `${place.field} ${place.index}`;
  return place?.in === 'body' ? `body ${place.block} ${place.line}` : '';
}
