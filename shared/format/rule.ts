/** One value of the Party format, with what it rests on and how sure it is. */
import type { SourceKey } from './sources.ts';

/**
 * `primary`: the rule itself was read, and its clause is named. `primary-excerpt`: wording of the rule itself was seen. `secondary`: a handbook restates it. `implementation`: only
 * seen in other people's software. `conflict`: sources disagree. `unknown`: no source; the value is our choice.
 */
export type Confidence =
  | 'primary'
  | 'primary-excerpt'
  | 'secondary'
  | 'implementation'
  | 'conflict'
  | 'unknown';

export type RuleValue = string | number | boolean;

export interface Rule<T extends RuleValue = RuleValue> {
  value: T;
  source: readonly SourceKey[];
  confidence: Confidence;
  /** Where in the instrument it stands: "II.4.2.2"; left out where the instrument itself was not read. */
  clause?: string;
  note?: string;
  /** Where the rule leaves a choice: the least and the most it allows, null for an open end. `value` lies within. */
  span?: readonly [least: number | null, most: number | null];
}

type Remarks = Pick<Rule, 'note' | 'span'>;

/** Literals are widened, so that both eras fill the same shape. */
interface Cite {
  (value: number, source?: readonly SourceKey[], remarks?: Remarks): Rule<number>;
  (value: boolean, source?: readonly SourceKey[], remarks?: Remarks): Rule<boolean>;
  (value: string, source?: readonly SourceKey[], remarks?: Remarks): Rule<string>;
}

function rule(confidence: Confidence): Cite {
  const cite = (value: RuleValue, source: readonly SourceKey[] = [], remarks: Remarks = {}): Rule => ({
    value,
    source,
    confidence,
    ...remarks,
  });
  return cite as Cite;
}

export const excerpt = rule('primary-excerpt');
export const secondary = rule('secondary');
export const implementation = rule('implementation');
export const conflict = rule('conflict');
export const unknown = rule('unknown');

interface CiteClause {
  (value: number, clause: string, remarks?: Remarks): Rule<number>;
  (value: boolean, clause: string, remarks?: Remarks): Rule<boolean>;
  (value: string, clause: string, remarks?: Remarks): Rule<string>;
}

/** What 05-HD/VPTW itself says, by its clause. */
export const primary = ((value: RuleValue, clause: string, remarks: Remarks = {}): Rule => ({
  value,
  source: ['HD05'],
  confidence: 'primary',
  clause,
  ...remarks,
})) as CiteClause;

/** A value the newer instrument leaves open: the older one's stands in for it, marked as not confirmed. */
export function carriedOver<T extends RuleValue>(older: Rule<T>, note = ''): Rule<T> {
  const origin = '05-HD/VPTW không quy định; dùng như trước.';
  return { ...older, confidence: 'unknown', note: note === '' ? origin : `${origin} ${note}` };
}
