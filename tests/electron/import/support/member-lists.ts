/** Lists of members as offices really write them, and how each of them is to be read. */

export interface WrittenList {
  /** What is special in it. */
  what: string;
  fileName: string;
  text: string;
  /** Everybody in it, in their order: "name; born; admitted; recognised; what he is; office; post", each left empty where not known. */
  people: readonly string[];
  /** Why the other lines are left out, in their order. */
  leftOut?: readonly string[];
  /** What a person should look at: pieces of the sentences, in the order of the lines. */
  asked?: readonly string[];
  /** Pieces of what is said of the whole list. */
  said?: readonly string[];
}

const UNDATED = 'Không có ngày vào Đảng: tính là chính thức';
const HEADING = 'dòng tiêu đề';

const cells = (...rows: readonly string[][]): string => rows.map((row) => row.join('\t')).join('\n');
const html = (...rows: readonly string[]): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoNormalTable>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table><!--EndFragment--></body></html>`;
const td = (...texts: string[]): string =>
  texts.map((text) => `<td><p class=MsoNormal>${text}<o:p></o:p></p></td>`).join('');

export const WRITTEN_LISTS: readonly WrittenList[] = [
  {
    what: 'names only',
    fileName: 'ds.txt',
    text: 'Trần Văn An\nLê Thị Bích\nPhạm Cường',
    people: [
      'Trần Văn An;;;unknown;official',
      'Lê Thị Bích;;;unknown;official',
      'Phạm Cường;;;unknown;official',
    ],
    said: [UNDATED],
  },
  {
    what: 'numbers, forms of address and offices beside the names',
    fileName: 'ds.txt',
    text: '1. Trần Văn An – Bí thư\n2/ Lê Thị Bích (Phó Bí thư)\n3) Đ/c Phạm Cường, chi uỷ viên\n04- đồng chí Nguyễn Dung - Chi ủy viên\n(5) Đ/C: Hoàng Em',
    people: [
      'Trần Văn An;;;unknown;official;secretary',
      'Lê Thị Bích;;;unknown;official;deputy',
      'Phạm Cường;;;unknown;official;committee',
      'Nguyễn Dung;;;unknown;official;committee',
      'Hoàng Em;;;unknown;official',
    ],
  },
  {
    what: 'offices before the names',
    fileName: 'ds.txt',
    text: 'Bí thư: Trần Văn An\nPhó Bí thư chi bộ - đ/c Lê Thị Bích\nChi uỷ viên Phạm Văn Cường\nĐảng viên: Hoàng Em',
    people: [
      'Trần Văn An;;;unknown;official;secretary',
      'Lê Thị Bích;;;unknown;official;deputy',
      'Phạm Văn Cường;;;unknown;official;committee',
      'Hoàng Em;;;unknown;official',
    ],
  },
  {
    what: 'years of birth, most of them alone',
    fileName: 'ds.tsv',
    text: cells(
      ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ Đảng', 'Ngày vào Đảng', 'Chính thức'],
      ['1', 'Trần Thị Nguyệt', '12/03/1974', 'Bí thư', '03/02/2001', '03/02/2002'],
      ['2', 'Lê Quang Đạo', '1979', 'Phó Bí thư', '19/5/2006', '19/5/2007'],
      ['3', 'Đặng Văn Ước', '1970', '', '1999', '2000'],
      ['4', 'Đỗ Thị Lan', '1995', 'Đảng viên', '03/02/2026', ''],
    ),
    people: [
      'Trần Thị Nguyệt;1974-03-12;2001-02-03;2002-02-03;official;secretary',
      'Lê Quang Đạo;1979;2006-05-19;2007-05-19;official;deputy',
      'Đặng Văn Ước;1970;1999;2000;official',
      'Đỗ Thị Lan;1995;2026-02-03;;probationary',
    ],
    leftOut: [HEADING],
  },
  {
    what: 'one without dates among others',
    fileName: 'ds.csv',
    text: 'Họ và tên;Ngày vào Đảng;Ngày chính thức\nTrần Văn An;03/02/2001;03/02/2002\nMai Văn Quyết;;\nĐỗ Thị Hà;02/9/2016;\nĐỗ Thị Lan;03/02/2024;',
    people: [
      'Trần Văn An;;2001-02-03;2002-02-03;official',
      'Mai Văn Quyết;;;unknown;official',
      'Đỗ Thị Hà;;2016-09-02;unknown;official',
      'Đỗ Thị Lan;;2024-02-03;;probationary',
    ],
    leftOut: [HEADING],
    asked: [UNDATED, '02/09/2016, không có ngày chính thức: tính là chính thức', 'tính là dự bị'],
  },
  {
    what: 'no column of recognition',
    fileName: 'ds.csv',
    text: 'Họ tên,Ngày vào Đảng\nTrần Văn An,03/02/2001\nĐỗ Thị Lan,03/02/2026\n',
    people: ['Trần Văn An;;2001-02-03;unknown;official', 'Đỗ Thị Lan;;2026-02-03;;probationary'],
    leftOut: [HEADING],
    said: ['vào Đảng đã quá 12 tháng thì tính là chính thức (1 đồng chí)'],
  },
  {
    what: 'a heading of two rows over the dates',
    fileName: 'ds.tsv',
    text: cells(
      ['TT', 'Họ và tên', 'Ngày, tháng, năm', '', '', 'Chức vụ', ''],
      ['', '', 'Sinh', 'Vào Đảng', 'Chính thức', 'Đảng', 'Chính quyền'],
      ['1', 'Nguyễn Văn An', '07/02/1980', '19/5/2005', '19/5/2006', 'Bí thư', 'Trưởng phòng'],
      ['2', 'Trần Thị Bình', '1985', '3/2/2010', '3/2/2011', '', 'Chuyên viên'],
    ),
    people: [
      'Nguyễn Văn An;1980-02-07;2005-05-19;2006-05-19;official;secretary;Trưởng phòng',
      'Trần Thị Bình;1985;2010-02-03;2011-02-03;official;;Chuyên viên',
    ],
    leftOut: [HEADING, HEADING],
  },
  {
    what: 'women and men born in a column each, and the numbers of the columns below',
    fileName: 'ds.csv',
    text: 'STT,Họ tên,Năm sinh,,Dân tộc,Vào Đảng\n,,Nam,Nữ,,\n(1),(2),(3),(4),(5),(6)\n1,Nguyễn An,1980,,Kinh,2005\n2,Trần Thị Bình,,1981,Tày,3/2/2010\n',
    people: ['Nguyễn An;1980;2005;unknown;official', 'Trần Thị Bình;1981;2010-02-03;unknown;official'],
    leftOut: [HEADING, HEADING, 'dòng số cột'],
    said: ['Cột không dùng đến: Dân tộc'],
  },
  {
    what: 'groups, a total and a signature',
    fileName: 'ds.tsv',
    text: cells(
      ['CHI BỘ PHÒNG KẾ HOẠCH'],
      ['DANH SÁCH ĐẢNG VIÊN'],
      ['TT', 'Họ và tên', 'Năm sinh', 'Ghi chú'],
      ['I', 'Tổ đảng số 1', '', ''],
      ['1', 'Nguyễn Văn An', '1980', 'chi uỷ viên'],
      ['II', 'TỔ ĐẢNG SỐ 2', '', ''],
      ['1', 'Lê Thị Bình', '1985', 'dự bị'],
      ['', 'Tổng cộng: 02 đồng chí', '', ''],
      ['', '', 'Vũng Tàu, ngày 05 tháng 6 năm 2026', ''],
      ['', 'NGƯỜI LẬP', '', 'T/M CHI BỘ'],
      ['', 'Lê Thị Bình', '', 'Trần Minh Khoa'],
    ),
    people: ['Nguyễn Văn An;1980;;unknown;official;committee', 'Lê Thị Bình;1985;;;probationary'],
    leftOut: [
      'tên danh sách',
      'tên danh sách',
      HEADING,
      'dòng nhóm',
      'dòng nhóm',
      'dòng tổng cộng',
      'phần ký',
      'phần ký',
      'phần ký',
    ],
  },
  {
    what: 'groups that say who is probationary',
    fileName: 'ds.txt',
    text: 'Danh sách đảng viên chi bộ 5\nI. Đảng viên chính thức:\n1. Nguyễn Văn An\n2. Lê Thị Bình\nII. Đảng viên dự bị:\n3. Đỗ Thị Lan',
    people: [
      'Nguyễn Văn An;;;unknown;official',
      'Lê Thị Bình;;;unknown;official',
      'Đỗ Thị Lan;;;;probationary',
    ],
    leftOut: ['tên danh sách', 'dòng nhóm', 'dòng nhóm'],
  },
  {
    what: 'names in capitals and in small letters, of several peoples',
    fileName: 'ds.txt',
    text: "NGUYỄN ĐỨC THỊNH\nH'HEN NIÊ\nY BION MLÔ\nLÝ A PÁO\nnguyễn văn an\nNguyễn văn Bình",
    people: [
      'Nguyễn Đức Thịnh;;;unknown;official',
      "H'Hen Niê;;;unknown;official",
      'Y Bion Mlô;;;unknown;official',
      'Lý A Páo;;;unknown;official',
      'Nguyễn Văn An;;;unknown;official',
      'Nguyễn Văn Bình;;;unknown;official',
    ],
  },
  {
    what: 'days no calendar has, and days to come',
    fileName: 'ds.csv',
    text: 'Họ và tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức\nVũ Đình Cường;31/11/1982;30/02/2010;2011\nNguyễn An;31/12/2090;01/01/1900;\nLê Bình;5/13/1980;xx;\n',
    people: [
      'Vũ Đình Cường;1982;2010;2011;official',
      'Nguyễn An;;;unknown;official',
      'Lê Bình;1980;;unknown;official',
    ],
    leftOut: [HEADING],
    asked: [
      'lịch không có ngày 31/11/1982, chỉ giữ năm 1982',
      'lịch không có ngày 30/02/2010, chỉ giữ năm 2010',
      '31/12/2090 còn chưa đến',
      '01/01/1900 là trước ngày thành lập Đảng',
      UNDATED,
      'lịch không có ngày 5/13/1980',
      '“xx” không phải là một ngày',
      UNDATED,
    ],
  },
  {
    what: 'two people of one name, told apart by birth or admission, or not at all',
    fileName: 'ds.csv',
    text: 'TT;Họ và tên;Năm sinh;Ngày vào Đảng;Chính thức\n1;Nguyễn Thị Hằng;1987;8/3/2015;8/3/2016\n2;Nguyễn Thị Hằng;1993;8/3/2015;8/3/2016\n3;Lê Văn Tám;;8/3/2015;8/3/2016\n4;Lê Văn Tám;;8/3/2019;8/3/2020\n5;Vũ An;;8/3/2019;8/3/2020\n6;Vũ An;;8/3/2019;8/3/2020',
    people: [
      'Nguyễn Thị Hằng;1987;2015-03-08;2016-03-08;official',
      'Nguyễn Thị Hằng;1993;2015-03-08;2016-03-08;official',
      'Lê Văn Tám;;2015-03-08;2016-03-08;official',
      'Lê Văn Tám;;2019-03-08;2020-03-08;official',
      'Vũ An;;2019-03-08;2020-03-08;official',
      'Vũ An;;2019-03-08;2020-03-08;official',
    ],
    leftOut: [HEADING],
    asked: ['Cùng họ tên với số 5, chưa có gì để phân biệt'],
  },
  {
    what: 'bars between the columns',
    fileName: 'ds.csv',
    text: 'Họ và tên|Ngày sinh\nNguyễn An|31/12/1980',
    people: ['Nguyễn An;1980-12-31;;unknown;official'],
    leftOut: [HEADING],
    said: [UNDATED],
  },
  {
    what: 'a table in Markdown',
    fileName: 'ds.txt',
    text: '| TT | Họ và tên | Sinh năm | Chức vụ |\n|---|---|---|---|\n| 1 | Nguyễn An | 1980 | Bí thư, Trưởng phòng |\n| 2 | Lê Bình | 1985 | Kế toán |',
    people: [
      'Nguyễn An;1980;;unknown;official;secretary;Trưởng phòng',
      'Lê Bình;1985;;unknown;official;;Kế toán',
    ],
    leftOut: [HEADING, 'dòng số cột'],
  },
  {
    what: 'no headings at all',
    fileName: 'ds.tsv',
    text: cells(
      ['1', 'Nguyễn Văn An', '12/3/1979', 'Bí thư', '3/2/2001', '3/2/2002'],
      ['2', 'Lê Thị Bình', '1985', 'Đảng viên', '19/5/2010', '19/5/2011'],
    ),
    people: [
      'Nguyễn Văn An;1979-03-12;2001-02-03;2002-02-03;official;secretary',
      'Lê Thị Bình;1985;2010-05-19;2011-05-19;official',
    ],
    said: ['Danh sách không có dòng tiêu đề'],
  },
  {
    what: 'columns set by spaces',
    fileName: 'ds.txt',
    text: 'TT   Họ và tên          Năm sinh    Vào Đảng\n1    Nguyễn Văn An      1979        03/02/2001\n2    Lê Thị Bình        1985        19/05/2010',
    people: [
      'Nguyễn Văn An;1979;2001-02-03;unknown;official',
      'Lê Thị Bình;1985;2010-05-19;unknown;official',
    ],
    leftOut: [HEADING],
  },
  {
    what: 'all in one line, copied out of a PDF',
    fileName: 'ds.txt',
    text: '1 Nguyễn Văn An 12/3/1979 Bí thư 3/2/2001 3/2/2002\n2 Lê Thị Bình 1985 Kế toán 19/5/2010 19/5/2011',
    people: [
      'Nguyễn Văn An;1979-03-12;2001-02-03;2002-02-03;official;secretary',
      'Lê Thị Bình;1985;2010-05-19;2011-05-19;official;;Kế toán',
    ],
  },
  {
    what: 'dates with words before them',
    fileName: 'ds.txt',
    text: '- Nguyễn Văn An, sinh năm 1979, vào Đảng ngày 3/2/2001, chính thức ngày 3/2/2002 (Bí thư)\n- Lê Thị Bình (sn 1985), kết nạp 19/5/2010, Kế toán trưởng\n- Đỗ Thị Lan, sinh ngày 5/6/1998, đảng viên dự bị',
    people: [
      'Nguyễn Văn An;1979;2001-02-03;2002-02-03;official;secretary',
      'Lê Thị Bình;1985;2010-05-19;unknown;official;;Kế toán trưởng',
      'Đỗ Thị Lan;1998-06-05;;;probationary',
    ],
  },
  {
    what: 'headings in English',
    fileName: 'ds.csv',
    text: 'No,Full name,Date of birth,Joined,Official,Position\n1,Nguyễn Văn An,1979-03-12,2001-02-03,2002-02-03,Accountant\n',
    people: ['Nguyễn Văn An;1979-03-12;2001-02-03;2002-02-03;official;;Accountant'],
    leftOut: [HEADING],
  },
  {
    what: 'the name in two columns, under one heading or two',
    fileName: 'ds.csv',
    text: 'STT;Họ và tên;;Sinh ngày\n1;Nguyễn Văn;An;12.3.1979\n2;Lê Thị;Bình;1985\n',
    people: ['Nguyễn Văn An;1979-03-12;;unknown;official', 'Lê Thị Bình;1985;;unknown;official'],
    leftOut: [HEADING],
  },
  {
    what: 'crosses in place of days',
    fileName: 'ds.tsv',
    text: cells(
      ['TT', 'Họ và tên', 'Đảng viên', ''],
      ['', '', 'Chính thức', 'Dự bị'],
      ['1', 'Nguyễn Văn An', 'x', ''],
      ['2', 'Đỗ Thị Lan', '', 'X'],
    ),
    people: ['Nguyễn Văn An;;;unknown;official', 'Đỗ Thị Lan;;;;probationary'],
    leftOut: [HEADING, HEADING],
  },
  {
    what: 'what they are as a word in a column',
    fileName: 'ds.csv',
    text: 'Họ tên,Loại đảng viên,Đơn vị\nNguyễn Văn An,Chính thức,Phòng Kế hoạch\nĐỗ Thị Lan,Dự bị,"Phòng Tổ chức, Hành chính"\n',
    people: [
      'Nguyễn Văn An;;;unknown;official;;Phòng Kế hoạch',
      'Đỗ Thị Lan;;;;probationary;;Phòng Tổ chức, Hành chính',
    ],
    leftOut: [HEADING],
  },
  {
    what: 'years of two figures and blanks for day and month',
    fileName: 'ds.csv',
    text: 'Họ tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức\nNguyễn Văn An;12/3/79;3/2/01;3/2/02\nLê Thị Bình;00/00/1985;…/…/2010;5/2011\nVũ Cường;.../.../1980;tháng 5 năm 2010;năm 2011',
    people: [
      'Nguyễn Văn An;1979-03-12;2001-02-03;2002-02-03;official',
      'Lê Thị Bình;1985;2010;2011-05;official',
      'Vũ Cường;1980;2010-05;2011;official',
    ],
    leftOut: [HEADING],
    asked: ['hiểu là 1979', 'hiểu là 2001', 'hiểu là 2002'],
  },
  {
    what: 'dates that contradict each other',
    fileName: 'ds.csv',
    text: 'Họ tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức\nCao Ý Nhi;17/11/1984;07/11/2013;07/11/2012\nVũ An;1995;1999;2000',
    people: ['Cao Ý Nhi;1984-11-17;2013-11-07;unknown;official', 'Vũ An;;1999;2000;official'],
    leftOut: [HEADING],
    asked: ['sớm hơn ngày vào Đảng', 'chưa đủ 18 tuổi'],
  },
  {
    what: 'a table copied from Word, with cells that span',
    fileName: 'dan.html',
    text: html(
      '<td rowspan=2>TT</td><td rowspan=2>Họ và tên</td><td colspan=3>Ngày, tháng, năm</td><td rowspan=2>Chức vụ</td>',
      td('Sinh', 'Vào Đảng', 'Chính thức'),
      '<td colspan=6><b>Tổ 1</b></td>',
      td('1', 'Đ/c NGUYỄN VĂN AN', '1979', '3/2/2001', '3/2/2002', 'Bí thư'),
      td('2', 'Lê Thị<br>Bình', '5/6/1985', '19/5/2010', '19/5/2011', ''),
    ),
    people: [
      'Nguyễn Văn An;1979;2001-02-03;2002-02-03;official;secretary',
      'Lê Thị Bình;1985-06-05;2010-05-19;2011-05-19;official',
    ],
    leftOut: [HEADING, HEADING, 'dòng nhóm'],
  },
  {
    what: 'the headings again on the second page, and somebody written twice',
    fileName: 'ds.csv',
    text: 'TT;Họ và tên;Ngày sinh\n1;Tô Văn Ẩn;06/05/1987\nTT;Họ và tên;Ngày sinh\n2;Vũ Hải Yến;1/2/1990\n3;TÔ VĂN ẨN;6/5/1987\n',
    people: ['Tô Văn Ẩn;1987-05-06;;unknown;official', 'Vũ Hải Yến;1990-02-01;;unknown;official'],
    leftOut: [HEADING, 'dòng tiêu đề lặp lại', 'trùng họ tên và ngày sinh với số 1'],
  },
  {
    what: 'family names that are words too',
    fileName: 'ds.txt',
    text: '1. Tống Văn An\n2. Công Thị Bình\n3. Phòng Văn Cường\n4. Nguyễn Văn Sinh\n5. Ông Ích Dũng\n6. Hồ Bí\nTổng số: 6 đồng chí',
    people: [
      'Tống Văn An;;;unknown;official',
      'Công Thị Bình;;;unknown;official',
      'Phòng Văn Cường;;;unknown;official',
      'Nguyễn Văn Sinh;;;unknown;official',
      'Ông Ích Dũng;;;unknown;official',
      'Hồ Bí;;;unknown;official',
    ],
    leftOut: ['dòng tổng cộng'],
  },
  {
    what: 'posts that are not of the cell',
    fileName: 'ds.csv',
    text: 'Họ tên;Chức vụ\nNguyễn An;Bí thư Đoàn thanh niên\nLê Bình;Phó Bí thư Đảng uỷ\nVũ Cường;Bí thư Chi bộ - Hiệu trưởng\nĐỗ Dung;CUV, Kế toán',
    people: [
      'Nguyễn An;;;unknown;official;;Bí thư Đoàn thanh niên',
      'Lê Bình;;;unknown;official;;Phó Bí thư Đảng uỷ',
      'Vũ Cường;;;unknown;official;secretary;Hiệu trưởng',
      'Đỗ Dung;;;unknown;official;committee;Kế toán',
    ],
    leftOut: [HEADING],
  },
  {
    what: 'a message with a list in it',
    fileName: 'dan.txt',
    text: 'gửi em danh sách nhé\n\nĐ/c An chưa có ở đây:\n+ Nguyễn Thị Thu Hà: 1985\n+ Trần Quốc Việt: 1990 - dự bị\n\ncảm ơn em',
    people: ['Nguyễn Thị Thu Hà;1985;;unknown;official', 'Trần Quốc Việt;1990;;;probationary'],
    leftOut: ['không giống họ tên một người', 'không giống họ tên một người', 'không giống họ tên một người'],
  },
  {
    what: 'capitals, years, groups and offices all at once, with wide titles',
    fileName: 'ds.csv',
    text: '"ĐẢNG BỘ XÃ TÂN HẢI",,,,\n"CHI BỘ THÔN 3",,"ĐẢNG CỘNG SẢN VIỆT NAM",,\n,,,,\nSTT,HỌ VÀ TÊN,NĂM SINH,NGÀY VÀO ĐẢNG (CHÍNH THỨC),CHỨC VỤ\nA,CHI UỶ,,,\n1,LÊ VĂN TÁM,1960,1985,BÍ THƯ\n2,"TRẦN THỊ ""CHÍN""",1965,03/02/1990,CHI ỦY VIÊN\nB,ĐẢNG VIÊN DỰ BỊ,,,\n3,NGUYỄN VĂN MỚI,2001,,\n,TỔNG CỘNG: 3,,,\n',
    people: [
      'Lê Văn Tám;1960;;1985;official;secretary',
      'Trần Thị "Chín";1965;;1990-02-03;official;committee',
      'Nguyễn Văn Mới;2001;;;probationary',
    ],
    leftOut: ['tên danh sách', 'tên danh sách', HEADING, 'dòng nhóm', 'dòng nhóm', 'dòng tổng cộng'],
    asked: ['không giống họ tên một người'],
  },
];
