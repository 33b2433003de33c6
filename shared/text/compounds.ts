/**
 * Words of two syllables that stand in the names and subjects of offices: a line does not end inside one. Vietnamese
 * writes them apart, so that only a list can tell "nội vụ" from "sở nội".
 */
const COMPOUNDS = new Set(
  `an ninh, an sinh, an toàn, ban hành, ban quản, ban thường, báo cáo, báo chí, bảo hiểm, bảo quản, bảo tàng, bảo tồn, bảo vệ,
biên bản, biên phòng, biểu dương, biểu quyết, bình đẳng, bổ sung, bồi dưỡng, bưu chính, bưu điện, bệnh viện, bộ đội, bộ môn,
cán bộ, cách mạng, cải cách, cảng vụ, cảnh sát, cao đẳng, cao su, cấp nước, cấp uỷ, chăm sóc, chăn nuôi, chất lượng, chế độ,
chi bộ, chi cục, chi nhánh, chi uỷ, chỉ đạo, chính phủ, chính quyền, chính sách, chính trị, chống độc, chủ đề, chủ động, chủ nghĩa,
chủ tịch, chuẩn bị, chuyên đề, chuyên gia, chuyên môn, chuyển đổi, chuyển giao, chức năng, chương trình, chứng khoán, cổ phần,
công an, công bố, công chức, công chứng, công đoàn, công khai, công nghệ, công nghiệp, công nhân, công tác, công thương, công trình,
công ty, công viên, cơ bản, cơ giới, cơ khí, cơ quan, cơ sở, cộng đồng, cộng sản, cựu chiến, cứu hộ, cửa khẩu, dạy nghề, dân chủ,
dân cư, dân phố, dân quân, dân số, dân tộc, dân vận, di sản, di tích, dịch vụ, doanh nghiệp, doanh trại, du lịch, dược phẩm, dự án,
dự báo, dự phòng, dự thảo, dự trữ, đa khoa, đào tạo, đảng bộ, đảng uỷ, đảng viên, đại biểu, đại diện, đại đội, đại học, đại hội,
đạo đức, đánh giá, đăng kiểm, đăng ký, đất đai, đấu giá, đấu thầu, đầu tư, địa chính, địa chất, địa phương, điện ảnh, điện lực,
điện tử, điều dưỡng, điều động, điều hành, điều lệ, điều tra, định hướng, định kỳ, đoàn kết, đoàn thể, đô thị, đổi mới, đời sống,
đối ngoại, đồng chí, đồn biên, động lực, đường bộ, đường sắt, đường thuỷ, đường lối, gia đình, gia súc, giải pháp, giải quyết,
giám định, giám sát, giáo dục, giáo viên, giao dịch, giao thông, giao nhiệm, giống cây, hải quan, hành chính, hành động, hậu cần,
hiệu quả, hoà giải, hoạt động, hồi sức, hồ sơ, hội đồng, hội nghị, hội nhập, hợp tác, hưu trí, hướng dẫn, khai thác, khảo sát,
khắc phục, khí tượng, khoa học, khoáng sản, kho bạc, khu phố, khu vực, khuyến công, khuyến nông, kiểm dịch, kiểm điểm, kiểm lâm,
kiểm nghiệm, kiểm sát, kiểm soát, kiểm toán, kiểm tra, kiến thiết, kiến trúc, kinh doanh, kinh tế, ký túc, kỷ cương, kỷ luật,
kỹ năng, kỹ thuật, kế hoạch, kế toán, kết luận, kết quả, lãnh đạo, lao động, lâm nghiệp, lâm sàng, lập trường, liên doanh, liên đoàn,
liên hiệp, liên minh, lối sống, luân chuyển, lưu trữ, lý luận, lịch sử, lương thực, máy tính, mạng lưới, mầm non, mặt trận, mẫu giáo,
miền núi, mỏ địa, môi trường, mỹ thuật, nâng cao, nêu gương, năng lực, năng lượng, ngân hàng, ngân sách, ngành nghề, nghệ thuật,
nghị định, nghị quyết, nghiên cứu, nghiệp vụ, ngoại giao, ngoại ngữ, ngoại vụ, ngư nghiệp, nguyên tắc, nguồn lực, người cao,
nhà nước, nhà trường, nhà văn, nhân dân, nhân lực, nhân sự, nhiệm kỳ, nhiệm vụ, nội chính, nội dung, nội khoa, nội trú, nội vụ, nông dân,
nông lâm, nông nghiệp, nông thôn, pháp chế, pháp lý, pháp luật, phát huy, phát hành, phát thanh, phát triển, phân công, phân tích,
phân xưởng, phê bình, phong cách, phong trào, phó bí, phòng cháy, phòng chống, phòng ngừa, phối hợp, phổ biến, phổ thông, phúc lợi, phục hồi,
phục vụ, phụ nữ, phụ sản, phương hướng, phương pháp, phương tiện, quan hệ, quan trắc, quản lý, quản trị, quân đội, quân khu, quân sự,
quê hương, quốc gia, quốc phòng, quốc tế, quy chế, quy định, quy hoạch, quyết định, quyền lợi, rau quả, rút kinh, rừng phòng, sản phẩm,
sản xuất, sáng kiến, sáng tạo, sau đại, sân bay, sinh hoạt, sinh học, sinh thái, sinh viên, số hoá, sơ kết, sở hữu, sư đoàn, sư phạm,
sức khoẻ, suy thoái, tài chính, tài liệu, tài nguyên, tài sản, tâm thần, tân binh, tập đoàn, tập thể, tập trung, thanh niên, thanh tra,
thành lập, thành phố, thành tựu, tham mưu, tháo gỡ, thẩm định, thể dục, thể thao, thi đua, thi hành, thiên văn, thiết bị, thiết kế,
thị trấn, thị trường, thị xã, thông báo, thông tấn, thông tin, thống kê, thống nhất, thời sự, thu hồi, thú y, thuế vụ, thuỷ lợi,
thuỷ sản, thuỷ văn, thư viện, thư ký, thường trực, thường vụ, thường xuyên, thương binh, thương mại, thực hành, thực hiện, thực phẩm,
thực tế, thực vật, tiêu chuẩn, tiêu dùng, tiếp dân, tiết kiệm, tiểu đoàn, tiểu học, tiền tệ, tin học, tín dụng, tình hình, tình nguyện,
toà án, toàn diện, toàn quốc, toàn thể, tổ chức, tổ dân, tổng cục, tổng công, tổng hợp, tổng kết, trạm y, trách nhiệm, trại giam,
triệu tập, triển khai, trật tự, trong sạch, trồng trọt, trung cấp, trung đoàn, trung học, trung tâm, trung ương, truyền hình, truyền thanh,
truyền thông, truyền thống, trường học, tuyên giáo, tuyên truyền, tuổi trẻ, tư pháp, tư tưởng, tư vấn, tự phê, tự vệ, ứng dụng, uỷ ban,
uỷ viên, ưu điểm, vận động, vận hành, vận tải, văn bản, văn hoá, văn học, văn kiện, văn nghệ, văn phòng, vật liệu, vật lý, vật tư, việc làm,
viên chức, viễn thông, vững mạnh, xã hội, xây dựng, xây lắp, xét xử, xí nghiệp, xuất bản, xuất khẩu, xuất nhập, xung kích, y học, y tế, ý kiến,
ý thức, yêu cầu, đạo tạo, tiến bộ, tích cực, trình độ, hạn chế, học tập, học sinh, học viện, học viên, trường đại, hiệu trưởng, bí thư, cung cấp,
cung ứng, đường phố, bến xe, bến cảng, khí đốt, xăng dầu, dầu khí, hoá chất, hoá học, lý lịch, chính thức, kết nạp, quần chúng, tín ngưỡng, tôn giáo,
thủ tục, bệnh tật, nghề nghiệp, trợ giúp, chẩn đoán, hình ảnh, thăm dò, cổ truyền, chấn thương, chỉnh hình, nhiễm khuẩn, đảm bảo,
bảo đảm, phòng hộ, chỉ huy, trinh sát, huấn luyện, chiến sĩ, đo lường, vệ sinh, dân sự, hữu hạn, thành viên, cấp thoát, thoát nước,
hạ tầng, quỹ đất, pháp y, nhi đồng, truyền nhiễm, dinh dưỡng, xét nghiệm, cấp cứu, gây mê, ngoại trú, nội tiết, tim mạch, thần kinh,
ung bướu, da liễu, tai mũi, mũi họng, răng hàm, hàm mặt, huyết học, truyền máu, vi sinh, nhiệt đới, bảo trợ, cai nghiện, ngữ văn,
thể chất, năng khiếu, khuyết tật, mỹ nghệ, thủ công, tiểu thủ, dệt may, chế biến, cơ điện, nhiệt điện, thuỷ điện, luyện kim,
khai khoáng, xi măng, hàng không, hàng hải, nội địa, bốc xếp, kho vận, vận chuyển, ô tô, xe buýt, xe khách, cơ động, điều phối,
giải phóng, mặt bằng, tái định, định cư, chiếu sáng, cây xanh, rác thải, chất thải, viễn thám, bản đồ, đo đạc, trắc địa, hộ tịch,
trọng tài, luật sư, luật gia, từ thiện, nhân đạo, chữ thập, thập đỏ, khuyến học, làm vườn, nạn nhân, da cam, hữu nghị, nhà báo,
nhiếp ảnh, sân khấu, nhà hát, cải lương, ca múa, chiếu bóng, thi đấu, bách hoá, cửa hàng, siêu thị, khách sạn, nhà hàng, lữ hành,
khen thưởng, cơ yếu, bảo mật, tuần tra, tạm giam, hình sự, ma tuý, chữa cháy, cứu nạn, xuất cảnh, nhập cảnh, quản giáo, pháo binh,
công binh, quân y, quân nhu, thiết giáp, hải quân, không quân, phòng không, biên giới, dự bị, động viên, lữ đoàn, huyện uỷ, tỉnh uỷ,
thành uỷ, thị uỷ, quận uỷ, phường uỷ, đảng đoàn, cán sự, thẩm tra, kiểm định, tiếp thị, bán hàng, phần mềm, tự động, tự nhiên,
nhân văn, hàn lâm, toán học, tế bào, di truyền, cây trồng, vật nuôi, ăn quả, cao nguyên, duyên hải, đồng bằng, trung du, tây nguyên,
tây bắc, đông bắc, nam bộ, bắc bộ, trung bộ, tổ quốc, việt nam, chí minh, làng nghề, gốm sứ, chiến binh, cao tuổi, thiên tai,
xổ số, nhà máy, hoá dầu, tổng kho, giao thông, quản chế, đặc khu, đặc biệt, nội thành, ngoại thành, tiếp nhận, giới thiệu, công ích,
sự nghiệp, đại chúng, thiếu nhi, thiếu niên, nhi khoa, ngoại khoa, sản khoa, y khoa, dược học, tài vụ, quân chủng, binh chủng`
    .split(/,\s+/u)
    .map((pair) => pair.trim()),
);

/** Words a line does not end with: they lead the next. */
const LEADING = new Set([
  'và',
  'các',
  'số',
  'quý',
  'tỉnh',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thôn',
  'cho',
  'của',
  'về',
  'với',
  'trong',
  'tại',
  'năm',
  'lần',
  'thứ',
]);

/** How ill two neighbouring words part at the end of a line, 0 for not at all. */
const COSTS = { compound: 100, name: 60, leading: 55, none: 0 } as const;

/**
 * What a break after each word costs, one number fewer than there are words. The words are given as they are spelled in a
 * sentence: two capital letters in a row are a name ("Hà Nam").
 */
export function breakCosts(words: readonly string[]): number[] {
  const isSpelled = words.some((word) => word !== word.toLocaleUpperCase('vi'));
  return words.slice(0, -1).map((word, index) => {
    const next = words[index + 1] ?? '';
    const [one, other] = [plain(word), plain(next)];
    if (/[,;:]$/u.test(word)) return COSTS.none;
    if (COMPOUNDS.has(`${one} ${other}`)) return COSTS.compound;
    if (/^[–-]$/u.test(next)) return COSTS.compound;
    if (LEADING.has(one)) return COSTS.leading;
    const isNumber = /^(?:\d+|[IVX]+)$/u.test(next);
    return isNumber || (isSpelled && isCapital(word) && isCapital(next)) ? COSTS.name : COSTS.none;
  });
}

/** Lower case, bare of marks around it, in the new tone style: "Uỷ" for "Ủy". */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/^[“"(]+|[”").,;:]+$/gu, '')
    .replace(/ủy/gu, 'uỷ')
    .replace(/òa$/u, 'oà')
    .replace(/óa$/u, 'oá')
    .replace(/ỏe$/u, 'oẻ')
    .replace(/úy$/u, 'uý');
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
