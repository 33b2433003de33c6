/** Lists around the body, one entry a line: their dashes and end marks are printed anew. */

/** An entry that runs over several lines is one, where the entries begin with dashes. */
export function joinItems(lines: readonly string[]): string[] {
  const hasDashes = lines.some((line) => DASH.test(line));
  const items: string[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (hasDashes && last !== undefined && !DASH.test(line)) items.splice(-1, 1, `${last} ${line}`);
    else items.push(line);
  }
  return items;
}

/** Without dash and end mark. */
export function bareItem(line: string): string {
  return line
    .replace(DASH, '')
    .replace(/[\s;,.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const DASH = /^[-–—+•]\s*/u;
