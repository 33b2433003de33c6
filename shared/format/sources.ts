/** What the values of the rule sets rest on. Keys are those the rules cite. */

export interface RuleSource {
  title: string;
  url?: string;
  /** Another program's code: what a clerk would not take for a source, told as "tham khảo". */
  isProgram?: true;
}

export const SOURCES = {
  HD05: { title: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026' },
  S1a: {
    title: 'Hỏi đáp pháp luật: cách trình bày tiêu đề trong văn bản của Đảng',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E51-hd-cach-trinh-bay-tieu-de-dang-cong-san-viet-nam-trong-van-ban-cua-dang.html',
  },
  S1b: {
    title: 'Hỏi đáp pháp luật: cách trình bày số và ký hiệu văn bản của Đảng',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E5A-hd-cach-trinh-bay-so-va-ky-hieu-van-ban-trong-van-ban-cua-dang.html',
  },
  S1d: {
    title: 'Hướng dẫn 36-HD/VPTW: ký hiệu, tên cơ quan ban hành, địa danh, ngày tháng',
    url: 'https://thuvienphapluat.vn/phap-luat/huong-dan-36hdvptw-the-thuc-ve-ky-hieu-mot-so-ten-van-ban-ten-co-quan-ban-hanh-va-dia-danh-ngay-tha-16914.html',
  },
  S1e: { title: 'Hỏi đáp pháp luật: các thành phần thể thức bổ sung của văn bản của Đảng' },
  S2: {
    title: 'Bảng cỡ chữ, kiểu chữ theo Phụ lục 3 của 36-HD/VPTW',
    url: 'https://biquyetxaynha.com/cac-mau-van-ban-cua-dang-cong-san-viet-nam-nam-2024',
  },
  S4: {
    title: 'Sổ tay điện tử Đảng uỷ Khối Bình Thuận: sơ đồ bố trí các thành phần thể thức (36-HD/VPTW)',
    url: 'https://stdt.danguykhoibinhthuan.vn/sotay/cong-tac-van-phong-cap-uy/the-thuc-van-ban/so-do-bo-tri-cac-thanh-phan',
  },
  S5: {
    title: 'cách hiểu Hướng dẫn 36-HD/VPTW của phần mềm vbdang',
    url: 'https://github.com/wp37/vbdang',
    isProgram: true,
  },
  S7: {
    title: 'Quy định 66-QĐ/TW ngày 06/02/2017',
    url: 'https://thuvienphapluat.vn/documents/law.aspx?id=M%3DpReU9URTTX&mode=09dsbGRWOHhOdzWk',
  },
} as const satisfies Record<string, RuleSource>;

export type SourceKey = keyof typeof SOURCES;
