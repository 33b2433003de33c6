import { describe, expect, it } from 'vitest';
import { HD05 } from '../../../shared/format/hd05.ts';
import { HD36 } from '../../../shared/format/hd36.ts';
import type { Rule } from '../../../shared/format/rule.ts';
import { RULE_LABELS } from '../../../shared/format/rule-labels.ts';
import { checkOverride, ERAS, eraOf, listRules, RULE_SETS, rulesFor } from '../../../shared/format/rules.ts';
import { fc } from '../../support/random.ts';

const leaves = ERAS.flatMap((era) =>
  Object.entries(RULE_SETS[era]).flatMap(([group, rules]) =>
    Object.entries(rules).map(([name, rule]): [string, Rule] => [`${era}.${group}.${name}`, rule]),
  ),
);

describe('the era of a paper', () => {
  it.each([
    ['1999-12-31', 'hd36-2018'],
    ['2018-04-03', 'hd36-2018'],
    ['2026-01-09', 'hd36-2018'],
    ['2026-05-26', 'hd36-2018'],
    ['2026-05-27', 'hd05-2026'],
    ['2040-01-01', 'hd05-2026'],
  ])('of %s is %s', (date, era) => {
    expect(eraOf(date)).toBe(era);
    expect(rulesFor(date).era).toBe(era);
  });
});

describe('the rules of 36-HD/VPTW', () => {
  const rules = rulesFor('2020-02-07');

  it('set the page and the text', () => {
    expect(rules.page).toMatchObject({ topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 15 });
    expect(rules.body).toEqual({ sizePt: 14, linePt: 20, paragraphPt: 6, firstLineMm: 10 });
    expect(rules.pageNumber).toEqual({
      sizePt: 14,
      fromTopMm: 10,
      onFirstPage: false,
      anewInAnnex: false,
    });
  });

  it('end recipients with commas, address proposals with Kính gửi, date the minutes', () => {
    expect(rules.recipients).toMatchObject({ separator: ',', end: '.' });
    expect(rules.addressee.proposalLabel).toBe('Kính gửi:');
    expect(rules.letterSubject.lead).toBe('V/v');
    expect(rules.placeDate.onMinutes).toBe(true);
    expect(rules.citation.commaBeforeDate).toBe(false);
  });
});

describe('the rules of 05-HD/VPTW', () => {
  const rules = rulesFor('2026-05-27');

  it('differ where the instrument changed', () => {
    expect(rules.recipients).toMatchObject({ separator: ';', end: '.' });
    expect(rules.addressee).toMatchObject({ letterLabel: 'Kính gửi:', proposalLabel: 'Kính trình:' });
    expect(rules.letterSubject.lead).toBe('về việc');
    expect(rules.placeDate.onMinutes).toBe(true);
    expect(rules.citation.commaBeforeDate).toBe(true);
    expect(rules.basis).toEqual({ lead: '- ', separator: ';', end: '.' });
    expect(rules.draft.isUnderSymbol).toBe(true);
  });

  it('name the clause of each value, or say that the rule leaves it open', () => {
    const [read, open] = [true, false].map((isRead) =>
      leaves.filter(([path, rule]) => path.startsWith('hd05') && (rule.confidence === 'primary') === isRead),
    );
    expect(
      read?.filter(([, rule]) => !/^(?:PL 2|(?:IV|II\.\d|\d)(?:\.\d)*(?:, PL 2)?)$/u.test(rule.clause ?? '')),
    ).toEqual([]);
    expect(open?.map(([path]) => path.replace('hd05-2026.', ''))).toEqual([
      'page.landscapeTopMm',
      'page.landscapeBottomMm',
      'page.landscapeLeftMm',
      'page.landscapeRightMm',
      'partyTitle.ruleWeightPt',
      'star.sizePt',
      'heading.level1Bold',
      'heading.level2Bold',
      'table.sizePt',
      'footnote.sizePt',
      'signature.blankLines',
      'signature.sealedAuthority',
      'signature.participantTitle',
      'congress.authority',
      'congress.confirmation',
    ]);
    expect(open?.filter(([, rule]) => rule.confidence !== 'unknown')).toEqual([]);
  });

  it('bound the exact line on both sides', () => {
    expect(HD05.body.linePt.span).toEqual([18, 22]);
    expect(HD36.body.linePt.span).toEqual([18, null]);
  });
});

describe('every rule', () => {
  it('has a Vietnamese name', () => {
    const unnamed = leaves.filter(([path]) => RULE_LABELS[path.split('.').slice(1).join('.')] === undefined);
    expect(leaves.length).toBeGreaterThan(120);
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });

  it('names a source, unless it says that there is none', () => {
    const bare = leaves.filter(([, rule]) => rule.source.length === 0 && rule.confidence !== 'unknown');
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('has its value within what it allows, and a value that could be printed', () => {
    const outside = leaves.filter(([, { value, span }]) => {
      if (span === undefined || typeof value !== 'number') return false;
      return value < (span[0] ?? value) || value > (span[1] ?? value);
    });
    expect(outside.map(([path]) => path)).toEqual([]);
    expect(leaves.map(([path, rule]) => checkOverride(path, rule.value)).filter(Boolean)).toEqual([]);
  });
});

describe('a value of the office', () => {
  const path = 'hd05-2026.letterSubject.lead';

  it('stands in place of ours, in its own era only', () => {
    const overrides = { [path]: 'V/v' };
    expect(rulesFor('2026-06-01', overrides).letterSubject.lead).toBe('V/v');
    expect(rulesFor('2026-06-01', overrides).recipients).toEqual(rulesFor('2026-06-01').recipients);
    expect(rulesFor('2020-06-01', { 'hd05-2026.body.sizePt': 15 }).body.sizePt).toBe(14);
  });

  it('shows in the table beside the default', () => {
    const row = listRules('hd05-2026', { [path]: 'V/v' }).find((one) => one.path === path);
    expect(row).toMatchObject({
      label: 'Trích yếu công văn: chữ dẫn',
      value: 'V/v',
      defaultValue: 'về việc',
      confidence: 'primary',
      sources: ['Hướng dẫn 05-HD/VPTW ngày 27/5/2026, mục 5'],
    });
  });

  it('tells other people’s programs apart from the sources a clerk accepts', () => {
    const rows = ERAS.flatMap((era) => listRules(era));
    const titles = rows.flatMap(({ sources }) => sources);
    expect(titles.filter((title) => /phần mềm|kho mã/iu.test(title))).toEqual([]);
    expect(rows.some(({ references }) => references.length > 0)).toBe(true);
  });

  it.each([
    ['hd05-2026.body.nothing', 14, 'unknown-path'],
    ['hd05-2026.body', 14, 'unknown-path'],
    ['hd05-2026.body.sizePt.value', 14, 'unknown-path'],
    ['body.sizePt', 14, 'unknown-path'],
    ['__proto__.x.y', 14, 'unknown-path'],
    ['hd05-2026.constructor.name', 'x', 'unknown-path'],
    ['hd05-2026.body.sizePt', '14', 'wrong-type'],
    ['hd05-2026.body.sizePt', null, 'wrong-type'],
    ['hd05-2026.body.sizePt', Number.NaN, 'out-of-bounds'],
    ['hd05-2026.body.sizePt', 0, 'out-of-bounds'],
    ['hd05-2026.page.leftMm', 300, 'out-of-bounds'],
    ['hd05-2026.signature.blankLines', 2.5, 'out-of-bounds'],
    ['hd05-2026.recipients.label', 'hai\ndòng', 'out-of-bounds'],
  ])('at %s being %j is refused as %s, and printing passes it over', (faulty, value, problem) => {
    expect(checkOverride(faulty, value)).toEqual({ path: faulty, problem });
    expect(rulesFor('2026-06-01', { [faulty]: value as never })).toEqual(rulesFor('2026-06-01'));
  });

  it('is checked without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (name, value) => {
        checkOverride(name, value);
        checkOverride(path, value);
      }),
    );
  });
});
