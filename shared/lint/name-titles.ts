/** What people write before the name of whoever signs, and may not. */

/** Degrees, titles and ranks, several too, with whatever marks: "PGS.TS. ", "Đại tá ", "Đ/c ". */
export const NAME_TITLES =
  /^\s*(?:(?:Th\.?\s?S|TSKH|TS|T\.S|PGS|GS|BS\.?\s?CK\s?I{1,2}|BS|KTS|KS|CN|LS|DS|NCS|Bác s[ĩỹ]|Dược s[ĩỹ]|Luật sư|Kiến trúc sư|Kỹ sư|Cử nhân|Thạc s[ĩỹ]|Tiến s[ĩỹ]|(?:Phó )?Giáo sư|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|uý|úy)|Đ\/c|Đ\.c|Đồng chí|Ông|Bà)\s*[.:]?\s*)+(?=\p{Lu})/iu;
