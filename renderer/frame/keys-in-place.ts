import type { ScreenName } from '../../shared/commands.ts';

/** Keys that belong to one place in a screen and not to a command; each also stands where it works. */
export const IN_PLACE: readonly {
  title: string;
  screen: ScreenName;
  keys: readonly (readonly [string, string])[];
}[] = [
  {
    title: 'Trong buổi họp',
    screen: 'buoi-sinh-hoat',
    keys: [
      ['Về ô người phát biểu', 'F2'],
      ['Điểm danh bằng phím', 'F4'],
      ['Đang điểm danh: có mặt, vắng, có lý do', 'C  V  L'],
      ['Đang điểm danh: đến muộn, về sớm', 'M  B'],
      ['Giờ đến, giờ về của một người trong danh sách', 'Enter'],
      ['Sang phần bên, về phần trước', 'F6  Shift F6'],
      ['Bước tiếp của chương trình, tới chỗ ghi', 'F8'],
      ['Hoàn tác điều vừa ghi', 'Ctrl Z'],
      ['Ghi ý kiến', 'Ctrl Enter'],
      ['Ghi ý kiến và giao việc', 'Ctrl .'],
      ['Đổi thứ tự ý kiến', 'Alt ↑ ↓'],
    ],
  },
  {
    title: 'Ở phần Thể thức, cạnh văn bản',
    screen: 'soan-thao',
    keys: [['Giải thích quy tắc của điều đang chọn', 'F1']],
  },
  { title: 'Trong kế hoạch', screen: 'ke-hoach', keys: [['Chuyển dòng, sang quý khác', 'Alt ↑ ↓']] },
];
