/** A year in four steps, and where each of them is done. */
import type { ScreenName } from '../../../shared/commands.ts';

export interface TourStep {
  title: string;
  text: string;
  /** Pointed at in the list of screens; the first is where “Đưa tôi tới đó” goes. */
  screens: readonly [ScreenName, ...ScreenName[]];
}

export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: 'Kế hoạch năm',
    text: 'Mỗi quý một chuyên đề. Tên, người trình bày, ngày họp gõ ở đây một lần; văn bản về sau lấy từ đây.',
    screens: ['ke-hoach'],
  },
  {
    title: 'Bài chuyên đề, giấy mời',
    text: 'Từng dòng kế hoạch thành một buổi sinh hoạt. Mở buổi ấy: bài chuyên đề và giấy mời đã soạn sẵn, chỉ đọc lại và sửa.',
    screens: ['buoi-sinh-hoat'],
  },
  {
    title: 'Buổi họp, biên bản',
    text: 'Trong lúc họp, điểm danh và ghi ý kiến bằng bàn phím. Kết thúc buổi là có biên bản để gửi lấy ý kiến.',
    screens: ['buoi-sinh-hoat'],
  },
  {
    title: 'Ban hành, xuất, lưu',
    text: 'Thông qua, ban hành để lấy số, xuất Word đều ở Soạn thảo. Số nằm trong Sổ văn bản; tệp, mục lục và bìa ở Lưu hồ sơ.',
    screens: ['soan-thao', 'so-van-ban', 'luu-ho-so'],
  },
];

/** The numbers of the steps, from 1, that point at a screen, as a list for a sheet's `~=`. */
export function stepsAt(screen: ScreenName): string | undefined {
  const numbers = TOUR_STEPS.flatMap(({ screens }, index) => (screens.includes(screen) ? [index + 1] : []));
  return numbers.length === 0 ? undefined : numbers.join(' ');
}
