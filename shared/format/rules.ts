/** Which rules hold on a day, the office's own values in place of some, and the whole table for a settings screen. */
import { HD05 } from './hd05.ts';
import { HD36, type RuleSet } from './hd36.ts';
import type { Confidence, Rule, RuleValue } from './rule.ts';
import { RULE_LABELS } from './rule-labels.ts';
import { type RuleSource, SOURCES } from './sources.ts';

export const ERAS = ['hd36-2018', 'hd05-2026'] as const;
export type Era = (typeof ERAS)[number];

/** The instrument of each era, as the office cites it. */
export const ERA_TITLES: Readonly<Record<Era, string>> = {
  'hd36-2018': 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018 (văn bản đến hết ngày 26/5/2026)',
  'hd05-2026': 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026 (văn bản từ ngày 27/5/2026)',
};

export const RULE_SETS: Readonly<Record<Era, RuleSet>> = { 'hd36-2018': HD36, 'hd05-2026': HD05 };

/** 05-HD/VPTW replaced 36-HD/VPTW on its own date; between 09/01 and 26/05/2026 the older technique stayed in use. */
const HD05_FROM = '2026-05-27';

/** Plain values, group by group: lengths in mm or pt as the names say, exact line height in pt. */
export type FormatRules = { era: Era } & {
  [Group in keyof RuleSet]: { [Name in keyof RuleSet[Group]]: ValueOf<RuleSet[Group][Name]> };
};
type ValueOf<R> = R extends Rule<infer T> ? T : never;

/** The office's own values by full path, "hd05-2026.letterSubject.lead". */
export type Overrides = Readonly<Record<string, RuleValue>>;

export interface OverrideFault {
  path: string;
  problem: 'unknown-path' | 'wrong-type' | 'out-of-bounds';
}

export interface RuleRow {
  path: string;
  /** What the value is of, in Vietnamese. */
  label: string;
  value: RuleValue;
  defaultValue: RuleValue;
  confidence: Confidence;
  /** Titles of the rules and handbooks it rests on, with the clause where it was read. */
  sources: string[];
  /** Titles of other people's programs that do it so: for comparison only. */
  references: string[];
  note: string;
}

/** The era a paper of this day (`YYYY-MM-DD`) is written by. Days before 36-HD/VPTW count as its own. */
export function eraOf(date: string): Era {
  return date < HD05_FROM ? 'hd36-2018' : 'hd05-2026';
}

/** The rules of a day. Overrides that `checkOverride` would refuse are passed over: a leftover must not stop printing. */
export function rulesFor(date: string, overrides: Overrides = {}): FormatRules {
  const era = eraOf(date);
  const groups = Object.entries(RULE_SETS[era]).map(([group, rules]) => [
    group,
    Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [
        name,
        effectiveValue(`${era}.${group}.${name}`, rule, overrides),
      ]),
    ),
  ]);
  return { era, ...Object.fromEntries(groups) } as FormatRules;
}

/** Values younger than the first issued papers, as everything was printed until then. */
const AS_BEFORE = {
  page: { isTwoSided: false, isInvitationA5: false },
  typist: { text: '', sizePt: 11 },
  contact: { text: '', sizePt: 10 },
  urgency: { sizePt: 14, bold: true },
  circulation: { isAtPageTop: false },
} as const satisfies { [Group in keyof FormatRules]?: Partial<FormatRules[Group]> };

/** The values an issued paper was printed by, whole again: what its day did not know of is as it was before. */
export function completeRules(stored: FormatRules): FormatRules {
  const groups = Object.entries(AS_BEFORE).map(([group, values]) => [
    group,
    { ...values, ...stored[group as keyof typeof AS_BEFORE] },
  ]);
  return { ...stored, ...Object.fromEntries(groups) };
}

/** Every rule of an era in reading order, with the office's value and the default. */
export function listRules(era: Era, overrides: Overrides = {}): RuleRow[] {
  return Object.entries(RULE_SETS[era]).flatMap(([group, rules]) =>
    Object.entries(rules).map(([name, rule]: [string, Rule]): RuleRow => {
      const path = `${era}.${group}.${name}`;
      return {
        path,
        label: RULE_LABELS[`${group}.${name}`] ?? path,
        value: effectiveValue(path, rule, overrides),
        defaultValue: rule.value,
        confidence: rule.confidence,
        sources: titlesOf(rule, false),
        references: titlesOf(rule, true),
        note: rule.note ?? '',
      };
    }),
  );
}

function titlesOf({ source, clause }: Rule, isProgram: boolean): string[] {
  return source
    .map((key): RuleSource => SOURCES[key])
    .filter((one) => (one.isProgram === true) === isProgram)
    .map(({ title }) => (clause === undefined ? title : `${title}, mục ${clause}`));
}

/** What is wrong with one override, or null. `value` may be anything that came over the wire. */
export function checkOverride(path: string, value: unknown): OverrideFault | null {
  const rule = findRule(path);
  if (rule === undefined) return { path, problem: 'unknown-path' };
  if (typeof value !== typeof rule.value) return { path, problem: 'wrong-type' };
  return isPrintable(path, value as RuleValue) ? null : { path, problem: 'out-of-bounds' };
}

function effectiveValue(path: string, rule: Rule, overrides: Overrides): RuleValue {
  const own = Object.hasOwn(overrides, path) ? overrides[path] : undefined;
  return own !== undefined && checkOverride(path, own) === null ? own : rule.value;
}

function findRule(path: string): Rule | undefined {
  const [era = '', group = '', name = '', ...rest] = path.split('.');
  const rules = child<Record<string, Record<string, Rule>>>(RULE_SETS, era);
  return rest.length > 0 || rules === undefined ? undefined : child(child(rules, group) ?? {}, name);
}

function child<T>(parent: Readonly<Record<string, unknown>>, name: string): T | undefined {
  return Object.hasOwn(parent, name) ? (parent[name] as T) : undefined;
}

const LONG_TEXT = /\.(?:typist|contact)\.text$/u;

/** Bounds of what a sheet of paper can bear, not of what the rules allow: an office may know better than our sources. */
function isPrintable(path: string, value: RuleValue): boolean {
  if (typeof value === 'boolean') return true;
  // One line without anything that XML or a page cannot carry, as long as its place bears.
  if (typeof value === 'string')
    return value.length <= (LONG_TEXT.test(path) ? 200 : 60) && !/\p{Cc}/u.test(value);
  const [least, most] = path.endsWith('Mm')
    ? [0, 60]
    : path.endsWith('sizePt') || path.endsWith('SizePt')
      ? [6, 40]
      : path.endsWith('linePt')
        ? [10, 60]
        : [0, 40];
  return Number.isFinite(value) && value >= least && value <= most && isWholeWhereCounted(path, value);
}

function isWholeWhereCounted(path: string, value: number): boolean {
  return !path.endsWith('Lines') || Number.isInteger(value);
}
