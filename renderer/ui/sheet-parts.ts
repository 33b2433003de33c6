/** What sheets for the printer are made of, which no screen shows. */

export function make(tag: string, className: string, inside: string | readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (typeof inside === 'string') made.textContent = inside;
  else made.append(...inside);
  return made;
}

/** Its head comes again on every sheet. */
export function makeTable(
  className: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const row = (kind: 'td' | 'th', words: readonly string[]): HTMLElement =>
    make(
      'tr',
      '',
      words.map((word) => make(kind, '', word)),
    );
  return make('table', className, [
    make('thead', '', [row('th', heads)]),
    make(
      'tbody',
      '',
      rows.map((words) => row('td', words)),
    ),
  ]);
}
