/** What was found wrong with the book when it was opened: told until somebody restores, or says that it was seen. */
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Harm } from '../db/data.ts';
import { HARM } from '../db/open.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';

/** A sentence for each thing that is wrong. */
export function harmWords({ data }: ReadContext): string[] {
  const { altered, lost } = harmOf({ data });
  return [
    ...(lost > 0
      ? [
          `${lost} lần ghi gần nhất đã báo “đã lưu” không còn trong sổ: nhật ký ghi bị cắt, hoặc sổ bị thay bằng bản cũ. Hãy xem lại những việc vừa làm, hoặc phục hồi từ bản sao lưu.`,
        ]
      : []),
    ...(altered
      ? [
          'Tệp sổ không còn đúng từng byte như lúc chương trình đóng lần trước: ổ đĩa hỏng, hoặc chương trình khác đã ghi vào. Chữ hoặc số trong sổ có thể đã khác; nên phục hồi từ bản sao lưu.',
        ]
      : []),
  ];
}

/** Somebody has seen what was wrong, and goes on with the book as it is. @throws Refusal `not-found` where nothing is */
export function settleHarm(context: WriteContext): null {
  const harm = harmOf(context);
  if (!harm.altered && harm.lost === 0) throw new Refusal('not-found', { what: 'chỗ hỏng nào cần xác nhận' });
  inTransaction(context.data, () => {
    putSetting(context.data, HARM, null);
    note(context, { action: 'settle-harm', entity: 'data', entityId: null, detail: { lost: harm.lost } });
  });
  return null;
}

/** Of this opening, and what was kept of earlier ones. */
function harmOf({ data }: Pick<ReadContext, 'data'>): Harm {
  const kept = (getSetting(data, HARM) ?? null) as Harm | null;
  return {
    altered: data.harm?.altered === true || kept?.altered === true,
    lost: Math.max(data.harm?.lost ?? 0, kept?.lost ?? 0),
  };
}
