/** The 67 small letters with dấu; with the capitals 134. */
export const SMALL_LETTERS = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'];
export const CAPITALS = SMALL_LETTERS.map((letter) => letter.toUpperCase());
export const LETTERS = [...SMALL_LETTERS, ...CAPITALS];
