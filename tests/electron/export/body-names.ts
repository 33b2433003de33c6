/** Names of cells and superior bodies as offices bear them, and words no line may part; the program knows neither list. */

const lines = (text: string): string[] => text.trim().split('\n');

export const CELL_NAMES = lines(`
Chi bộ Văn phòng Sở Kế hoạch và Đầu tư
Chi bộ Phòng Cải cách hành chính và Kiểm soát thủ tục hành chính
Chi bộ Phòng Tài chính - Kế hoạch huyện Bình Giang
Chi bộ Phòng Lao động - Thương binh và Xã hội
Chi bộ Phòng Tài nguyên và Môi trường thành phố Phủ Lý
Chi bộ Phòng Giáo dục và Đào tạo quận Hải Châu
Chi bộ Phòng Văn hoá và Thông tin huyện Mèo Vạc
Chi bộ Phòng Nông nghiệp và Phát triển nông thôn
Chi bộ Phòng Quản lý đô thị thị xã Sơn Tây
Chi bộ Phòng Kinh tế, Hạ tầng và Đô thị
Chi bộ Phòng Văn hoá - Xã hội xã Tân Hiệp
Chi bộ Trung tâm Phục vụ hành chính công
Chi bộ Trung tâm Công nghệ thông tin và Truyền thông
Chi bộ Trung tâm Kiểm soát bệnh tật tỉnh Hà Giang
Chi bộ Trung tâm Y tế dự phòng huyện Cần Giờ
Chi bộ Trung tâm Khuyến nông và Dịch vụ nông nghiệp
Chi bộ Trung tâm Dịch vụ việc làm thanh niên
Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên
Chi bộ Trung tâm Phát triển quỹ đất
Chi bộ Trung tâm Bảo tồn di sản văn hoá
Chi bộ Trung tâm Trợ giúp pháp lý nhà nước
Chi bộ Trường Trung học phổ thông chuyên Lê Quý Đôn
Chi bộ Trường Trung học cơ sở Nguyễn Trãi
Chi bộ Trường Tiểu học Trần Quốc Toản
Chi bộ Trường Mầm non Hoạ Mi
Chi bộ Trường Cao đẳng Kỹ thuật công nghệ Bà Rịa - Vũng Tàu
Chi bộ Trường Đại học Sư phạm Kỹ thuật Vĩnh Long
Chi bộ Trường Phổ thông dân tộc nội trú Đồng Văn
Chi bộ Khoa Công nghệ thông tin
Chi bộ Khoa Lý luận chính trị và Khoa học cơ bản
Chi bộ Khoa Hồi sức tích cực - Chống độc
Chi bộ Khoa Chẩn đoán hình ảnh và Thăm dò chức năng
Chi bộ Khoa Kiểm soát nhiễm khuẩn
Chi bộ Khoa Y học cổ truyền và Phục hồi chức năng
Chi bộ Khoa Ngoại chấn thương chỉnh hình
Chi bộ Phòng Kế hoạch tổng hợp Bệnh viện Đa khoa khu vực Cù Lao Minh
Chi bộ Phòng Tổ chức hành chính
Chi bộ Phòng Công tác học sinh, sinh viên
Chi bộ Phòng Thanh tra, Pháp chế và Đảm bảo chất lượng giáo dục
Chi bộ Ban Quản lý dự án đầu tư xây dựng công trình giao thông
Chi bộ Ban Quản lý rừng phòng hộ Sông Hinh
Chi bộ Ban Quản lý các khu công nghiệp tỉnh Bắc Ninh
Chi bộ Ban Chỉ huy quân sự xã Quảng Phú
Chi bộ Chi cục Thuế khu vực Tam Điệp - Yên Mô
Chi bộ Chi cục Kiểm lâm vùng II
Chi bộ Chi cục Thuỷ lợi và Phòng, chống thiên tai
Chi bộ Chi cục Tiêu chuẩn Đo lường Chất lượng
Chi bộ Chi cục An toàn vệ sinh thực phẩm
Chi bộ Chi cục Trồng trọt và Bảo vệ thực vật
Chi bộ Chi cục Quản lý thị trường số 4
Chi bộ Hạt Kiểm lâm Vườn quốc gia Cúc Phương
Chi bộ Đội Cảnh sát giao thông trật tự
Chi bộ Đồn Biên phòng cửa khẩu cảng Dung Quất
Chi bộ Đại đội Trinh sát cơ giới 5
Chi bộ Tiểu đoàn Huấn luyện chiến sĩ mới
Chi bộ Viện Kiểm sát nhân dân huyện Yên Châu
Chi bộ Toà án nhân dân khu vực 12
Chi bộ Chi cục Thi hành án dân sự huyện Lạc Thuỷ
Chi bộ Kho bạc Nhà nước Bình Chánh
Chi bộ Bảo hiểm xã hội cơ sở Quảng Yên
Chi bộ Ngân hàng Chính sách xã hội chi nhánh tỉnh Kon Tum
Chi bộ Phòng giao dịch Ngân hàng Nông nghiệp và Phát triển nông thôn
Chi bộ Công ty Trách nhiệm hữu hạn một thành viên Khai thác công trình thuỷ lợi
Chi bộ Công ty Cổ phần Môi trường và Công trình đô thị
Chi bộ Công ty Cổ phần Cấp thoát nước và Xây dựng
Chi bộ Công ty Xổ số kiến thiết Tiền Giang
Chi bộ Công ty Điện lực Hoài Đức
Chi bộ Phân xưởng Khai thác than số 3
Chi bộ Phân xưởng Vận hành lò hơi và Tua bin
Chi bộ Xí nghiệp May xuất khẩu Thanh Trì
Chi bộ Nhà máy Thuỷ điện Sông Bung 4
Chi bộ Tổng kho Xăng dầu Đức Giang
Chi bộ Hợp tác xã Dịch vụ nông nghiệp tổng hợp Anh Đào
Chi bộ Quỹ Tín dụng nhân dân Ninh Sơn
Chi bộ Bưu điện trung tâm Vĩnh Yên
Chi bộ Viễn thông Cẩm Phả
Chi bộ Cảng vụ Đường thuỷ nội địa khu vực II
Chi bộ Cảng Hàng không quốc tế Vân Đồn
Chi bộ Bến xe khách phía Nam
Chi bộ Đài Khí tượng Thuỷ văn khu vực Bắc Trung Bộ
Chi bộ Đài Truyền thanh - Truyền hình huyện Gio Linh
Chi bộ Báo và Phát thanh, Truyền hình Lâm Đồng
Chi bộ Thư viện Khoa học tổng hợp tỉnh Phú Yên
Chi bộ Bảo tàng Lịch sử quốc gia
Chi bộ Nhà hát Ca múa nhạc Bông Sen
Chi bộ Hội Chữ thập đỏ và Hội Người cao tuổi
Chi bộ Hội Liên hiệp Phụ nữ quận Ba Đình
Chi bộ Hội Cựu chiến binh - Hội Nông dân
Chi bộ Liên đoàn Lao động huyện Chợ Mới
Chi bộ Uỷ ban Mặt trận Tổ quốc Việt Nam phường Hoà Cường Nam
Chi bộ Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân
Chi bộ Văn phòng Đăng ký đất đai chi nhánh Thuận An
Chi bộ Cơ quan Uỷ ban Kiểm tra - Thanh tra
Chi bộ Tổ dân phố số 7 phường Quan Hoa
Chi bộ Khu phố Thắng Lợi 2
Chi bộ Thôn Đông Thượng xã Yên Đồng
Chi bộ Ấp Mỹ Phước A
Chi bộ Buôn Ako Dhong
Chi bộ Làng nghề gốm sứ Bát Tràng
Chi bộ Xóm Trại Mới
Chi bộ Cửa hàng Bách hoá tổng hợp số 5
Chi bộ Viện Nghiên cứu Cây ăn quả miền Nam
Chi bộ Phòng Hành chính quản trị và Tài vụ
Chi bộ Phòng Nghiệp vụ 2
`);

export const SUPERIOR_NAMES = lines(`
Đảng bộ Sở Khoa học và Công nghệ
Đảng bộ Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang
Đảng bộ Sở Văn hoá, Thể thao và Du lịch
Đảng bộ các cơ quan Đảng tỉnh Hà Nam
Đảng bộ Uỷ ban nhân dân thành phố Hải Phòng
Đảng bộ Khối Các cơ quan và Doanh nghiệp tỉnh
Đảng bộ Bệnh viện Phụ sản - Nhi Đà Nẵng
Đảng bộ Trường Đại học Khoa học Xã hội và Nhân văn
Đảng bộ Học viện Nông nghiệp Việt Nam
Đảng bộ Tổng công ty Xây dựng công trình giao thông 8
Đảng bộ Tập đoàn Công nghiệp Cao su Việt Nam
Đảng bộ Ngân hàng Nhà nước chi nhánh khu vực 9
Đảng bộ phường Thủ Dầu Một
Đảng bộ xã Vĩnh Lộc B
Đảng bộ đặc khu Phú Quốc
Đảng bộ Công an tỉnh Thái Nguyên
Đảng bộ Bộ Chỉ huy Bộ đội Biên phòng
Đảng bộ Cục Quản lý đường bộ Việt Nam
Đảng bộ Kho bạc Nhà nước khu vực XII
Đảng bộ Viện Hàn lâm Khoa học và Công nghệ
Đảng bộ Trung tâm Khí tượng Thuỷ văn quốc gia
Đảng bộ Nhà máy Lọc hoá dầu Bình Sơn
Đảng bộ Quận uỷ Hoàn Kiếm
Đảng bộ cơ quan Mặt trận Tổ quốc và các đoàn thể
`);

/** Pairs of syllables that are one word, or one name. */
export const INSEPARABLE = `
kế hoạch, đầu tư, cải cách, hành chính, kiểm soát, thủ tục, tài chính, bình giang, lao động, thương binh, xã hội, tài nguyên,
môi trường, thành phố, phủ lý, giáo dục, đào tạo, hải châu, văn hoá, thông tin, mèo vạc, nông nghiệp, phát triển, nông thôn,
quản lý, đô thị, thị xã, sơn tây, kinh tế, hạ tầng, tân hiệp, trung tâm, phục vụ, công nghệ, truyền thông, bệnh tật, hà giang,
y tế, dự phòng, cần giờ, khuyến nông, dịch vụ, việc làm, thanh niên, nghề nghiệp, thường xuyên, bảo tồn, di sản, trợ giúp,
pháp lý, nhà nước, trung học, phổ thông, quý đôn, cơ sở, nguyễn trãi, tiểu học, quốc toản, mầm non, hoạ mi, cao đẳng, kỹ thuật,
bà rịa, vũng tàu, đại học, sư phạm, vĩnh long, dân tộc, nội trú, đồng văn, lý luận, chính trị, khoa học, cơ bản, hồi sức,
tích cực, chẩn đoán, hình ảnh, thăm dò, chức năng, nhiễm khuẩn, y học, cổ truyền, phục hồi, chấn thương, chỉnh hình, tổng hợp,
bệnh viện, đa khoa, khu vực, tổ chức, công tác, học sinh, sinh viên, thanh tra, pháp chế, đảm bảo, chất lượng, dự án, xây dựng,
công trình, giao thông, phòng hộ, sông hinh, công nghiệp, bắc ninh, chỉ huy, quân sự, quảng phú, chi cục, tam điệp, yên mô,
kiểm lâm, thuỷ lợi, thiên tai, tiêu chuẩn, đo lường, an toàn, vệ sinh, thực phẩm, trồng trọt, bảo vệ, thực vật, thị trường,
quốc gia, cúc phương, cảnh sát, trật tự, biên phòng, cửa khẩu, dung quất, đại đội, trinh sát, cơ giới, tiểu đoàn, huấn luyện,
chiến sĩ, kiểm sát, nhân dân, yên châu, toà án, thi hành, dân sự, lạc thuỷ, kho bạc, bình chánh, bảo hiểm, quảng yên, ngân hàng,
chính sách, chi nhánh, kon tum, giao dịch, công ty, trách nhiệm, hữu hạn, thành viên, khai thác, cổ phần, cấp thoát, thoát nước,
kiến thiết, tiền giang, điện lực, hoài đức, phân xưởng, vận hành, xí nghiệp, xuất khẩu, thanh trì, nhà máy, thuỷ điện, xăng dầu,
đức giang, hợp tác, tín dụng, ninh sơn, bưu điện, vĩnh yên, viễn thông, cẩm phả, cảng vụ, đường thuỷ, nội địa, hàng không,
quốc tế, vân đồn, bến xe, khí tượng, thuỷ văn, trung bộ, truyền thanh, truyền hình, gio linh, phát thanh, lâm đồng, thư viện,
phú yên, bảo tàng, lịch sử, nhà hát, bông sen, chữ thập, cao tuổi, liên hiệp, phụ nữ, ba đình, chiến binh, nông dân, liên đoàn,
chợ mới, uỷ ban, mặt trận, tổ quốc, việt nam, hoà cường, văn phòng, hội đồng, đăng ký, đất đai, thuận an, cơ quan, kiểm tra,
dân phố, quan hoa, khu phố, thắng lợi, đông thượng, yên đồng, mỹ phước, ako dhong, gốm sứ, bát tràng, cửa hàng, bách hoá,
nghiên cứu, miền nam, quản trị, tài vụ, nghiệp vụ, tuyên quang, thể thao, du lịch, hà nam, hải phòng, doanh nghiệp, phụ sản,
đà nẵng, nhân văn, học viện, tập đoàn, cao su, dầu một, vĩnh lộc, đặc khu, phú quốc, công an, thái nguyên, bộ đội, đường bộ,
hàn lâm, hoá dầu, bình sơn, hoàn kiếm, đoàn thể, chi bộ, đảng bộ`
  .split(',')
  .map((pair) => pair.trim());
