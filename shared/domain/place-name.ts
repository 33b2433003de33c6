/** Place names that are not clear by themselves (05-HD/VPTW, 4.1). */

/** Family names that a place called after a person begins with; places that only look so are named below. */
const FAMILY =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Mai|Tô|Tôn|Cao|Châu|Thái|Tạ|Lâm|Kim|Hai Bà|Bà)\s+\p{Lu}/u;
/** People who are named without one. */
const PERSON =
  /^(?:Quang Trung|Hùng Vương|An Dương Vương|Yết Kiêu|Lạc Long Quân|Âu Cơ|Hàm Nghi|Duy Tân|Tố Hữu|Đề Thám)$/u;
const NO_PERSON =
  /^(?:Phan (?:Thiết|Rang|Rí)|Lý (?:Sơn|Nhân)|Vũ (?:Thư|Quang|Lễ)|Võ (?:Nhai|Cường)|Dương (?:Đông|Nội)|Đinh (?:Văn|Trang)|Cao (?:Bằng|Lãnh|Lộc|Phong)|Châu (?:Đốc|Thành|Phú|Đức|Pha)|Thái (?:Bình|Nguyên|Hoà|Hòa|Thụy|Thuỵ)|Lâm (?:Đồng|Thao|Hà|Bình)|Kim (?:Bôi|Bảng|Động|Thành|Sơn|Liên)|Mai (?:Châu|Sơn|Động)|Lương (?:Sơn|Tài)|Hoàng (?:Su|Mai|Liên|Hoá|Hóa)|Đoàn Kết|Bà (?:Rịa|Nà|Điểm)|Đỗ Động|Tô Múa|Tôn Đản|Tạ Bú|Ngô Đồng|Hồ Nai)/u;
/** The thirty-four provinces and cities since 01/7/2025 and those before it: a commune of such a name is taken for the province. */
const PROVINCES = new Set(
  'An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hoà Bình|Hưng Yên|Khánh Hoà|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hoá|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'.split(
    '|',
  ),
);
const LEVEL = /^(?:phường|xã|thị trấn|thị xã|quận|huyện|thành phố|tỉnh|đặc khu|tp|đk)(?![\p{L}])/iu;

/**
 * What a clerk would ask about a place name: a number, one syllable or a person's name wants the word of its level before it
 * ("Phường Trần Phú", "Thành phố Huế"); so does a commune called like its province, which only the person can tell.
 * Null where there is nothing to ask.
 */
export function placeQuestion(placeName: string): 'level-word' | 'province-or-commune' | null {
  const name = placeName.normalize('NFC').trim();
  if (name === '' || LEVEL.test(name)) return null;
  if (/^\d+$/u.test(name) || !/[\s-]/u.test(name)) return 'level-word';
  if (PERSON.test(name) || (FAMILY.test(name) && !NO_PERSON.test(name))) return 'level-word';
  return PROVINCES.has(name) ? 'province-or-commune' : null;
}
