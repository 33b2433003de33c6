/** Old papers keep what they bear: their number, their day and their signatories, where the book can hold them. */
import type { FactsCheck } from '../../../shared/contract/importing.ts';
import { officersOn, termOn } from '../../../shared/domain/cell.ts';
import { isOfCell, nameOn } from '../../../shared/domain/member.ts';
import { kindOfCode, partsOfSymbol, seriesOf } from '../../../shared/domain/numbering.ts';
import { bornePaper, minuteTakerOf, type PaperFacts, signerOf } from '../../../shared/domain/paper-facts.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { moveTones } from '../../../shared/text/tone-style.ts';
import { listTerms } from '../../db/cell.ts';
import { freezeDocument } from '../../db/documents.ts';
import { insertImage } from '../../db/images.ts';
import { listMembers } from '../../db/members.ts';
import { insertRegisterEntry, listRegister } from '../../db/register.ts';
import { requireCell } from '../cells.ts';
import { instant, type ReadContext, today, type WriteContext } from '../context.ts';

/** The congress of a cell signs so, and numbers its papers in one series. */
const CONGRESS = 'ĐH';

export function checkFacts(context: ReadContext, kind: Kind, facts: PaperFacts): FactsCheck {
  const { hasTwoSignatories } = KIND_RULES[kind];
  const signer = findSignatory(context, signerOf(facts), facts.date);
  const taker = findSignatory(context, hasTwoSignatories ? minuteTakerOf(facts) : '', facts.date);
  const obstacle = obstacleOf(context, kind, facts);
  const suffix = obstacle === '' ? suffixNotice(context, kind, facts) : '';
  return {
    obstacle,
    notices: [draftNotice(facts), suffix, signer.told, taker.told].filter((told) => told !== ''),
    signerId: signer.id,
    minuteTakerId: taker.id,
  };
}

/** Makes a draft that has just come in an issued paper again, in the same transaction. The obstacles were looked for. */
export function keepAsBorne(
  context: WriteContext,
  documentId: Id,
  kind: Kind,
  facts: PaperFacts,
  day: Day,
  body: Block[],
): string | null {
  const term = termOn(listTerms(context.data), day) ?? null;
  const { number, suffix } = partsOfSymbol(facts.symbol);
  const series = seriesOf(kind, suffix === CONGRESS);
  const symbol = series === null ? null : facts.symbol;
  freezeDocument(context.data, documentId, {
    revision: 1,
    termId: term?.id ?? null,
    symbol,
    date: day,
    at: instant(context),
  });
  if (symbol !== null && series !== null && term !== null && number !== null)
    insertRegisterEntry(context.data, {
      documentId,
      termId: term.id,
      series,
      number,
      symbol,
      kind,
      subject: facts.subject,
      issuedOn: day,
      signer: signerOf(facts),
      recipients: facts.recipients,
      origin: 'imported',
    });
  insertImage(context.data, {
    documentId,
    madeAt: instant(context),
    origin: 'import',
    paper: { ...bornePaper(facts, kind, day, body), body: formatMarkdown(body) },
    rules: rulesFor(day),
    letterhead: null,
  });
  return symbol;
}

export function isOfCongress({ symbol }: Pick<PaperFacts, 'symbol'>): boolean {
  return partsOfSymbol(symbol).suffix === CONGRESS;
}

function obstacleOf(context: ReadContext, kind: Kind, facts: PaperFacts): string {
  const { date } = facts;
  const { isNumbered } = KIND_RULES[kind];
  const name = KIND_NAMES[kind].toLowerCase();
  const { number, code, suffix } = partsOfSymbol(facts.symbol);
  if (isNumbered && number === null) return 'Văn bản không ghi số, nên vào làm bản nháp.';
  if (isNumbered && kindOfCode(code) !== kind)
    return `Ký hiệu ${facts.symbol} không phải của ${name}. Hãy chọn lại loại văn bản, hoặc sửa ký hiệu.`;
  if (date === null) return 'Văn bản không ghi rõ ngày. Hãy ghi ngày, nếu không văn bản vào làm bản nháp.';
  if (date > today(context)) return `Ngày ${formatScreenDate(date)} chưa tới. Hãy xem lại ngày của văn bản.`;
  if (facts.subject === '') return 'Văn bản không có trích yếu. Hãy ghi trích yếu.';
  const series = seriesOf(kind, suffix === CONGRESS);
  if (series === null || number === null) return '';
  const term = termOn(listTerms(context.data), date);
  if (term === undefined)
    return `Chưa có nhiệm kỳ nào chứa ngày ${formatScreenDate(date)}. Hãy khai nhiệm kỳ trong phần Cài đặt, nếu không văn bản vào làm bản nháp.`;
  const taken = listRegister(context.data, { termId: term.id }).find(
    (entry) => entry.series === series && entry.number === number,
  );
  if (taken === undefined) return '';
  const where = `trong sổ nhiệm kỳ ${term.name}`;
  if (taken.voidedAt !== null) return `Số ${taken.symbol} đã huỷ ${where}, không dùng lại được.`;
  return `Số ${taken.symbol} đã có ${where}: “${taken.subject}”, ngày ${formatScreenDate(taken.issuedOn)}.`;
}

function draftNotice({ draftNumber }: PaperFacts): string {
  return draftNumber === null
    ? ''
    : 'Trên văn bản có dòng “Dự thảo”: hãy chắc đây là bản đã ban hành trước khi giữ số.';
}

/** The paper may be another body's: its number does not belong in this register. */
function suffixNotice(context: ReadContext, kind: Kind, facts: PaperFacts): string {
  const { suffix } = partsOfSymbol(facts.symbol);
  if (!KIND_RULES[kind].isNumbered || suffix === '' || suffix === CONGRESS) return '';
  const own = requireCell(context, facts.date ?? today(context)).symbolSuffix;
  return suffix === own
    ? ''
    : `Ký hiệu ghi “${suffix}”, ký hiệu của chi bộ trong phần Cài đặt là “${own}”: hãy chắc đây là văn bản của chi bộ.`;
}

export interface ReadSignatory {
  id: Id | null;
  /** Why nobody was found for a name that is printed, a sentence; else ''. */
  told: string;
}

/** The member who bore the name on that day; of several the one who was of the cell, or held an office. */
export function findSignatory(context: ReadContext, printed: string, date: Day | null): ReadSignatory {
  const name = foldName(printed);
  if (name === '') return { id: null, told: '' };
  const day = date ?? today(context);
  const named = listMembers(context.data).filter((member) => foldName(nameOn(member, day)) === name);
  const { secretaryId, deputyIds } = officersOn(termOn(listTerms(context.data), day), day);
  const candidates = [
    named,
    named.filter((member) => isOfCell(member, day)),
    named.filter(({ id }) => id === secretaryId || deputyIds.includes(id)),
  ];
  const only = candidates.find(({ length }) => length === 1)?.[0];
  if (only !== undefined) return { id: only.id, told: '' };
  const told =
    named.length === 0
      ? `“${printed}” không có trong danh sách đảng viên; tên trên văn bản vẫn giữ như cũ.`
      : `Có ${named.length} đồng chí tên “${printed}”, chưa rõ ai đã ký; tên trên văn bản vẫn giữ như cũ.`;
  return { id: null, told };
}

function foldName(printed: string): string {
  const bare = printed
    .normalize('NFC')
    .replace(/^(?:Đ\/c|Đồng chí|ThS\.?|TS\.?|BS\.?)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return moveTones(bare.toLocaleLowerCase('vi'), 'uỷ');
}
