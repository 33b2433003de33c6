/** What a backup holds, as one says it. */
import type { BackupContents } from '../../shared/contract/rescue.ts';
import { momentWords } from '../ui/moments.ts';

/** "128 văn bản, 9 buổi, 25 đảng viên" */
export function contentsWords({ documents, sessions, members }: BackupContents): string {
  return `${documents} văn bản, ${sessions} buổi, ${members} đảng viên`;
}

/** "Thay đổi cuối: 08:00 ngày 07/02/2020." */
export function sinceWords(lastChange: string | null): string {
  return lastChange === null ? 'Chưa ghi gì.' : `Thay đổi cuối trong bản: ${momentWords(lastChange)}.`;
}
