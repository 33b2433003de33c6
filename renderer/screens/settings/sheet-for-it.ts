/** What keepers of an office's machines ask of a program, answered for this machine. Every sentence is held by a test. */
import { PROGRAM_VERSION } from '../../../shared/changelog.ts';
import type { DataPlaces } from '../../../shared/contract/data.ts';
import type { ProgramFacts } from '../../../shared/contract/host.ts';
import { isAddress } from '../../../shared/domain/update.ts';
import { PRODUCT_NAME } from '../../../shared/strings.ts';

export interface SheetPart {
  title: string;
  /** What is asked, and the answer of this machine: a path, a host. */
  rows: readonly (readonly [asked: string, answer: string])[];
  /** Whole sentences that hold everywhere. */
  lines: readonly string[];
}

export function sheetForIt(facts: ProgramFacts, places: DataPlaces): SheetPart[] {
  const isWindow = facts.carrier === 'window';
  return [
    {
      title: 'Chương trình',
      rows: [
        ['Tên, phiên bản', `${PRODUCT_NAME} ${PROGRAM_VERSION}`],
        ['Đang chạy', isWindow ? `Cửa sổ riêng, Electron ${facts.engine}` : 'Trong trình duyệt của máy này'],
        ...row('Tệp chương trình', facts.program),
      ],
      lines: [
        'Bản cài đặt cho Windows cài cho riêng người dùng, không cần quyền quản trị.',
        'Gắn với chương trình: tệp .gopy và .buoihop. Đọc được: .docx, .doc, .txt, .md, .html, .xlsx, .csv. Ghi ra: .docx, .pdf, .xlsx, .html, .md, .ics, .zip.',
      ],
    },
    {
      title: 'Dữ liệu nằm ở đâu',
      rows: [
        ['Thư mục của sổ', places.folder],
        ['Sổ (một tệp SQLite)', places.book],
        ['Bản sao lưu', places.backups],
        ['Nơi sao lưu thứ hai', places.secondPlace ?? 'Chưa chọn'],
        ['Mẫu câu chữ của cơ quan, nếu có', places.wording],
        ...row('Riêng của cửa sổ', facts.ownFolder),
      ],
      lines: [
        'Bên cạnh tệp sổ có các tệp so-chuyen-de.* khác, và thư mục goi-dang-lam khi có gói hồ sơ đang làm dở; đừng xoá, đừng đồng bộ riêng từng tệp.',
        isWindow
          ? 'Nơi riêng của cửa sổ giữ cỡ cửa sổ, chữ đang gõ chưa kịp lưu, và mật khẩu cổng đã mã hoá bằng kho khoá của hệ điều hành.'
          : 'Trình duyệt giữ chữ đang gõ chưa kịp lưu; mật khẩu cổng chỉ nằm trong bộ nhớ đến khi đóng chương trình.',
        'Trên Linux và macOS, thư mục của sổ chỉ người dùng này mở được, nếu ổ đĩa có phân quyền; trên Windows, quyền theo hồ sơ người dùng.',
        'Sổ không đặt được trên ổ đĩa mạng.',
      ],
    },
    networkPart(facts, places),
    {
      title: 'Ghi lại những gì',
      rows: [],
      lines: [
        'Nhật ký nằm trong sổ: ai (tên tài khoản trên máy), lúc nào, làm gì, đổi từ gì sang gì. Nhật ký chỉ thêm được, không sửa và không xoá được.',
        'Ngoài nhật ký ấy, chương trình không ghi tệp log nào.',
        'Không bao giờ ghi: mật khẩu cổng. Mật khẩu không có trong sổ, nhật ký, bản sao lưu hay tệp xuất ra.',
      ],
    },
    {
      title: 'Sao lưu, chuyển máy, gỡ chương trình',
      rows: [],
      lines: [
        'Mỗi ngày có thay đổi, chương trình tự sao lưu một lần trong lúc mở, và khi đóng nếu đã làm nhiều. Mỗi bản là toàn bộ sổ và được đọc lại rồi mới tính.',
        'Chuyển máy: ở Cài đặt, Sao lưu, bấm “Lưu một bản ra tệp…”; trên máy mới phục hồi từ tệp ấy.',
        liesBeside(places.folder, facts.program)
          ? 'Sổ nằm trong thư mục của chương trình: xoá thư mục ấy là xoá cả sổ.'
          : `Gỡ chương trình không xoá sổ. Muốn xoá hẳn, xoá thư mục của sổ${isWindow ? ' và thư mục riêng của cửa sổ' : ''}.`,
      ],
    },
    {
      title: 'An toàn',
      rows: [],
      lines: [
        'Cửa sổ chạy trong hộp cát (sandbox), tách khỏi Node (contextIsolation); mọi quyền như máy ảnh, micrô, vị trí đều bị từ chối.',
        'Bản cài đặt bị khoá (fuses): không chạy như Node, không nhận NODE_OPTIONS, không mở cổng gỡ lỗi, chỉ nạp mã từ gói asar của mình; Windows và macOS kiểm tra gói ấy còn nguyên vẹn.',
        'Không mã nào trong tệp được mở hay dán vào được chạy. Văn bản có dấu chỉ độ mật bị từ chối.',
      ],
    },
  ];
}

function networkPart(facts: ProgramFacts, { sites, updateSource }: DataPlaces): SheetPart {
  const isQuiet = sites.length === 0 && (updateSource === null || !isAddress(updateSource));
  return {
    title: 'Mạng',
    rows: [
      ...sites.map(
        ({ host, portals }) => [host, portals.join(', ') || 'Trang của bài đã đăng bằng tay'] as const,
      ),
      ['Nơi tìm bản mới', updateSource ?? 'Đang tắt'],
      [
        'Cổng mở trên máy này',
        facts.port === null ? 'Không có, trừ lúc mở trang soạn bài' : `${facts.port}, chỉ máy này vào được`,
      ],
    ],
    lines: [
      isQuiet
        ? 'Chưa thêm cổng thông tin nào: chương trình không kết nối tới máy nào khác.'
        : 'Chương trình chỉ kết nối tới các máy ghi ở trên; mật khẩu chỉ đi qua https. Xem lại bài đăng bằng tay thì theo cả chuyển hướng của trang ấy.',
      'Chỉ khi đã đặt nơi tìm bản mới, mỗi cửa sổ lúc mở đọc danh mục (ban-moi.json) ở đó một lần. Bộ cài chỉ được lấy khi có người bấm, chỉ từ nơi ấy, và phải đúng mã SHA-512 ghi trong danh mục; người dùng tự mở để cài. Danh mục không có chữ ký: chỉ đặt nơi do cơ quan quản lý.',
      ...(facts.carrier === 'window'
        ? [
            'Trang soạn bài của cổng mở trong cửa sổ riêng chỉ tải từ cổng ấy và những máy người dùng đã xem và đồng ý, qua một cổng tạm trên máy này, chỉ máy này vào được, đóng cùng cửa sổ; đường ấy không đi qua HTTPS_PROXY.',
          ]
        : []),
      'Nếu máy đặt biến HTTPS_PROXY thì các kết nối khác đi qua máy chủ trung gian ấy.',
      'Không gửi số liệu sử dụng, không báo lỗi về đâu.',
    ],
  };
}

/** As in a folder one carries about. */
function liesBeside(folder: string, program: string | null): boolean {
  return program !== null && folder.startsWith(program.replace(/[^\\/]+$/u, ''));
}

function row(asked: string, answer: string | null): (readonly [string, string])[] {
  return answer === null ? [] : [[asked, answer]];
}
