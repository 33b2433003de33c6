/** One file of the filing tree: written to its place, and compared with what was issued. */
import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { blockLines } from '../../../shared/text/blocks.ts';
import { forgetExports } from '../../db/exports.ts';
import { toDiskRefusal } from '../../files/disk-refusals.ts';
import { type GivenFile, readGiven } from '../../files/given-file.ts';
import { importAside } from '../../import/aside.ts';
import { DOCX_LIMITS } from '../../import/limits.ts';
import { note, type ReadContext, today, type WriteContext } from '../context.ts';
import { exportDocument, renderDocument } from '../documents/exporting.ts';
import { type IssuedFile, listIssued, treeFolder } from './issued.ts';

/**
 * Writes the file of an issued paper to its place. What somebody edited there is moved aside under a name that says so, and
 * is that person's own from then on.
 *
 * @throws Refusal `not-found`, and those of the disk
 */
export async function writeFiled(context: WriteContext, id: Id): Promise<OutputOf<'filing:write'>> {
  if (treeFolder(context) === null) throw new Refusal('not-found', { what: 'thư mục hồ sơ đã xuất' });
  const { file, state, document } = await requireIssued(context, id);
  const kept = state === 'edited' ? await moveAside(file, today(context)) : null;
  if (kept !== null) forgetExports(context.data, file);
  const written = await exportDocument(context, { id, file, format: 'docx', replace: false }, () =>
    note(context, {
      action: 'export',
      entity: 'document',
      entityId: id,
      detail: { file, revision: document.revision, ...(kept === null ? {} : { kept }) },
    }),
  );
  return { ...written, kept };
}

/** "84-KH_… (sửa tay, 2026-11-22).docx", or with a number where that is taken. */
async function moveAside(file: string, day: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  for (let copy = 1; ; copy += 1) {
    const aside = path.join(dir, `${name} (sửa tay, ${day}${copy === 1 ? '' : `, ${copy}`})${ext}`);
    const isTaken = await stat(aside).then(
      () => true,
      () => false,
    );
    if (isTaken) continue;
    try {
      await rename(file, aside);
    } catch (error) {
      throw toDiskRefusal(error, file);
    }
    return aside;
  }
}

/**
 * The words of a paper as it was issued, and of its file in the tree: both as they are read from a Word file, so that only
 * what differs does.
 */
export async function compareFiled(context: ReadContext, id: Id): Promise<OutputOf<'filing:compare'>> {
  const { file, document } = await requireIssued(context, id);
  const issued = await renderDocument(context, document.id, 'docx');
  const onDisk = await readGiven(file, DOCX_LIMITS.fileMb);
  const { signal } = context.host;
  return { issued: await wordsOf(issued, signal), onDisk: await wordsOf(onDisk, signal) };
}

/** Everything that was read of it: the text, and head and closing, which the reader leaves out of it. */
async function wordsOf(file: GivenFile, signal: AbortSignal | undefined): Promise<string[]> {
  const { title, blocks, leftOut } = await importAside(file, {}, signal);
  return [...leftOut.map(({ text }) => text), ...(title === null ? [] : [title]), ...blockLines(blocks)];
}

async function requireIssued(context: ReadContext, id: Id): Promise<IssuedFile> {
  const found = (await listIssued(context)).find((one) => one.document.id === id);
  if (found === undefined) throw new Refusal('not-found', { what: 'văn bản đã ban hành này' });
  return found;
}
