/** The checker over papers of the book. */
import type { CheckedInputOf } from '../../shared/contract/channels.ts';
import type { CHECKING_VERBS, LintFinding, LintReport } from '../../shared/contract/checking.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Member } from '../../shared/domain/member.ts';
import { suffixOf } from '../../shared/domain/numbering.ts';
import type { Id } from '../../shared/domain/values.ts';
import { eraOf } from '../../shared/format/rules.ts';
import { checkPaper } from '../../shared/lint/check-paper.ts';
import type { LintFacts, LintPaper } from '../../shared/lint/paper.ts';
import type { Finding } from '../../shared/lint/rule.ts';
import { LINT_RULES } from '../../shared/lint/rules/index.ts';
import { getRegisterEntryOfDocument, listRegister } from '../db/register.ts';
import { lintLines } from '../export/lint-lines.ts';
import { cellContextOn } from './cells.ts';
import type { HandlersOf, ReadContext } from './context.ts';
import { printOf } from './documents/images.ts';
import { eraDateOf } from './documents/to-paper.ts';
import { requireDocument } from './documents/writing.ts';

export const CHECKING_HANDLERS: HandlersOf<typeof CHECKING_VERBS> = {
  'lint:document': lintDocument,
};

/** @throws Refusal `not-found` */
function lintDocument(context: ReadContext, { id, body, head }: CheckedInputOf<'lint:document'>): LintReport {
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
  );
}

/** What the book knows that a paper can be held against. */
function factsOf(context: ReadContext, document: Document): LintFacts {
  const { cell, officers, members, ofCell } = cellContextOn(context, eraDateOf(context, document));
  const ownNumber = getRegisterEntryOfDocument(context.data, document.id);
  return {
    symbolSuffix: suffixOf(cell.symbolSuffix, document.head.isCongress),
    names: ofCell.map(({ fullName }) => fullName),
    officers: [
      ...officersNamed(members, 'secretary', officers.secretaryId === null ? [] : [officers.secretaryId]),
      ...officersNamed(members, 'deputy', officers.deputyIds),
    ],
    register: listRegister(context.data)
      .filter(({ id }) => id !== ownNumber?.id)
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

function reportOf(paper: LintPaper, isEraCertain: boolean): LintReport {
  const { era, kind } = paper;
  return { era, isEraCertain, kind, findings: checkPaper(paper).map(tell), toLookAt: [] };
}

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
