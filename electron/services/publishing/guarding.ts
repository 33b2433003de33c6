/** The guard at work: reads an article with all its files, and says what bars it from going out. */
import {
  type Article,
  type ArticleContent,
  type ArticleFile,
  articleBlocks,
} from '../../../shared/domain/article.ts';
import {
  barring,
  type GuardFinding,
  type GuardPiece,
  inspectPieces,
  mayGoInside,
  mayGoLookedAt,
} from '../../../shared/domain/guard.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { GUARD_RULE_NAMES } from '../../../shared/strings.ts';
import { blockLines } from '../../../shared/text/blocks.ts';
import { getArticleFile } from '../../db/articles.ts';
import { getDocument } from '../../db/documents.ts';
import { listJournal } from '../../db/journal.ts';
import { listMembers } from '../../db/members.ts';
import { sha256Of } from '../../files/digest.ts';
import { attachmentLines } from '../../import/attachments/attachment.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';

/** Everything in an article that must not go to the public, files included. Damaged or missing bytes are a finding. */
export function inspectArticle(
  context: ReadContext,
  documentId: Id,
  content: ArticleContent,
): GuardFinding[] {
  const files = [...content.attachments, ...content.photos];
  const others: GuardFinding[] = sourceFindings(context, documentId);
  const pieces: GuardPiece[] = [
    { place: 'Tiêu đề', lines: [content.title] },
    { place: 'Tóm tắt', lines: content.summary.split('\n') },
    // As typed too: Markdown joins lines, and a mark that stood alone would hide in a sentence.
    { place: 'Nội dung', lines: [...blockLines(articleBlocks(content)), ...content.body.split('\n')] },
    { place: 'Tác giả, chuyên mục', lines: [content.author, content.category] },
  ];
  for (const file of files) {
    const place = `tệp “${file.title}”`;
    pieces.push({ place, lines: [file.title, file.fileName, file.caption] });
    const lines = readLines(context, file);
    if (lines === null) others.push({ rule: 'unreadable', place, text: file.fileName });
    else pieces.push({ place, lines });
    if (file.isMinutes) others.push({ rule: 'minutes', place, text: file.fileName });
  }
  const names = listMembers(context.data).flatMap(({ fullName, earlierNames }) => [
    fullName,
    ...earlierNames.map(({ name }) => name),
  ]);
  return unique([...inspectPieces(pieces, names), ...others]);
}

/**
 * The door before the queue.
 *
 * @param saysYes somebody looked at this very article and said that its doubtful places, and its inner matters to the inside,
 * may go
 * @throws Refusal `guard-blocked`, `look-first` when a yes would open it, `inside-only` when a yes and the internal visibility would
 */
export function refuseBarred(
  context: ReadContext,
  documentId: Id,
  content: ArticleContent,
  saysYes: boolean,
): GuardFinding[] {
  const found = inspectArticle(context, documentId, content);
  const left = barring(found, content.visibility === 'internal' && saysYes, saysYes);
  if (left.length === 0) return found;
  const code = mayGoLookedAt(left) ? 'look-first' : mayGoInside(left) ? 'inside-only' : 'guard-blocked';
  throw new Refusal(code, { findings: left.map(findingSentence) });
}

/** The door before the line: what was confirmed is known from the journal, which nobody can change. */
export function stillBarred(
  context: ReadContext,
  { id, documentId }: Pick<Article, 'id' | 'documentId'>,
  content: ArticleContent,
): GuardFinding[] {
  const isConfirmed = listJournal(context.data, { entity: 'article', entityId: id, limit: 10_000 }).some(
    ({ action, detail }) =>
      (action === 'confirm-internal' || action === 'confirm-looked') &&
      detail.digest === contentDigest(content),
  );
  return barring(
    inspectArticle(context, documentId, content),
    content.visibility === 'internal' && isConfirmed,
    isConfirmed,
  );
}

/** Writes down who said yes, to which text, to which portal. */
export function recordYes(
  context: WriteContext,
  articleId: Id,
  portal: string,
  content: ArticleContent,
  findings: readonly GuardFinding[],
): void {
  note(context, {
    action: content.visibility === 'internal' ? 'confirm-internal' : 'confirm-looked',
    entity: 'article',
    entityId: articleId,
    reason:
      content.visibility === 'internal'
        ? 'Đồng ý gửi nội dung chỉ dành cho nội bộ'
        : 'Đã xem chỗ máy không tự xét được và đồng ý công khai',
    detail: { portal, digest: contentDigest(content), findings: findings.map(findingSentence) },
  });
}

export function findingSentence({ rule, place, text }: GuardFinding): string {
  return `${GUARD_RULE_NAMES[rule]} (${place}: “${text}”)`;
}

export function contentDigest(content: ArticleContent): string {
  return sha256Of(JSON.stringify(content));
}

/** The mark of a paper stands in its head, where no text of the article shows it. */
function sourceFindings(context: ReadContext, documentId: Id): GuardFinding[] {
  const circulation = getDocument(context.data, documentId)?.head.circulation ?? null;
  const isFree = circulation === null || circulation === 'Tài liệu hội nghị';
  return isFree ? [] : [{ rule: 'circulation', place: 'văn bản gốc', text: circulation }];
}

/** Null when the bytes are not those that were taken, or cannot be read. */
function readLines(context: ReadContext, file: ArticleFile): string[] | null {
  const bytes = getArticleFile(context.data, file.sha256);
  if (bytes === null || sha256Of(bytes) !== file.sha256) return null;
  try {
    return attachmentLines({ fileName: file.fileName, bytes, mimeType: file.mimeType });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function unique(findings: readonly GuardFinding[]): GuardFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, place }) => {
    const key = `${rule}/${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
