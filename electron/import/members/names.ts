/** Names of people in lists, as papers print them. */

/** "NGUYỄN ĐỨC THỊNH", "nguyễn đức thịnh" → "Nguyễn Đức Thịnh"; a word that has both kinds of letters stays as it is. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (isOneCase(word) ? capitalised(word) : word))
    .join(' ');
}

/** Two to eight words of letters, each with a capital. */
export function isName(name: string): boolean {
  return /^[\p{Lu}][\p{L}\p{M}'’.-]*(?: [\p{Lu}][\p{L}\p{M}'’.-]*){1,7}$/u.test(name);
}

function isOneCase(word: string): boolean {
  return word === word.toUpperCase() || word === word.toLowerCase();
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
