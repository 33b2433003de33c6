import { describe, expect, it } from 'vitest';
import { KIND_RULES, KINDS, kindsOn } from '../../../shared/format/kinds.ts';
import { ARTICLE_SOURCES, KIND_NAMES } from '../../../shared/strings.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

describe('the codes of the kinds', () => {
  it('are NFC, and stay apart when typed without marks and capitals', () => {
    expect(KINDS.map((kind) => kind.normalize('NFC'))).toEqual(KINDS);
    expect(new Set(KINDS.map(foldText)).size).toBe(KINDS.length);
  });
});

describe.each(KINDS)('kind %s', (kind) => {
  const rule = KIND_RULES[kind];

  it('has a name of its own in lists', () => {
    expect(KINDS.filter((other) => KIND_NAMES[other] === KIND_NAMES[kind])).toEqual([kind]);
    expect(KIND_NAMES[kind]).not.toBe('');
  });

  it('is made from the session it calls to or records, and from what it stays alone of', () => {
    if (rule.callsToSession || rule.records !== null) expect(rule.madeFrom).toBe('session');
    if (rule.onlyOneOf !== null) expect(rule.madeFrom).toBe(rule.onlyOneOf);
  });

  it('says what the minutes say only of a session or a period', () => {
    if (rule.restsOnMinutes) expect(['session', 'period']).toContain(rule.madeFrom);
  });
});

describe('the kinds an article is made of', () => {
  it('are counted up as a sentence does', () => {
    expect(ARTICLE_SOURCES).toBe('kế hoạch, bài chuyên đề hoặc biên bản');
  });
});

describe('a kind that was ended', () => {
  it('is there for papers of the days before, and no more from that day on', () => {
    expect(kindsOn('2026-05-26')).toEqual(KINDS);
    expect(KINDS.filter((kind) => !kindsOn('2026-05-27').includes(kind))).toEqual(['QĐi']);
  });
});
