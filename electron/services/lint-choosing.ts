/** What the office makes of the checker: kept as one setting, told in the journal line by line. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CheckedInputOf } from '../../shared/contract/channels.ts';
import type { LintChoicesView, LintRuleView } from '../../shared/contract/checking.ts';
import {
  type ChosenSeverity,
  LintChoices,
  type LintedText,
  NO_LINT_CHOICES,
  type Suppression,
} from '../../shared/domain/lint-choices.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { ERAS } from '../../shared/format/rules.ts';
import { CHOSEN_SEVERITY_NAMES, ERA_DAYS, type LintRule } from '../../shared/lint/rule.ts';
import { LINT_FAMILIES, LINT_RULES } from '../../shared/lint/rules/index.ts';
import { getArticle } from '../db/articles.ts';
import { getDocument } from '../db/documents.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { instant, note, type ReadContext, type WriteContext } from './context.ts';
import { nameOfThing } from './thing-names.ts';

const SETTING = 'lint-choices';
/** As many as anybody can look through; each is read with every check. */
const MOST = 2_000;

export function lintChoices({ data }: ReadContext): LintChoices {
  return LintChoices.safeParse(getSetting(data, SETTING)).data ?? NO_LINT_CHOICES;
}

export function viewLintChoices(context: ReadContext): LintChoicesView {
  const { rules: chosen, suppressions, words } = lintChoices(context);
  return {
    families: LINT_FAMILIES.map(({ name, rules }) => ({
      name,
      rules: rules.map((rule) => viewRule(rule, chosen[rule.id])),
    })),
    suppressions: suppressions.toReversed().flatMap((one) => {
      const documentId = documentOf(context, one.of);
      if (documentId === null) return [];
      const name = nameOfThing(context.data, one.of.is, one.of.id);
      return [{ ...one, title: titleOf(one.rule), name, documentId }];
    }),
    words: words.toSorted((one, other) => one.localeCompare(other, 'vi')),
  };
}

/** @throws Refusal `not-found`, `invalid-input` */
export function suppressFinding(context: WriteContext, input: CheckedInputOf<'lint:suppress'>): null {
  const { rule, of, anchor, reason } = input;
  requireLenient(rule);
  if (documentOf(context, of) === null) throw new Refusal('not-found', { what: 'văn bản', id: of.id });
  return inTransaction(context.data, () => {
    const choices = lintChoices(context);
    const isThere = choices.suppressions.some(
      (one) => one.rule === rule && isDeepStrictEqual([one.of, one.anchor], [of, anchor]),
    );
    if (isThere) return null;
    if (choices.suppressions.length >= MOST)
      throw new Refusal('invalid-input', { problems: [`đã bỏ qua ${MOST} điều; hãy bỏ bớt những điều cũ`] });
    const one: Suppression = {
      ...{ id: randomUUID(), rule, of, anchor, reason },
      ...{ at: instant(context), actor: context.host.actor },
    };
    put(context, { ...choices, suppressions: [...choices.suppressions, one] });
    noteSuppression(context, 'suppress-finding', one);
    return null;
  });
}

/** @throws Refusal `not-found` */
export function unsuppressFinding(context: WriteContext, { id }: { id: string }): null {
  return inTransaction(context.data, () => {
    const choices = lintChoices(context);
    const one = choices.suppressions.find((each) => each.id === id);
    if (one === undefined) throw new Refusal('not-found', { what: 'điều đã bỏ qua' });
    put(context, { ...choices, suppressions: choices.suppressions.filter((each) => each !== one) });
    noteSuppression(context, 'unsuppress-finding', one);
    return null;
  });
}

/** A draft that is gone leaves nothing behind for another that gets its id. */
export function forgetSuppressions(context: WriteContext, { is, id }: LintedText): void {
  const choices = lintChoices(context);
  const suppressions = choices.suppressions.filter(({ of }) => of.is !== is || of.id !== id);
  if (suppressions.length < choices.suppressions.length) put(context, { ...choices, suppressions });
}

/** @throws Refusal `invalid-input` */
export function setSeverity(context: WriteContext, input: CheckedInputOf<'lint:set-severity'>): null {
  const { rule, severity, reason } = input;
  requireLenient(rule);
  if (severity === 'off' && reason === '')
    throw new Refusal('invalid-input', { problems: ['tắt một quy tắc thì ghi lý do'] });
  return inTransaction(context.data, () => {
    const choices = lintChoices(context);
    const { [rule]: before, ...others } = choices.rules;
    const chosen = { severity, reason: severity === 'off' ? reason : '' };
    const rules = severity === null ? others : { ...others, [rule]: { ...chosen, severity } };
    put(context, { ...choices, rules });
    note(context, {
      ...{ action: 'set-severity', entity: 'format', entityId: null },
      name: titleOf(rule),
      before: { severity: gradeName(before?.severity), reason: before?.reason ?? '' },
      after: { severity: gradeName(severity), reason: chosen.reason },
    });
    return null;
  });
}

/** @throws Refusal `invalid-input` */
export function setWord(context: WriteContext, { word, isKnown }: CheckedInputOf<'lint:set-word'>): null {
  const small = word.toLocaleLowerCase('vi');
  if (!/^[\p{L}\p{M}]+$/u.test(small))
    throw new Refusal('invalid-input', {
      problems: ['mỗi lần thêm một chữ, không có dấu cách, chữ số hay dấu câu'],
    });
  return inTransaction(context.data, () => {
    const choices = lintChoices(context);
    const others = choices.words.filter((one) => one !== small);
    const words = isKnown ? [...others, small].toSorted() : others;
    put(context, { ...choices, words });
    note(context, {
      ...{ action: 'set-word', entity: 'format', entityId: null },
      name: 'Kiểm tra chính tả',
      before: { words: choices.words },
      after: { words },
    });
    return null;
  });
}

function put({ data }: WriteContext, choices: LintChoices): void {
  putSetting(data, SETTING, choices);
}

function noteSuppression(
  context: WriteContext,
  action: 'suppress-finding' | 'unsuppress-finding',
  { rule, of, anchor, reason }: Suppression,
): void {
  note(context, {
    action,
    entity: of.is,
    entityId: of.id,
    reason,
    detail: { rule: titleOf(rule), scope: anchor === null ? 'cả văn bản' : `chỗ “${anchor.found}”` },
  });
}

/** The paper it is about, or the one an article was made of; null where it is gone. */
function documentOf({ data }: ReadContext, { is, id }: LintedText): Id | null {
  return (is === 'document' ? getDocument(data, id)?.id : getArticle(data, id)?.documentId) ?? null;
}

function titleOf(id: string): string {
  return LINT_RULES.find((rule) => rule.id === id)?.title ?? id;
}

function viewRule(rule: LintRule, chosen: LintChoices['rules'][string] | undefined): LintRuleView {
  const { id, title, severity, clause, right, wrong } = rule;
  return {
    ...{ id, title, right, wrong, isFixed: isBarring(rule) },
    eras: ERAS.flatMap((era) => {
      const own = severity[era];
      return own === undefined
        ? []
        : [{ era, title: ERA_DAYS[era], clause: clause[era] ?? '', severity: own }];
    }),
    chosen: chosen?.severity ?? null,
    reason: chosen?.reason ?? '',
  };
}

/** In the middle of a line. */
function gradeName(severity: ChosenSeverity | null = null): string {
  return CHOSEN_SEVERITY_NAMES[severity ?? 'rule'].toLowerCase();
}

function isBarring({ severity }: LintRule): boolean {
  return Object.values(severity).includes('block');
}

/** @throws Refusal `invalid-input` of a rule that is none, or that bars */
function requireLenient(id: string): void {
  const rule = LINT_RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Refusal('invalid-input', { problems: [`không có quy tắc ${id}`] });
  if (isBarring(rule))
    throw new Refusal('invalid-input', { problems: [`“${rule.title}” là điều bắt buộc, không bỏ qua được`] });
}
