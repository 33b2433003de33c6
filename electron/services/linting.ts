/** The checker over papers of the book. */
import type { CheckedInputOf } from '../../shared/contract/channels.ts';
import type { LintFinding, LintReport, SuppressedFinding } from '../../shared/contract/checking.ts';
import type { Document } from '../../shared/domain/document.ts';
import { type LintChoices, type LintedText, NO_LINT_CHOICES } from '../../shared/domain/lint-choices.ts';
import type { Member } from '../../shared/domain/member.ts';
import { suffixOf } from '../../shared/domain/numbering.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { REPORT } from '../../shared/format/kinds.ts';
import { eraOf } from '../../shared/format/rules.ts';
import { checkPaper, passedRules } from '../../shared/lint/check-paper.ts';
import type { LintFacts, LintPaper } from '../../shared/lint/paper.ts';
import type { Finding } from '../../shared/lint/rule.ts';
import { LINT_RULES } from '../../shared/lint/rules/index.ts';
import { type Suppressed, splitSuppressed } from '../../shared/lint/suppressing.ts';
import { listDocuments } from '../db/documents.ts';
import { getRegisterEntryOfDocument, listRegister } from '../db/register.ts';
import { getSession } from '../db/sessions.ts';
import { articleLines, lintLines } from '../export/lint-lines.ts';
import type { GivenFile } from '../files/given-file.ts';
import { fileKind } from '../import/file-kind.ts';
import { readArticle } from '../import/form/article.ts';
import { readForm } from '../import/form/index.ts';
import { findHiddenMark } from '../import/hidden-marks.ts';
import { cellContextOn } from './cells.ts';
import { type ReadContext, today } from './context.ts';
import { printOf } from './documents/images.ts';
import { eraDateOf } from './documents/to-paper.ts';
import { requireDocument } from './documents/writing.ts';
import { lintChoices } from './lint-choosing.ts';
import { requireArticle } from './publishing/articles.ts';
import { spellingFacts } from './spelling.ts';

/** @throws Refusal `not-found` */
export function lintDocument(
  context: ReadContext,
  { id, body, head }: CheckedInputOf<'lint:document'>,
): LintReport {
  const stored = requireDocument(context, id);
  const document: Document = { ...stored, body: body ?? stored.body, head: head ?? stored.head };
  const { paper, rules } = printOf(context, document);
  return reportOf(
    {
      lines: lintLines(paper, rules),
      kind: paper.kind,
      date: paper.date,
      era: eraOf(paper.eraDate),
      pages: [],
      isArticle: false,
      facts: factsOf(context, document),
    },
    paper.date !== null,
    choicesFor(context, { is: 'document', id }),
  );
}

/** @throws Refusal `not-found` */
export function lintArticle(
  context: ReadContext,
  { id, content }: CheckedInputOf<'lint:article'>,
): LintReport {
  const article = requireArticle(context, id);
  const day = article.content.date ?? today(context);
  const paper: LintPaper = {
    lines: articleLines(content ?? article.content),
    kind: null,
    date: day,
    era: eraOf(day),
    pages: [],
    isArticle: true,
    facts: bookFacts(context, day),
  };
  return reportOf(paper, true, choicesFor(context, { is: 'article', id }));
}

/**
 * Any file, with or without a book to hold it against: a Word file by its form, a text or a page as an article.
 * @throws Refusal of unsafe, damaged and other files
 */
export function lintFile(
  file: GivenFile,
  day: { given: Day | null; today: Day },
  facts: LintFacts = {},
  choices: LintChoices = NO_LINT_CHOICES,
): LintReport {
  if (fileKind(file) !== 'docx') return reportOf(readArticle(file, day, facts), day.given !== null, choices);
  const paper = readForm(file, day, facts);
  const hidden = findHiddenMark(
    file,
    paper.lines.map(({ text }) => text),
  );
  if (hidden !== null) paper.facts = { ...facts, hiddenMark: hidden.level };
  return reportOf(paper, paper.date !== null, choices);
}

/** What the book knows that a paper can be held against. */
function factsOf(context: ReadContext, document: Document): LintFacts {
  const ownNumber = getRegisterEntryOfDocument(context.data, document.id);
  const session = document.sessionId === null ? null : getSession(context.data, document.sessionId);
  const earlier = earlierReport(context, document);
  const facts: LintFacts = {
    ...bookFacts(context, eraDateOf(context, document), ownNumber?.id),
    ...(session?.date != null && { sessionDate: session.date }),
    ...(earlier !== null && { earlierReport: earlier.body.split('\n') }),
  };
  return document.head.isCongress
    ? { ...facts, symbolSuffix: suffixOf(facts.symbolSuffix ?? '', true) }
    : facts;
}

/** The one dated last before it. */
function earlierReport(context: ReadContext, { id, kind, date }: Document): Document | null {
  if (kind !== REPORT) return null;
  const [last] = listDocuments(context.data, { kind })
    .filter((other) => other.id !== id && other.date !== null && (date === null || other.date < date))
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
  return last === undefined ? null : requireDocument(context, last.id);
}

/** @param ownId the paper's own line of the register, which is no other's */
export function bookFacts(context: ReadContext, day: Day, ownId: Id | null = null): LintFacts {
  const { cell, officers, members, ofCell } = cellContextOn(context, day);
  return {
    ...spellingFacts(context.host.templates),
    words: lintChoices(context).words,
    symbolSuffix: cell.symbolSuffix,
    names: ofCell.map(({ fullName }) => fullName),
    officers: [
      ...officersNamed(members, 'secretary', officers.secretaryId === null ? [] : [officers.secretaryId]),
      ...officersNamed(members, 'deputy', officers.deputyIds),
    ],
    register: listRegister(context.data)
      .filter(({ id }) => id !== ownId)
      .map(({ symbol, number, kind, issuedOn, voidedAt }) => ({
        symbol,
        number,
        kind,
        date: issuedOn,
        isVoid: voidedAt !== null,
      })),
  };
}

function officersNamed(members: ReadonlyMap<Id, Member>, office: 'secretary' | 'deputy', ids: readonly Id[]) {
  return ids.flatMap((id) => {
    const name = members.get(id)?.fullName;
    return name === undefined ? [] : [{ name, office }];
  });
}

/** Those of every text, and those of this one. */
function choicesFor(context: ReadContext, { is, id }: LintedText): LintChoices {
  const choices = lintChoices(context);
  const suppressions = choices.suppressions.filter(({ of }) => of.is === is && of.id === id);
  return { ...choices, suppressions };
}

function reportOf(paper: LintPaper, isEraCertain: boolean, choices: LintChoices): LintReport {
  const { era, kind, date } = paper;
  const found = checkPaper(paper, choices.rules);
  const { told, suppressed } = splitSuppressed(found.map(tell), choices);
  return {
    era,
    isEraCertain,
    kind,
    date,
    findings: told,
    suppressed: suppressed.map((one) => tellSuppressed(one, choices)),
    notLookedAt: paper.facts.spelling === undefined ? [NO_DICTIONARY] : [],
    passed: passedRules(paper, found, choices.rules).map(({ title }) => title),
    toLookAt: paper.isArticle ? TO_LOOK_AT_IN_ARTICLES : TO_LOOK_AT,
  };
}

function tellSuppressed({ finding, by }: Suppressed<LintFinding>, { rules }: LintChoices): SuppressedFinding {
  if (by === null)
    return { ...finding, suppressionId: null, scope: 'always', reason: rules[finding.rule]?.reason ?? '' };
  return {
    ...finding,
    suppressionId: by.id,
    scope: by.anchor === null ? 'text' : 'here',
    reason: by.reason,
  };
}

const NO_DICTIONARY =
  'Chưa xem chính tả: không đọc được tệp từ điển đi cùng chương trình. Những điều khác vẫn được xem.';

/** What stands outside the words, or asks for somebody who was there. */
const TO_LOOK_AT = [
  'Chữ ký và con dấu: đúng người, đúng vị trí.',
  'Họ tên, chức vụ và tên cơ quan: đúng với thực tế vào ngày văn bản.',
  'Nội dung: đúng với kết luận của buổi sinh hoạt và các văn bản được dẫn.',
];

const TO_LOOK_AT_IN_ARTICLES = [
  'Sự việc, số liệu, họ tên, chức vụ: đúng với thực tế.',
  'Ảnh và chú thích ảnh: đúng người, đúng việc.',
  'Nội dung: được phép công khai.',
];

const titles = new Map(LINT_RULES.map(({ id, title }) => [id, title]));

function tell({ line, start, end, fix, ...finding }: Finding): LintFinding {
  return {
    ...finding,
    title: titles.get(finding.rule) ?? finding.rule,
    place: line?.place ?? null,
    role: line?.role ?? null,
    line: line?.text ?? '',
    start: start ?? 0,
    end: end ?? line?.text.length ?? 0,
    fix: fix ?? null,
  };
}
