/** Old papers brought in from files. */
import type { ImportReport } from '../../../shared/contract/documents.ts';
import { DocumentHead } from '../../../shared/domain/document.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { importFile } from '../../import/import-file.ts';
import { leftOutSentence, warningSentence } from '../../import/messages.ts';
import { note, type WriteContext } from '../context.ts';
import { insertGuarded, requireDocument } from './writing.ts';

/** Brings a .txt, .html, .md or .docx in as a draft. What did not get into it is listed, never silently lost. */
export function importDocument(
  context: WriteContext,
  file: GivenFile,
  wish: { kind: Kind; title?: string | undefined; sessionId?: Id | undefined },
): ImportReport {
  const imported = importFile(file);
  const title = wish.title ?? imported.title ?? file.fileName.replace(/\.[^.]*$/u, '');
  return inTransaction(context.data, () => {
    const id = insertGuarded(context, {
      kind: wish.kind,
      head: DocumentHead.parse({ subject: title, recipients: ['Lưu Chi bộ'] }),
      body: formatMarkdown(imported.blocks),
      source: { planId: null, sessionId: wish.sessionId ?? null, year: null, quarter: null },
      date: null,
      action: 'import',
    });
    note(context, {
      action: 'import',
      entity: 'document',
      entityId: id,
      detail: { file: file.fileName, leftOut: imported.leftOut.length },
    });
    return {
      id,
      title: requireDocument(context, id).title,
      warnings: imported.warnings.map(warningSentence),
      leftOut: imported.leftOut.map(({ reason, text }) => ({ reason: leftOutSentence(reason), text })),
    };
  });
}
