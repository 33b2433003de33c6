/**
 * Every command once: the menu, the palette, the shortcuts and the buttons are all made from this list. The window
 * itself carries out those with a role; the others go to the page by their id.
 */

export const MENUS = {
  file: 'Tệp',
  edit: 'Sửa',
  view: 'Xem',
  insert: 'Chèn',
  format: 'Định dạng',
  tools: 'Công cụ',
  help: 'Trợ giúp',
} as const;
export type MenuName = keyof typeof MENUS;

/** The screens by their names in the address, in the order of the year's work: what menu, sidebar and headings call them. */
export const SCREENS = {
  'tong-quan': 'Tổng quan',
  'ke-hoach': 'Kế hoạch',
  lich: 'Lịch',
  'buoi-sinh-hoat': 'Buổi sinh hoạt',
  'soan-thao': 'Soạn thảo',
  'ra-soat': 'Lấy ý kiến',
  'so-van-ban': 'Sổ văn bản',
  'luu-ho-so': 'Lưu hồ sơ',
  'cong-thong-tin': 'Cổng thông tin',
  'kiem-tra': 'Kiểm tra tệp Word',
  'dang-vien': 'Đảng viên',
  'thong-ke': 'Thống kê',
  'nhat-ky': 'Nhật ký',
  'cai-dat': 'Cài đặt',
  tim: 'Tìm',
} as const;
export type ScreenName = keyof typeof SCREENS;
export const SCREEN_NAMES = Object.keys(SCREENS) as readonly ScreenName[];

/** What a window does by itself; in a browser the browser does it. */
export type Role =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'quit';

export interface Command {
  id: string;
  label: string;
  menu: MenuName;
  /** Commands of one menu with the same number stand together, between lines. */
  group: number;
  /**
   * As in "Ctrl+Shift+E". None that a browser keeps to itself (Ctrl+N, Ctrl+T, Ctrl+W and theirs with Shift): the same
   * keys must work in both carriers.
   */
  shortcut?: string;
  /** The only screen it works on, by its name in the address. */
  screen?: ScreenName;
  /** The screen it opens. */
  opens?: ScreenName;
  role?: Role;
}

export const COMMANDS = [
  { id: 'new-document', label: 'Văn bản mới…', menu: 'file', group: 1, shortcut: 'Ctrl+Alt+N' },
  { id: 'import-document', label: 'Nhập văn bản từ tệp…', menu: 'file', group: 1, shortcut: 'Ctrl+O' },
  { id: 'open-package', label: 'Mở gói góp ý…', menu: 'file', group: 1 },
  { id: 'open-window', label: 'Mở cửa sổ mới', menu: 'file', group: 1 },
  { id: 'save-document', label: 'Lưu ngay', menu: 'file', group: 2, shortcut: 'Ctrl+S' },
  {
    id: 'export-document',
    label: 'Xuất Word…',
    menu: 'file',
    group: 2,
    shortcut: 'Ctrl+Shift+E',
    screen: 'soan-thao',
  },
  { id: 'export-archive', label: 'Xuất hồ sơ cả năm…', menu: 'file', group: 2 },
  { id: 'print', label: 'In…', menu: 'file', group: 3, shortcut: 'Ctrl+P' },
  { id: 'save-pdf', label: 'Lưu thành PDF…', menu: 'file', group: 3 },
  { id: 'quit', label: 'Thoát', menu: 'file', group: 4, role: 'quit' },

  { id: 'undo', label: 'Hoàn tác', menu: 'edit', group: 1, shortcut: 'Ctrl+Z', role: 'undo' },
  { id: 'redo', label: 'Làm lại', menu: 'edit', group: 1, shortcut: 'Ctrl+Y', role: 'redo' },
  { id: 'cut', label: 'Cắt', menu: 'edit', group: 2, shortcut: 'Ctrl+X', role: 'cut' },
  { id: 'copy', label: 'Sao chép', menu: 'edit', group: 2, shortcut: 'Ctrl+C', role: 'copy' },
  { id: 'paste', label: 'Dán', menu: 'edit', group: 2, shortcut: 'Ctrl+V', role: 'paste' },
  {
    id: 'paste-plain',
    label: 'Dán chữ, bỏ định dạng',
    menu: 'edit',
    group: 2,
    shortcut: 'Ctrl+Shift+V',
    role: 'pasteAndMatchStyle',
  },
  { id: 'select-all', label: 'Chọn tất cả', menu: 'edit', group: 2, shortcut: 'Ctrl+A', role: 'selectAll' },
  {
    id: 'find-text',
    label: 'Tìm trong văn bản…',
    menu: 'edit',
    group: 3,
    shortcut: 'Ctrl+F',
    screen: 'soan-thao',
  },
  {
    id: 'replace-text',
    label: 'Tìm và thay thế…',
    menu: 'edit',
    group: 3,
    shortcut: 'Ctrl+H',
    screen: 'soan-thao',
  },

  opening('open-overview', 'tong-quan', 'Alt+1'),
  opening('open-plan', 'ke-hoach', 'Alt+2'),
  opening('open-session', 'buoi-sinh-hoat', 'Alt+3'),
  opening('open-editor', 'soan-thao', 'Alt+4'),
  opening('open-review', 'ra-soat', 'Alt+5'),
  opening('open-register', 'so-van-ban', 'Alt+6'),
  opening('open-filing', 'luu-ho-so', 'Ctrl+Shift+L'),
  opening('open-portal', 'cong-thong-tin', 'Alt+7'),
  opening('open-checking', 'kiem-tra', 'Ctrl+Alt+W'),
  opening('open-members', 'dang-vien', 'Alt+8'),
  opening('open-settings', 'cai-dat', 'Alt+9'),
  opening('open-journal', 'nhat-ky', 'Alt+0'),
  opening('open-calendar', 'lich', 'Alt+L'),
  opening('open-statistics', 'thong-ke', 'Ctrl+Alt+S'),
  opening('open-search', 'tim', 'Ctrl+Shift+F'),
  { id: 'open-head', label: 'Thông tin văn bản', menu: 'view', group: 2, screen: 'soan-thao' },
  { id: 'open-items', label: 'Góp ý của vòng lấy ý kiến', menu: 'view', group: 2, screen: 'soan-thao' },
  { id: 'open-findings', label: 'Kiểm tra thể thức', menu: 'view', group: 2, screen: 'soan-thao' },
  { id: 'toggle-outline', label: 'Dàn ý', menu: 'view', group: 2, screen: 'soan-thao' },
  { id: 'toggle-preview', label: 'Xem trước bản Word', menu: 'view', group: 2, screen: 'soan-thao' },
  {
    id: 'toggle-focus',
    label: 'Chỉ hiện trang giấy',
    menu: 'view',
    group: 2,
    shortcut: 'F9',
    screen: 'soan-thao',
  },
  {
    id: 'open-projector',
    label: 'Mở, tắt màn hình trình chiếu',
    menu: 'view',
    group: 3,
    shortcut: 'Shift+F9',
    screen: 'buoi-sinh-hoat',
  },
  { id: 'toggle-theme', label: 'Đổi nền sáng, nền tối', menu: 'view', group: 4 },
  { id: 'zoom-in', label: 'Phóng to', menu: 'view', group: 4, shortcut: 'Ctrl+Plus', role: 'zoomIn' },
  { id: 'zoom-out', label: 'Thu nhỏ', menu: 'view', group: 4, shortcut: 'Ctrl+-', role: 'zoomOut' },
  {
    id: 'reset-zoom',
    label: 'Cỡ bình thường',
    menu: 'view',
    group: 4,
    shortcut: 'Ctrl+0',
    role: 'resetZoom',
  },
  {
    id: 'full-screen',
    label: 'Toàn màn hình',
    menu: 'view',
    group: 4,
    shortcut: 'F11',
    role: 'togglefullscreen',
  },

  { id: 'insert-table', label: 'Bảng…', menu: 'insert', group: 1, screen: 'soan-thao' },
  {
    id: 'insert-footnote',
    label: 'Chú thích cuối trang',
    menu: 'insert',
    group: 1,
    shortcut: 'Ctrl+Alt+F',
    screen: 'soan-thao',
  },
  { id: 'insert-quotation', label: 'Đoạn trích dẫn', menu: 'insert', group: 1, screen: 'soan-thao' },
  {
    id: 'insert-page-break',
    label: 'Ngắt trang',
    menu: 'insert',
    group: 2,
    shortcut: 'Ctrl+Enter',
    screen: 'soan-thao',
  },
  { id: 'insert-landscape', label: 'Sang trang ngang', menu: 'insert', group: 2, screen: 'soan-thao' },
  { id: 'insert-portrait', label: 'Về trang dọc', menu: 'insert', group: 2, screen: 'soan-thao' },

  { id: 'bold', label: 'Chữ đậm', menu: 'format', group: 1, shortcut: 'Ctrl+B', screen: 'soan-thao' },
  { id: 'italic', label: 'Chữ nghiêng', menu: 'format', group: 1, shortcut: 'Ctrl+I', screen: 'soan-thao' },
  {
    id: 'underline',
    label: 'Chữ gạch chân',
    menu: 'format',
    group: 1,
    shortcut: 'Ctrl+U',
    screen: 'soan-thao',
  },
  {
    id: 'heading-1',
    label: 'Mục I, II, III',
    menu: 'format',
    group: 2,
    shortcut: 'Ctrl+Alt+1',
    screen: 'soan-thao',
  },
  {
    id: 'heading-2',
    label: 'Mục 1, 2, 3',
    menu: 'format',
    group: 2,
    shortcut: 'Ctrl+Alt+2',
    screen: 'soan-thao',
  },
  {
    id: 'heading-3',
    label: 'Mục a, b, c',
    menu: 'format',
    group: 2,
    shortcut: 'Ctrl+Alt+3',
    screen: 'soan-thao',
  },
  {
    id: 'paragraph',
    label: 'Đoạn văn',
    menu: 'format',
    group: 2,
    shortcut: 'Ctrl+Alt+0',
    screen: 'soan-thao',
  },
  {
    id: 'bullet-list',
    label: 'Danh sách gạch đầu dòng',
    menu: 'format',
    group: 3,
    shortcut: 'Ctrl+Shift+8',
    screen: 'soan-thao',
  },
  {
    id: 'plus-list',
    label: 'Danh sách dấu cộng',
    menu: 'format',
    group: 3,
    screen: 'soan-thao',
  },
  {
    id: 'numbered-list',
    label: 'Danh sách đánh số',
    menu: 'format',
    group: 3,
    shortcut: 'Ctrl+Shift+7',
    screen: 'soan-thao',
  },

  { id: 'open-palette', label: 'Tìm lệnh và văn bản…', menu: 'tools', group: 1, shortcut: 'Ctrl+K' },
  { id: 'open-history', label: 'Lịch sử văn bản', menu: 'tools', group: 2, screen: 'soan-thao' },
  {
    id: 'refresh-document',
    label: 'Cập nhật từ buổi họp, kế hoạch…',
    menu: 'tools',
    group: 2,
    screen: 'soan-thao',
  },
  {
    id: 'assess-period',
    label: 'Nhận xét, xếp loại của kỳ…',
    menu: 'tools',
    group: 2,
    screen: 'soan-thao',
  },
  { id: 'next-step', label: 'Làm bước kế tiếp', menu: 'tools', group: 3, shortcut: 'Alt+Enter' },
  { id: 'send-to-review', label: 'Gửi lấy ý kiến…', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'withdraw-from-review', label: 'Rút về nháp…', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'approve-document', label: 'Thông qua', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'issue-document', label: 'Ban hành…', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'file-document', label: 'Lưu hồ sơ', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'delete-document', label: 'Bỏ bản nháp…', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'copy-document', label: 'Lấy số, in dấu bản sao…', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'reopen-document', label: 'Mở lại để sửa…', menu: 'tools', group: 3, screen: 'soan-thao' },
  { id: 'run-backup', label: 'Sao lưu ngay', menu: 'tools', group: 4 },
  { id: 'verify-data', label: 'Kiểm tra dữ liệu', menu: 'tools', group: 4 },

  { id: 'open-help', label: 'Trợ giúp của màn hình này', menu: 'help', group: 1, shortcut: 'F1' },
  { id: 'show-shortcuts', label: 'Phím tắt', menu: 'help', group: 1, shortcut: 'Shift+F1' },
  { id: 'start-tour', label: 'Làm quen trong bốn bước', menu: 'help', group: 1 },
  { id: 'show-about', label: 'Giới thiệu', menu: 'help', group: 2 },
  { id: 'show-program-sheet', label: 'Về chương trình này', menu: 'help', group: 2 },
] as const satisfies readonly Command[];

function opening<Id extends string>(id: Id, opens: ScreenName, shortcut: string) {
  return { id, label: SCREENS[opens], menu: 'view', group: 1, shortcut, opens } as const;
}

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The list as its readers want it: every command with every field it may have. */
export const ALL_COMMANDS: readonly (Command & { id: CommandId })[] = COMMANDS;

/** What a command is called on a button: the dots that promise a dialog belong to menus. */
export function buttonLabel(id: CommandId): string {
  return menuLabel(id).replace('…', '');
}

export function menuLabel(id: CommandId): string {
  return ALL_COMMANDS.find((command) => command.id === id)?.label ?? '';
}

/** What a keydown event says of a key. `code` names the key on the board, whatever letter the input method makes of it. */
export interface KeyPress {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The page's command a key stands for on a screen; those with a role are left to the window or the browser. */
export function findByKey(press: KeyPress, screen: string): (Command & { id: CommandId }) | undefined {
  return ALL_COMMANDS.find(
    (command) =>
      command.role === undefined &&
      command.shortcut !== undefined &&
      worksOn(command, screen) &&
      isPressed(command.shortcut, press),
  );
}

export function worksOn(command: Command, screen: string): boolean {
  return command.screen === undefined || command.screen === screen;
}

function isPressed(shortcut: string, press: KeyPress): boolean {
  const words = shortcut.split('+');
  const key = words.at(-1) ?? '';
  return (
    codeOf(key) === press.code &&
    words.includes('Ctrl') === (press.ctrlKey || press.metaKey) &&
    words.includes('Alt') === press.altKey &&
    words.includes('Shift') === press.shiftKey
  );
}

function codeOf(key: string): string {
  if (/^[A-Z]$/u.test(key)) return `Key${key}`;
  return /^\d$/u.test(key) ? `Digit${key}` : key;
}
