/** Names in a cell or a sentence: "Đ/c Trần Văn A, đồng chí Lê Thị B (Phó Bí thư)". */

/** One a name, without what stands before and behind it. */
export function splitNames(text: string): string[] {
  return text
    .split(/[,;\n&+]|(?<![đĐ])\/(?!c)|\s+và\s+|\s-\s|\s–\s/u)
    .map(bareName)
    .filter((name) => name !== '');
}

function bareName(text: string): string {
  return text
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/^[\s\-–•*\d.)]+/u, '')
    .replace(/^(?:do\s+)?(?:các\s+)?(?:đ\s?\/\s?c|đ\.?c|đồng chí)\.?\s*:?\s*/iu, '')
    .replace(/[\s.:]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
