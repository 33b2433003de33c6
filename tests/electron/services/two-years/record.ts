/**
 * Two years of a cell, written down as a clerk keeps them on squared paper: what is entered into the book, and beside it
 * what was counted of it by hand.
 */

/**
 * Who was where. `.` there, `s` there and spoke, `h` there a part of the time, `P` away with a reason, `K` without one,
 * `M` exempt, `/` not of the cell. At the right, counted by hand: present of had to attend in 2025, in 2026, and at how many
 * sessions the member spoke.
 */
export const ROLL = `
                           2025        2026
                           1 2 3 4     5 6 7 8      2025  2026  spoke
  Hoàng Đức Anh            s . . s     . . s .    | 4/4   4/4   3
  Huỳnh Ngọc Ánh           . s . P     . s . s    | 3/4   4/4   3
  Tô Văn Ẩn                . . . .     h . . s    | 4/4   4/4   1
  Phạm Quốc Bảo            s s . s     s s s s    | 4/4   4/4   7
  Nguyễn Văn Cường         P . . s     . s . .    | 3/4   4/4   2
  Võ Thị Mỹ Duyên          s . s .     s . P s    | 4/4   3/4   4
  Lý Thành Đạt             . s . .     s . s .    | 4/4   4/4   3
  Bùi Thị Thu Hà           . P P .     . . s .    | 2/4   4/4   1
  Ngô Gia Huy              s . . s     . s . h    | 4/4   4/4   3
  Nguyễn Thị Thanh Hương   s s s s     s s s s    | 4/4   4/4   8
  Trần Minh Khoa           . . . .     . . . .    | 4/4   4/4   0
  Đỗ Trung Kiên            . s . s     . . s .    | 4/4   4/4   3
  Đặng Thị Mai Lan         / / / /     . s . s    | 0/0   4/4   2
  Nguyễn Hữu Long          / / . s     . s . s    | 2/2   4/4   3
  Lê Hoàng Bảo Ngọc        s . s .     s . . .    | 4/4   4/4   3
  Cao Thị Ý Nhi            . . s .     . . s P    | 4/4   3/4   2
  Phan Thị Kim Oanh        . s . .     s s . s    | 4/4   4/4   4
  Vũ Đình Phúc             . . K .     P . / /    | 3/4   1/2   0
  Trương Thị Lan Phương    s . s .     P P P P    | 4/4   0/4   2
  Đinh Công Sơn            . s . s     . s . s    | 4/4   4/4   4
  Hồ Ngọc Thảo             / / / /     / . . s    | 0/0   3/3   1
  Mai Xuân Thịnh           K . s .     . P P P    | 3/4   1/4   1
  Nguyễn Đức Toàn          . h . s     . s . s    | 4/4   4/4   3
  Lâm Thị Cẩm Tú           s . . .     M M M .    | 4/4   1/1   1
  Phùng Quang Vinh         . . s .     s . s P    | 4/4   3/4   3
`;

/** Why somebody was away, came late or left early; `session` as the columns above. */
export const ROLL_NOTES = [
  { name: 'Trương Thị Lan Phương', session: 5, reason: 'công tác' },
  { name: 'Trương Thị Lan Phương', session: 6, reason: 'công tác' },
  { name: 'Trương Thị Lan Phương', session: 7, reason: 'con ốm' },
  { name: 'Trương Thị Lan Phương', session: 8, reason: 'học tại Hà Nội' },
  { name: 'Nguyễn Đức Toàn', session: 2, cameAt: '14:40' },
  { name: 'Tô Văn Ẩn', session: 5, cameAt: '15:00' },
  { name: 'Ngô Gia Huy', session: 8, leftAt: '15:10' },
] as const;

/** What is not as with the others: long in the Party, and of the cell all the time. */
export const CHANGES = {
  'Đặng Thị Mai Lan': { admittedOn: '2026-02-03', officialOn: null },
  'Hồ Ngọc Thảo': { admittedOn: '2026-05-19', officialOn: null },
  'Nguyễn Hữu Long': { stays: [{ from: '2025-07-01', to: null, note: 'từ Chi bộ Kế hoạch' }] },
  'Vũ Đình Phúc': { stays: [{ from: null, to: '2026-06-30', note: 'đến Chi bộ Thanh tra' }] },
  'Lâm Thị Cẩm Tú': {
    leaves: [{ kind: 'exempt', from: '2026-02-10', to: '2026-08-31', note: 'nghỉ thai sản' }],
  },
} as const;

/**
 * The sessions, each from 14:00 to 16:00, closed on its day. `votes`: when, in favour. `tasks`: due, done. `papers`: the days
 * the minutes were sent out, approved and issued. `posted`: the day its topic paper came onto the portal.
 */
export const SESSIONS = [
  {
    ...{ date: '2025-03-21', quarter: 1, topic: 'Nâng cao nhận thức về sắp xếp tổ chức bộ máy' },
    votes: [['15:30', 19]],
    tasks: [
      ['2025-04-30', '2025-04-28'],
      ['2025-05-15', '2025-05-15'],
      ['2025-05-31', '2025-06-10'],
    ],
    papers: ['2025-03-25', '2025-04-02', '2025-04-04'],
  },
  {
    ...{ date: '2025-06-20', quarter: 2, topic: 'Trách nhiệm nêu gương của đảng viên' },
    votes: [
      ['14:30', 20],
      ['15:30', 18],
    ],
    tasks: [
      ['2025-07-31', '2025-07-20'],
      ['2025-07-31', '2025-08-05'],
      ['2025-08-31', '2025-08-31'],
      ['2025-08-31', '2025-09-01'],
    ],
    papers: ['2025-06-25', '2025-07-04', '2025-07-08'],
  },
  {
    ...{ date: '2025-09-19', quarter: 3, topic: 'Học tập phong cách gần dân của Chủ tịch Hồ Chí Minh' },
    votes: [
      ['15:30', 20],
      ['15:45', 21],
    ],
    tasks: [
      ['2025-10-15', '2025-10-10'],
      ['2025-10-31', '2025-10-30'],
      ['2025-10-31', '2025-11-04'],
      ['2025-11-30', '2025-11-25'],
    ],
    papers: ['2025-09-22', '2025-09-29', '2025-10-01'],
  },
  {
    ...{ date: '2025-12-12', quarter: 4, topic: 'Thực hành tiết kiệm, chống lãng phí trong cơ quan' },
    votes: [
      ['15:30', 21],
      ['15:40', 22],
      ['15:50', 19],
    ],
    tasks: [
      ['2025-12-20', '2025-12-19'],
      ['2025-12-20', '2025-12-20'],
      ['2025-12-25', '2025-12-24'],
      ['2025-12-25', '2025-12-29'],
    ],
    papers: ['2025-12-15', '2025-12-22', '2025-12-24'],
  },
  {
    ...{ date: '2026-03-20', quarter: 1, topic: 'Đảng viên gương mẫu trong chuyển đổi số' },
    votes: [
      ['14:50', 18],
      ['15:45', 20],
    ],
    tasks: [
      ['2026-04-30', '2026-04-20'],
      ['2026-04-30', '2026-04-30'],
      ['2026-05-15', '2026-05-11'],
      ['2026-05-15', '2026-05-22'],
      ['2026-06-15', '2026-06-12'],
    ],
    papers: ['2026-03-23', '2026-03-27', '2026-03-30'],
    posted: '2026-03-22',
  },
  {
    ...{ date: '2026-06-18', quarter: 2, topic: 'Nhận diện thông tin xấu độc trên không gian mạng' },
    votes: [
      ['15:30', 19],
      ['15:45', 18],
    ],
    tasks: [
      ['2026-07-31', '2026-07-15'],
      ['2026-07-31', '2026-07-31'],
      ['2026-08-31', '2026-08-20'],
    ],
    papers: ['2026-06-19', '2026-06-25', '2026-06-26'],
    posted: '2026-06-22',
  },
  {
    ...{ date: '2026-07-31', quarter: 3, topic: 'Giải pháp khắc phục hồ sơ trễ hạn 6 tháng đầu năm' },
    isOutsidePlan: true,
    votes: [
      ['15:30', 16],
      ['15:40', 17],
      ['15:50', 18],
    ],
    tasks: [
      ['2026-08-31', '2026-08-30'],
      ['2026-08-31', '2026-08-31'],
      ['2026-09-15', '2026-09-10'],
      ['2026-09-15', '2026-09-15'],
      ['2026-09-30', '2026-10-06'],
      ['2026-10-31', null],
    ],
    papers: ['2026-08-03', '2026-08-07', '2026-08-10'],
  },
  {
    ...{ date: '2026-09-18', quarter: 3, topic: 'Giữ gìn đoàn kết, thống nhất sau sắp xếp' },
    votes: [
      ['15:00', 17],
      ['15:45', 17],
    ],
    tasks: [
      ['2027-01-15', null],
      ['2027-01-20', null],
      ['2027-01-31', null],
    ],
    papers: ['2026-09-21', '2026-09-25', '2026-09-28'],
  },
] as const;

/** A second topic of a quarter that did not take place, and the session still to come. */
export const CANCELLED = { date: '2025-05-15', quarter: 2, topic: 'Học tập chuyên đề năm 2025' } as const;
export const COMING = { date: '2026-12-11', quarter: 4, topic: 'Kiểm điểm cuối năm' } as const;

/** The day all is looked at. */
export const TODAY = '2026-11-27';

/** Counted by hand, session by session: `a/b` is a out of b. `days`: to the minutes, the approval, the issue. */
export const COUNTED = [
  { present: '20/22', spoke: '8/20', votes: ['19/20'], inTime: '2/3', days: '4+8+2', posting: null },
  { present: '21/22', spoke: '7/21', votes: ['20/20', '18/21'], inTime: '2/4', days: '5+9+4', posting: null },
  { present: '21/23', spoke: '7/21', votes: ['20/21', '21/21'], inTime: '3/4', days: '3+7+2', posting: null },
  {
    ...{ present: '22/23', spoke: '9/22', votes: ['21/22', '22/22', '19/22'], inTime: '3/4', days: '3+7+2' },
    posting: 'unposted',
  },
  {
    ...{ present: '21/23', spoke: '7/21', votes: ['18/19', '20/20'], inTime: '4/5', days: '3+4+3' },
    posting: 'in-time',
  },
  {
    ...{ present: '22/24', spoke: '10/22', votes: ['19/20', '18/20'], inTime: '3/3', days: '1+6+1' },
    posting: 'late',
  },
  {
    ...{ present: '20/23', spoke: '8/20', votes: ['16/18', '17/18', '18/18'], inTime: '4/6', days: '3+4+3' },
    posting: 'unposted',
  },
  {
    ...{ present: '20/24', spoke: '11/20', votes: ['17/18', '17/17'], inTime: '0/0', days: '3+4+3' },
    posting: 'unposted',
  },
] as const;

/** The two years, by hand; shares in per cent with one decimal. */
export const YEARS = {
  2025: {
    ...{ held: 4, outsidePlan: 0, attendance: '84/90', attendanceShare: 93.3, excused: 4, unexcused: 2 },
    ...{ exempt: 0, speaking: '31/84', speakingShare: 36.9, votes: '8/8', lowestVote: '18/21' },
    ...{ lowestShare: 85.7, inTime: '10/15', late: 5, overdue: 0, notDue: 0, median: 13, shortest: 12 },
    ...{ longest: 18, posting: '0/1' },
  },
  2026: {
    ...{ held: 4, outsidePlan: 1, attendance: '83/94', attendanceShare: 88.3, excused: 11, unexcused: 0 },
    ...{ exempt: 3, speaking: '36/83', speakingShare: 43.4, votes: '9/9', lowestVote: '16/18' },
    ...{ lowestShare: 88.9, inTime: '11/14', late: 2, overdue: 1, notDue: 3, median: 10, shortest: 8 },
    ...{ longest: 10, posting: '1/4' },
  },
} as const;

/** By quarter: sessions, present of had to attend, spoke of present. */
export const QUARTERS = {
  2025: ['1 20/22 8/20', '1 21/22 7/21', '1 21/23 7/21', '1 22/23 9/22'],
  2026: ['1 21/23 7/21', '1 22/24 10/22', '2 40/47 19/40', '0 0/0 0/0'],
} as const;
