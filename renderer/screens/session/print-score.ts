/** The form on paper, as it stands on the screen, without what is only pressed. */
import { printInstead } from '../../ui/print-instead.ts';

const STANDING = '@page { size: A4; margin: 20mm 15mm 15mm }';

export async function printScore(
  page: HTMLElement,
  cellName: string,
  print: () => Promise<unknown>,
): Promise<void> {
  const sheet = document.createElement('section');
  sheet.className = 'score-print';
  const cell = document.createElement('p');
  cell.className = 'score-cell';
  cell.textContent = cellName;
  sheet.append(cell, ...(page.cloneNode(true) as HTMLElement).children);
  for (const pressed of sheet.querySelectorAll('button, .back-link, [role="alert"]')) pressed.remove();
  const fields = page.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  for (const [index, field] of sheet.querySelectorAll('input, select').entries())
    field.replaceWith(wordOf(fields[index]) || '……');
  await printInstead([sheet], STANDING, print);
}

function wordOf(field: HTMLInputElement | HTMLSelectElement | undefined): string {
  if (!(field instanceof HTMLSelectElement)) return field?.value ?? '';
  return field.value === '' ? '' : (field.selectedOptions[0]?.text ?? '');
}
