/** What the secretary of a fictional cell types and pastes in a year: ordinary sentences of ordinary length. */

export const CELL = {
  superior: 'Đảng bộ Sở Khoa học và Công nghệ',
  name: 'Chi bộ Văn phòng Sở',
  place: 'Vũng Tàu',
};

const MEMBERS = [
  'Trần Minh Khoa	12/3/1975	3/2/2000	3/2/2001	Bí thư',
  'Nguyễn Đặng Thị Thanh Hương	1/1/1990	2/9/2015	2/9/2016	Phó Bí thư',
  'Lê Hoàng Bảo Ngọc	2/9/1984	19/5/2010	19/5/2011	Chi uỷ viên',
  'Phạm Quốc Bảo	5/6/1988	3/2/2012	3/2/2013	',
  'Vũ Đình Phúc	7/7/1996	1/10/2025		',
  'Đỗ Thị Mai Anh	20/10/1982	19/5/2008	19/5/2009	',
  'Hoàng Văn Thắng	15/8/1979	3/2/2005	3/2/2006	',
  'Bùi Thu Trang	11/11/1987	2/9/2013	2/9/2014	',
  'Ngô Đức Thịnh	30/4/1981	7/11/2009	7/11/2010	',
  'Đặng Ngọc Lan	8/3/1985	19/5/2012	19/5/2013	',
  'Trịnh Hồng Quân	22/12/1976	3/2/2003	3/2/2004	',
  'Phan Thị Kim Yến	14/2/1991	2/9/2017	2/9/2018	',
  'Lý Gia Huy	6/6/1989	7/11/2015	7/11/2016	',
  'Mai Xuân Cường	19/8/1983	3/2/2010	3/2/2011	',
  'Hồ Thanh Tùng	1/5/1978	19/5/2004	19/5/2005	',
  'Dương Cẩm Vân	17/7/1992	2/9/2018	2/9/2019	',
];

export const MEMBER_LIST = ['Họ và tên	Ngày sinh	Ngày vào Đảng	Ngày chính thức	Chức vụ', ...MEMBERS].join(
  '\n',
);

export interface QuarterWords {
  numeral: string;
  topic: string;
  /** As typed. */
  date: string;
  /** The day its invitation goes out, as typed. */
  invitedOn: string;
  /** Of whom it is presented by, as typed. */
  presenter: string;
  /** Who is away and why; without a reason: away without leave. */
  absences: readonly (readonly [name: string, reason: string])[];
  /** In their order; one with a day, as typed, is given to its speaker as a task until then. */
  remarks: readonly (readonly [speaker: string, text: string, due?: string])[];
  conclusion: string;
}

export const QUARTERS: readonly QuarterWords[] = [
  {
    numeral: 'I',
    topic: 'Giữ gìn đoàn kết, thống nhất trong cơ quan',
    date: '10/2',
    invitedOn: '3/2/26',
    presenter: 'huong',
    absences: [
      ['Phạm Quốc Bảo', 'đi công tác'],
      ['Hoàng Văn Thắng', 'ốm'],
      ['Phan Thị Kim Yến', ''],
    ],
    remarks: [
      ['anh', 'Đề nghị họp giao ban ngắn hơn, dành thời gian nghe ý kiến của chuyên viên.'],
      ['trang', 'Rà soát quy chế phối hợp giữa các bộ phận, ghi rõ người chịu trách nhiệm.', '31/3'],
      ['thinh', 'Tự phê bình còn nể nang; đồng ý với ba giải pháp mà bài chuyên đề nêu.'],
      ['lan', 'Nên góp ý trực tiếp, kịp thời, không để việc nhỏ thành mâu thuẫn.'],
      ['quan', 'Lập lịch gặp riêng đảng viên trẻ mỗi quý một lần để nắm tâm tư.', '15/3'],
      ['huy', 'Đề nghị công khai lịch công tác và chế độ ngay đầu tháng.'],
      ['cuo', 'Nhất trí với bài; phần liên hệ nên nêu rõ trách nhiệm của người đứng đầu.'],
      ['van', 'Đề nghị ghi nội dung đoàn kết nội bộ vào bản cam kết hằng năm.'],
    ],
    conclusion: 'Chi bộ thống nhất nâng chất lượng tự phê bình và phê bình, phân công việc rõ người, rõ hạn.',
  },
  {
    numeral: 'II',
    topic: 'Chuyển đổi số trong tiếp nhận hồ sơ của người dân',
    date: '12/5',
    invitedOn: '5/5/26',
    presenter: 'ngoc',
    absences: [
      ['Trịnh Hồng Quân', 'đi học chính trị'],
      ['Bùi Thu Trang', 'nghỉ thai sản'],
      ['Lý Gia Huy', ''],
    ],
    remarks: [
      ['bao', 'Hồ sơ điện tử đã bớt đi lại cho người dân, nhưng tờ khai còn khó hiểu.'],
      ['phuc', 'Phân công hai đoàn viên trực ở bộ phận một cửa để hướng dẫn người cao tuổi.', '31/5'],
      ['thang', 'Cơ sở dữ liệu chưa thông nhau nên cán bộ vẫn phải nhập lại nhiều lần.'],
      ['yen', 'Đề nghị gắn mã tra cứu vào giấy hẹn để người dân tự theo dõi.'],
      ['anh', 'Cần công khai tỉ lệ hồ sơ trễ hạn theo từng phòng hằng tuần.'],
      ['tung', 'Đưa việc thay máy quét ở tầng một vào kế hoạch mua sắm.', '30/6'],
      ['cuo', 'Đảng viên phải làm trước: tự nộp hồ sơ của mình qua cổng dịch vụ công.'],
      ['lan', 'Cần giữ kín thông tin cá nhân khi gửi hồ sơ qua tin nhắn.'],
    ],
    conclusion: 'Chi bộ thống nhất mỗi đảng viên hướng dẫn ít nhất năm người dân nộp hồ sơ trực tuyến.',
  },
  {
    numeral: 'III',
    topic: 'Nêu gương của cán bộ, đảng viên',
    date: '11/8',
    invitedOn: '4/8/26',
    presenter: 'khoa',
    absences: [
      ['Đặng Ngọc Lan', 'con ốm'],
      ['Hồ Thanh Tùng', 'đi công tác'],
      ['Ngô Đức Thịnh', ''],
    ],
    remarks: [
      ['huong', 'Người đứng đầu đi làm đúng giờ thì cả phòng đúng giờ, không cần nhắc.'],
      ['bao', 'Nêu gương trước hết là nhận việc khó và chịu trách nhiệm đến cùng.'],
      ['trang', 'Tổng hợp đăng ký việc nêu gương cụ thể của từng đảng viên trong quý.', '31/8'],
      ['quan', 'Thống kê điện, giấy in từng phòng, vì việc tiết kiệm vẫn còn hình thức.', '15/9'],
      ['huy', 'Ứng xử trên mạng xã hội cũng là nêu gương, nên đưa vào cam kết.'],
      ['van', 'Cần biểu dương kịp thời người làm tốt ngay tại cuộc họp chi bộ.'],
      ['anh', 'Cán bộ phải trả lời điện thoại của người dân, không chuyển lòng vòng.'],
      ['cuo', 'Đề nghị chi uỷ kiểm tra việc thực hiện cam kết sáu tháng một lần.'],
    ],
    conclusion: 'Chi bộ thống nhất mỗi đảng viên đăng ký một việc nêu gương và báo cáo vào kỳ họp sau.',
  },
  {
    numeral: 'IV',
    topic: 'Đổi mới lề lối làm việc',
    date: '10/11',
    invitedOn: '3/11/26',
    presenter: 'anh',
    absences: [
      ['Dương Cẩm Vân', 'đi học'],
      ['Phạm Quốc Bảo', 'đi công tác'],
      ['Mai Xuân Cường', ''],
    ],
    remarks: [
      ['thinh', 'Cuộc họp nào cũng cần có tài liệu trước một ngày và kết luận bằng văn bản.'],
      ['lan', 'Lập một bảng theo dõi dùng chung, bỏ báo cáo giấy giữa các phòng.', '15/12'],
      ['tung', 'Dự thảo quy trình ký văn bản bớt một khâu ký nháy cho khỏi chậm.', '30/11'],
      ['yen', 'Đề nghị dành sáng thứ hai không họp để chuyên viên xử lý hồ sơ.'],
      ['thang', 'Phải ghi hạn cụ thể cho từng việc, việc quá hạn thì nêu rõ lý do.'],
      ['trang', 'Cần một đầu mối tiếp nhận kiến nghị của đảng viên và trả lời trong tuần.'],
      ['phuc', 'Đảng viên trẻ muốn được giao việc khó hơn và có người kèm cặp.'],
      ['huong', 'Chi uỷ tiếp thu, sẽ đưa các ý kiến vào chương trình công tác năm sau.'],
    ],
    conclusion: 'Chi bộ thống nhất bớt họp, bớt giấy, mỗi việc một người chịu trách nhiệm và một hạn.',
  },
];

/** A topic paper as it is copied from Word: a heading, some paragraphs, a heading. */
export function topicPaper(topic: string): string {
  const said = `Nói về ${topic.toLowerCase()}, chi bộ nhìn lại việc đã làm, chỉ ra chỗ còn yếu và bàn cách làm tốt hơn trong thời gian tới.`;
  return ['I. TÌNH HÌNH', said, said, 'II. GIẢI PHÁP', said, said].join('\n');
}
