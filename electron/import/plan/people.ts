/** Names in a cell or a sentence: "Đ/c Trần Văn A, đồng chí Lê Thị B (Phó Bí thư)". */
import { isPersonName } from '../party-paper/patterns.ts';

/** What somebody is, beside the name: no name itself. */
const POST =
  /^(?:(?:phó|nguyên)\s+)*(?:bí thư|chi (?:uỷ|ủy)|(?:uỷ|ủy) viên|đảng (?:uỷ|ủy) viên|trưởng|tổ (?:trưởng|phó)|phó|giám đốc|chủ tịch|chủ nhiệm|chánh|hiệu trưởng|chuyên viên|đảng viên)(?!\p{L})/iu;

/** One a name, without what stands before and behind it; where no person is named, whoever is ("Chi uỷ"). */
export function splitNames(text: string): string[] {
  const names = text
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[,;\n&+]|(?<![đĐ])\/(?!c)|\s+và\s+|\s[-–]\s/u)
    .map(bareName)
    .filter((name) => name !== '');
  return names.some(isPersonName) ? names.filter((name) => !POST.test(name)) : names;
}

function bareName(text: string): string {
  return text
    .replace(/^[\s\-–•*\d.)]+/u, '')
    .replace(/^(?:do\s+)?(?:các\s+)?(?:đ\s?\/\s?c|đ\.?c|đồng chí|ông|bà)(?!\p{L})\.?\s*:?\s*/iu, '')
    .replace(/[\s.:]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
