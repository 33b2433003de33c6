/** Which page of help belongs to which place; the pages themselves are read when somebody asks. */
import { SCREENS, type ScreenName } from '../../../shared/commands.ts';

/** Places within a screen that are work of their own; `at` is told by what stands behind the screen's name in the address. */
const PARTS = {
  'buoi-hop': { screen: 'buoi-sinh-hoat', title: 'Trong buổi họp', at: /^\d+\/(?:truc-tiep|trinh-chieu)/u },
  'cham-diem': { screen: 'buoi-sinh-hoat', title: 'Tự đánh giá buổi sinh hoạt', at: /^\d+\/cham-diem/u },
  'mo-goi': { screen: 'ra-soat', title: 'Đọc và góp ý', at: /^mo-goi/u },
  'van-ban-den': { screen: 'luu-ho-so', title: 'Văn bản đến', at: /^den/u },
  'goi-nop': { screen: 'luu-ho-so', title: 'Gói nộp cấp uỷ', at: /^goi/u },
  'nhap-danh-sach': { screen: 'dang-vien', title: 'Nhập danh sách đảng viên', at: /^nhap/u },
  'sao-luu': { screen: 'cai-dat', title: 'Sao lưu, phục hồi', at: /^sao-luu/u },
} as const satisfies Record<string, { screen: ScreenName; title: string; at: RegExp }>;

/** Places before there is a book, or without one that can be opened. */
const OUTSIDE = { 'lan-dau': 'Lần đầu mở chương trình', 'so-hong': 'Khi sổ không mở được' } as const;

type PartName = keyof typeof PARTS;
type OutsideName = keyof typeof OUTSIDE;
export type HelpName = ScreenName | PartName | OutsideName;

const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** Every page in the order of the screens, a part behind its screen. */
export const HELP_NAMES: readonly HelpName[] = [
  ...(Object.keys(SCREENS) as ScreenName[]).flatMap((screen) => [
    screen,
    ...PART_NAMES.filter((part) => PARTS[part].screen === screen),
  ]),
  ...(Object.keys(OUTSIDE) as OutsideName[]),
];

export function helpTitle(name: HelpName): string {
  if (isPart(name)) return PARTS[name].title;
  return isOutside(name) ? OUTSIDE[name] : SCREENS[name];
}

/** Where what the page tells is done; null outside all screens. */
export function screenOfHelp(name: HelpName): ScreenName | null {
  if (isPart(name)) return PARTS[name].screen;
  return isOutside(name) ? null : name;
}

/** The page of a place: a route of the app. */
export function helpAt({ screen, rest }: { screen: ScreenName; rest: readonly string[] }): HelpName {
  return (
    PART_NAMES.find((part) => PARTS[part].screen === screen && PARTS[part].at.test(rest.join('/'))) ?? screen
  );
}

function isPart(name: HelpName): name is PartName {
  return Object.hasOwn(PARTS, name);
}

function isOutside(name: HelpName): name is OutsideName {
  return Object.hasOwn(OUTSIDE, name);
}
