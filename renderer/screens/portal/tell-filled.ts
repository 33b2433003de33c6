/** What became of a field, in words. */
import type { FilledField } from '../../../shared/domain/filling/fill-plan.ts';
import { TEXT_MARK_NAMES } from '../../../shared/strings.ts';
import type { Tone } from '../../ui/chip.tsx';

export const FILLED_TONES: Readonly<Record<FilledField['result'], Tone>> = {
  filled: 'ok',
  handed: 'info',
  nothing: 'plain',
  cut: 'late',
  other: 'late',
  'lost-marks': 'warn',
  'no-field': 'warn',
  'no-choice': 'warn',
  locked: 'warn',
  hidden: 'warn',
};

export function tellFilled({ role, result, readBack, maxLength, text }: FilledField): string {
  switch (result) {
    case 'filled':
      return 'đã điền, đọc lại đúng';
    case 'cut':
      return `trang cắt bớt: còn ${readBack?.kept ?? 0} trong ${readBack?.of ?? 0} chữ cái${maxLength === null ? '' : ` (ô nhận nhiều nhất ${maxLength})`}. Hãy rút gọn trên trang.`;
    case 'other':
      return readBack?.result === 'empty'
        ? 'điền rồi mà ô vẫn trống'
        : 'trang đã đổi chữ trong ô, hãy xem lại';
    case 'lost-marks':
      return `đủ chữ; trang bỏ mất ${(readBack?.lost ?? []).map((mark) => TEXT_MARK_NAMES[mark]).join(', ')}`;
    case 'handed':
      return 'đã đưa tệp vào trang; xem ảnh đã lên chưa';
    case 'no-field':
      return role === 'picture'
        ? 'chưa thấy ô chọn tệp. Mở hộp chọn ảnh trên trang rồi điền ô này, hoặc lấy ảnh trong gói bàn giao'
        : 'trang này không có ô ấy';
    case 'no-choice':
      return `danh sách của cổng không có “${text}”, hãy tự chọn`;
    case 'locked':
      return 'trang không cho ghi vào ô này';
    case 'hidden':
      return 'ô đang bị ẩn (ở thẻ khác?). Mở thẻ ấy rồi điền ô này';
    case 'nothing':
      return 'bài không có';
  }
}

/** Whether a person has something left to do in it. */
export function needsHand({ result }: FilledField): boolean {
  return result !== 'filled' && result !== 'nothing' && result !== 'handed';
}

/** Whether the page may take it once somebody did something there. */
export function canTryAgain({ result }: FilledField): boolean {
  return result === 'no-field' || result === 'hidden' || result === 'other';
}
