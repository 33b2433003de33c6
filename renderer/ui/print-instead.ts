/** What is printed in place of the screen. */
import './print-instead.css';

/** Puts `sheets` there for the printer only, under the rules of their pages, for as long as `print` goes on. */
export async function printInstead(
  sheets: readonly HTMLElement[],
  pageRules: string,
  print: () => Promise<unknown>,
): Promise<void> {
  const place = document.createElement('div');
  place.className = 'print-sheets';
  place.append(...sheets);
  const rules = document.createElement('style');
  rules.textContent = pageRules;
  const { classList, style } = document.documentElement;
  classList.add('printing');
  // In the dark the ground below everything, margins and all, would be printed black.
  style.colorScheme = 'light';
  document.body.append(place);
  document.head.append(rules);
  try {
    await print();
  } finally {
    place.remove();
    rules.remove();
    classList.remove('printing');
    style.colorScheme = '';
  }
}
