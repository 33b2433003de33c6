/** Which findings somebody has passed over: each is known again by its rule and its words, wherever they stand by now. */
import type { FindingAnchor, LintChoices, Suppression } from '../domain/lint-choices.ts';
import type { Severity } from './rule.ts';

/** As much of a finding as it is known by. */
export interface Suppressible {
  rule: string;
  severity: Severity;
  found: string;
  /** The whole line it stands in. */
  line: string;
  start: number;
  end: number;
}

/** A finding that is passed over: by the rule's being off where `by` is null. */
export interface Suppressed<T> {
  finding: T;
  by: Suppression | null;
}

/** Words on either side that tell a place. */
const NEAR = 6;
/** The share of those words that must still be there. */
const ENOUGH = 0.5;
/** As much of what was found as is kept. */
const MOST_FOUND = 500;

/** By what each is known again; `all` findings of a paper, in reading order. */
export function anchorsOf<T extends Suppressible>(all: readonly T[]): Map<T, FindingAnchor> {
  const seen = new Map<string, number>();
  return new Map(
    all.map((finding) => {
      const place = placeOf(finding);
      const key = JSON.stringify([finding.rule, place]);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return [finding, { ...place, nth }];
    }),
  );
}

/**
 * Parts what is told from what is passed over; `block` is always told. One place stands for one finding: where it was mended,
 * another of the same words is told.
 */
export function splitSuppressed<T extends Suppressible>(
  findings: readonly T[],
  { rules, suppressions }: Pick<LintChoices, 'rules' | 'suppressions'>,
): { told: T[]; suppressed: Suppressed<T>[] } {
  const by = new Map<T, Suppression | null>();
  const free = findings.filter(({ severity }) => severity !== 'block');
  for (const finding of free) {
    const whole = suppressions.find(({ rule, anchor }) => rule === finding.rule && anchor === null);
    if (whole !== undefined) by.set(finding, whole);
    else if (rules[finding.rule]?.severity === 'off') by.set(finding, null);
  }
  const taken = new Set<Suppression>();
  for (const { finding, suppression } of pairsOf(free, suppressions)) {
    if (by.has(finding) || taken.has(suppression)) continue;
    by.set(finding, suppression);
    taken.add(suppression);
  }
  return {
    told: findings.filter((finding) => !by.has(finding)),
    suppressed: findings.flatMap((finding) => {
      const suppression = by.get(finding);
      return suppression === undefined ? [] : [{ finding, by: suppression }];
    }),
  };
}

/** Every finding with every place it may be, the likeliest first. */
function pairsOf<T extends Suppressible>(findings: readonly T[], suppressions: readonly Suppression[]) {
  const places = suppressions.flatMap((suppression) => {
    const { anchor, rule } = suppression;
    return anchor === null ? [] : [{ suppression, rule, anchor, around: aroundOf(anchor) }];
  });
  if (places.length === 0) return [];
  const ofRule = Map.groupBy(places, ({ rule }) => rule);
  return [...anchorsOf(findings)]
    .flatMap(([finding, here]) => {
      const around = aroundOf(here);
      return (ofRule.get(finding.rule) ?? []).flatMap((place) => {
        if (here.found !== place.anchor.found) return [];
        const likeness = likenessOf(place.around, around);
        const distance = Math.abs(place.anchor.nth - here.nth);
        return likeness < ENOUGH ? [] : [{ finding, suppression: place.suppression, likeness, distance }];
      });
    })
    .toSorted((one, other) => other.likeness - one.likeness || one.distance - other.distance);
}

/** The words on either side. */
type Around = readonly [readonly string[], readonly string[]];

function aroundOf({ before, after }: FindingAnchor): Around {
  return [wordsOf(before), wordsOf(after)];
}

/** From 0 to 1: how many of the words around are still around. */
function likenessOf(was: Around, is: Around): number {
  const total = was[0].length + was[1].length + is[0].length + is[1].length;
  return total === 0 ? 1 : (2 * (commonIn(was[0], is[0]) + commonIn(was[1], is[1]))) / total;
}

function commonIn(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

function placeOf({ found, line, start, end }: Suppressible): Omit<FindingAnchor, 'nth'> {
  return {
    found: found.slice(0, MOST_FOUND),
    before: wordsOf(line.slice(0, start)).slice(-NEAR).join(' '),
    after: wordsOf(line.slice(end)).slice(0, NEAR).join(' '),
  };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
