/** Lists that need more guessing than others. */
import { cells, HEADING, html, td, type WrittenList } from './written-list.ts';

export const ODD_LISTS: readonly WrittenList[] = [
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
  {
    what: 'admission and recognition in one column, births under Nam and Nữ alone',
    fileName: 'ds.tsv',
    text: cells(
      ['TT', 'Họ và tên', 'Nam', 'Nữ', 'Ngày vào Đảng, ngày chính thức'],
      ['1', 'Nguyễn Văn An*', '1979', '', '3/2/2001 - 3/2/2002'],
      ['2', 'Lê Thị Bình', '', '85', '19/5/2010\u00A0(19/5/2011)'],
    ),
    people: [
      'Nguyễn Văn An;1979;2001-02-03;2002-02-03;official',
      'Lê Thị Bình;1985;2010-05-19;2011-05-19;official',
    ],
    leftOut: [HEADING],
    asked: ['hiểu là 1985'],
  },
  {
    what: 'everybody in one line',
    fileName: 'ds.txt',
    text: 'Chi bộ có: Trần Văn An, Lê Thị Bích, Phạm Cường và Đỗ Thị Lan',
    people: [
      'Trần Văn An;;;unknown;official',
      'Lê Thị Bích;;;unknown;official',
      'Phạm Cường;;;unknown;official',
      'Đỗ Thị Lan;;;unknown;official',
    ],
  },
  {
    what: 'Roman numbers, telephones, a child, remarks in brackets',
    fileName: 'ds.txt',
    text: 'I. Nguyễn Văn An 0912345678\nII. Lê Thị Bình (nữ, sinh năm 2020)\nIII. ThS. Vũ Đình Cường (1980)\n(Danh sách gồm 3 đồng chí)\n(Ký, ghi rõ họ tên)\nNguyễn Văn An',
    people: [
      'Nguyễn Văn An;;;unknown;official',
      'Lê Thị Bình;;;unknown;official',
      'Vũ Đình Cường;1980;;unknown;official',
    ],
    leftOut: ['dòng tổng cộng', 'phần ký', 'phần ký'],
    asked: ['chưa đủ 18 tuổi'],
  },
];
