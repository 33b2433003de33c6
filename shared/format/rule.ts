/** One value of the Party format, with what it rests on and how sure it is. */
import type { SourceKey } from './sources.ts';

/**
 * `primary-excerpt`: wording of the rule itself was seen. `secondary`: a handbook restates it. `implementation`: only
 * seen in other people's software. `conflict`: sources disagree. `unknown`: no source; the value is our choice.
 */
export type Confidence = 'primary-excerpt' | 'secondary' | 'implementation' | 'conflict' | 'unknown';

export type RuleValue = string | number | boolean;

export interface Rule<T extends RuleValue = RuleValue> {
  value: T;
  source: readonly SourceKey[];
  confidence: Confidence;
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

/** A value the newer instrument was not seen to set: the older one's stands in for it, marked as not confirmed. */
export function carriedOver<T extends RuleValue>(older: Rule<T>, note = ''): Rule<T> {
  const origin = 'Chưa đọc được trong 05-HD/VPTW; dùng giá trị của 36-HD/VPTW.';
  return { ...older, confidence: 'unknown', note: note === '' ? origin : `${origin} ${note}` };
}
