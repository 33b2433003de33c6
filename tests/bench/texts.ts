/** Vietnamese text of any length, the same on every run. */
const WORDS =
  'chi bộ đảng viên chuyên đề thảo luận kết luận nhiệm vụ kế hoạch công tác đường lối đổi mới đoàn kết thống nhất sáng tạo trách nhiệm gương mẫu học tập phong cách cơ quan nhân dân hồ sơ thủ tục giải pháp'.split(
    ' ',
  );

/** A small repeatable source of numbers below `most`. */
export function numbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
}

/** `count` words as sentences of about fourteen. */
export function words(count: number, seed: number): string {
  const next = numbers(seed);
  const text: string[] = [];
  for (let word = 0; word < count; word += 1) {
    text.push(`${WORDS[next(WORDS.length)] ?? ''}${word % 14 === 13 ? '.' : ''}`);
  }
  return text.join(' ');
}

/** About `pages` pages as Markdown: a heading and five paragraphs of seventy words each page. */
export function pages(count: number): string {
  return Array.from({ length: count }, (_, page) =>
    [
      `## ${page + 1}. ${words(5, page)}`,
      ...Array.from({ length: 5 }, (_, paragraph) => words(70, page * 5 + paragraph)),
    ].join('\n\n'),
  ).join('\n\n');
}
