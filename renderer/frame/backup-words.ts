/** How long ago the book was last copied, as one says it. */
import { clockOf } from '../ui/moments.ts';

/** "Sao lưu gần nhất: hôm nay 07:30"; `last` is ISO, UTC; days are those of this machine's clock. */
export function backupWords(last: string | null, now: Date): string {
  if (last === null) return 'Chưa có bản sao lưu nào';
  const at = new Date(last);
  const time = clockOf(at);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days <= 0) return `Sao lưu gần nhất: hôm nay ${time}`;
  return `Sao lưu gần nhất: ${days === 1 ? `hôm qua ${time}` : `${days} ngày trước`}`;
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
