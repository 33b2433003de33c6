import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { importText, outline } from './support/imports.ts';

describe('a whole paper typed by hand', () => {
  it.each<[string, string, Partial<PaperFacts>, string[]]>([
    [
      'names its chair and minute taker twice: only the last are signatures',
      'BIÊN BẢN\nsinh hoạt chi bộ\nChủ trì\nĐ/c Trần Văn Mẫu\nThư ký\nĐ/c Lê Thị Bình\nI- NỘI DUNG\n- Họp đủ.\n- Thông qua.\nTHƯ KÝ    CHỦ TRÌ\nLê Thị Bình    Trần Văn Mẫu',
      {
        kind: 'BB',
        signatures: [
          { authority: '', office: 'THƯ KÝ', name: 'Lê Thị Bình' },
          { authority: '', office: 'CHỦ TRÌ', name: 'Trần Văn Mẫu' },
        ],
      },
      [
        'p Chủ trì',
        'p Đ/c Trần Văn Mẫu',
        'p Thư ký',
        'p Đ/c Lê Thị Bình',
        'h1 I- NỘI DUNG',
        '- Họp đủ.',
        '- Thông qua.',
      ],
    ],
    [
      'has its basis between head and body, and recipients beside the signature',
      'ĐẢNG BỘ XÃ HOÀ BÌNH\nCHI BỘ THÔN 3\n***\nSố: 12 - NQ/CB\nĐẢNG CỘNG SẢN VIỆT NAM\n**********\nHoà Bình, ngày 1 tháng 2 năm 2021\nNGHỊ QUYẾT\nChi bộ tháng 2 năm 2021\n- Căn cứ Điều lệ Đảng;\n- Căn cứ Nghị quyết Đảng uỷ.\nChi bộ thống nhất:\n1. Làm đường.\n2. Thu quỹ.\nNơi nhận:                 TM. CHI BỘ\n- Đảng uỷ xã;                 BÍ THƯ\n- Lưu VP.\n                                    Nguyễn Văn Tám',
      {
        kind: 'NQ',
        superiorName: 'ĐẢNG BỘ XÃ HOÀ BÌNH',
        cellName: 'CHI BỘ THÔN 3',
        symbol: '12-NQ/CB',
        date: '2021-02-01',
        basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ Nghị quyết Đảng uỷ'],
        recipients: ['Đảng uỷ xã', 'Lưu VP'],
        signatures: [{ authority: 'TM. CHI BỘ', office: 'BÍ THƯ', name: 'Nguyễn Văn Tám' }],
      },
      ['p Chi bộ thống nhất:', '1. Làm đường.', '2. Thu quỹ.'],
    ],
    [
      'is a letter whose subject runs over two lines, with its recipients in one',
      'CHI BỘ VĂN PHÒNG\nSố: 04/CV-CB\nV/v đăng ký chuyên đề\nnăm 2021\nVũng Tàu, ngày 05/3/2021\nKính gửi:\n- Đảng uỷ Sở;\n- Ban Tuyên giáo.\nChi bộ đăng ký như sau.\nNơi nhận: Như trên; Lưu CB.\nBÍ THƯ\nLê Thị Bình',
      {
        kind: 'CV',
        symbol: '04/CV-CB',
        subject: 'đăng ký chuyên đề năm 2021',
        date: '2021-03-05',
        addressees: ['Đảng uỷ Sở', 'Ban Tuyên giáo'],
        recipients: ['Lưu CB'],
      },
      ['p Chi bộ đăng ký như sau.'],
    ],
    [
      'is of a kind that names nobody above its body: whom it speaks to stays there',
      'Đảng Cộng sản Việt Nam\nĐảng bộ Sở Khoa học\nChi bộ Văn phòng\nSố 03-TB/CB\nVũng Tàu, ngày 5-3-2021\nThông báo\nTriệu tập sinh hoạt quý I\nKính gửi: Các đồng chí đảng viên\nChi bộ mời các đồng chí dự.\nT/M CHI BỘ\nPhó Bí thư\nLê Thị Bình',
      { kind: 'TB', superiorName: 'Đảng bộ Sở Khoa học', date: '2021-03-05', addressees: [] },
      ['p Kính gửi: Các đồng chí đảng viên', 'p Chi bộ mời các đồng chí dự.'],
    ],
    [
      'hangs on a body of the State, and is dated at its end',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ\nCHI BỘ VĂN PHÒNG\nSố 7 -BC/CB\nBÁO CÁO\nKết quả quý II năm 2021\nI. KẾT QUẢ\nĐã họp.\nVũng Tàu, ngày 30 tháng 6 năm 2021\nNGƯỜI BÁO CÁO\nLê Thị Bình',
      {
        superiorName: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
        cellName: 'CHI BỘ VĂN PHÒNG',
        symbol: '7-BC/CB',
        placeName: 'Vũng Tàu',
        date: '2021-06-30',
        hasDateLine: true,
      },
      ['h1 I. KẾT QUẢ', 'p Đã họp.'],
    ],
  ])('%s', (_what, text, facts, body) => {
    const imported = importText(text);
    expect(imported.facts).toMatchObject(facts);
    expect(outline(imported.blocks)).toEqual(body);
  });
});
