/** How long ago the book was last copied, as one says it. */
import type { PlaceState } from '../../shared/contract/data.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { clockOf, localDay } from '../ui/moments.ts';

/** "Sao lưu gần nhất: hôm nay 07:30"; `last` is ISO, UTC; days are those of this machine's clock. */
export function backupWords(last: string | null, now: Date): string {
  if (last === null) return 'Chưa có bản sao lưu nào';
  const at = new Date(last);
  const time = clockOf(at);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days < 0)
    return `Sao lưu gần nhất: ghi ngày ${formatScreenDate(localDay(last))}, hãy xem lại đồng hồ máy`;
  if (days === 0) return `Sao lưu gần nhất: hôm nay ${time}`;
  return `Sao lưu gần nhất: ${days === 1 ? `hôm qua ${time}` : `${days} ngày trước`}`;
}

/** "hai nơi"; of a second place that lacks it, why. */
export function placeWords({ isReached, isCurrent, reachedAt, trouble }: PlaceState): string {
  if (trouble !== '' && isReached) return 'chưa chép được sang nơi thứ hai';
  if (!isReached) return `nơi thứ hai chưa cắm từ ${formatScreenDate(localDay(reachedAt))}`;
  return isCurrent ? 'hai nơi' : 'nơi thứ hai đang cắm';
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
