/** The file of an incoming paper: only what can be looked through for secrecy marks is kept. */
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/channels.ts';
import type { Incoming } from '../../../shared/domain/incoming.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { getIncomingFile, putIncomingFile } from '../../db/incoming.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { cleanAttachment } from '../../import/attachments/attachment.ts';
import { imageTypeOf } from '../../import/attachments/image-segments.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { requireIncoming } from './registering.ts';

/** The file stays as it came; marks in it were looked for at the door (marked-files.ts). @throws Refusal as refuseUnread */
export function attachIncoming(
  context: WriteContext,
  { id, fileName, bytes }: CheckedInputOf<'incoming:attach'>,
): Incoming {
  const name = fileName.normalize('NFC').replace(/^.*[\\/]/u, '');
  refuseUnread({ fileName: name, bytes });
  return inTransaction(context.data, () => {
    const before = requireIncoming(context, id);
    putIncomingFile(context.data, id, { fileName: name, bytes });
    note(context, {
      action: 'attach',
      entity: 'incoming',
      entityId: id,
      before: { fileName: before.fileName },
      after: { fileName: name },
      detail: { size: bytes.length },
    });
    return requireIncoming(context, id);
  });
}

/** @throws Refusal `not-found` */
export function detachIncoming(context: WriteContext, id: Id): Incoming {
  return inTransaction(context.data, () => {
    const { fileName } = requireIncoming(context, id);
    if (fileName === '') throw new Refusal('not-found', { what: 'tệp gắn kèm' });
    putIncomingFile(context.data, id, null);
    note(context, {
      action: 'remove',
      entity: 'incoming',
      entityId: id,
      before: { fileName },
      after: { fileName: '' },
    });
    return requireIncoming(context, id);
  });
}

/** @throws Refusal `not-found` */
export function readIncomingFile(context: ReadContext, id: Id): OutputOf<'incoming:file'> {
  const found = getIncomingFile(context.data, id);
  if (found === null) throw new Refusal('not-found', { what: 'tệp gắn kèm' });
  return found;
}

/** @throws Refusal `file-kind-unknown` for what cannot be read, else as cleanAttachment */
function refuseUnread(file: GivenFile): void {
  const { fileName, bytes } = file;
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF');
  if (isPdf || imageTypeOf(bytes) !== null)
    throw new Refusal('file-kind-unknown', {
      file: fileName,
      why: `${isPdf ? 'tệp PDF' : 'ảnh'} không đọc được chữ để tìm dấu chỉ độ mật; hãy gắn bản Word, hoặc chỉ vào sổ và giữ bản giấy`,
    });
  cleanAttachment(file);
}
