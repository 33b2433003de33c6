/** A session written down as fast as a hand types: what is said, and what the book has of it afterwards. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { type Hall, readSession } from './full-hall.ts';

const PATIENT = { timeout: 30_000 };
/** Typing takes its time, above all on a loaded machine. */
export const WHILE_TYPING = 1_200_000;

export interface Saying {
  name: string;
  text: string;
}

/** So many, by members from all over the list, no two alike. */
export function sayings({ names }: Hall, count: number): Saying[] {
  return Array.from({ length: count }, (_, index) => ({
    name: names[(index * 37) % names.length] ?? '',
    text: `${index + 1} lan vui`,
  }));
}

export async function say(page: Page, { name, text }: Saying, delay: number): Promise<void> {
  await page.keyboard.type(foldText(name), { delay });
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay });
  await page.keyboard.press('Control+Enter');
}

export async function enter(page: Page, { sessionId }: Hall): Promise<void> {
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  await page.evaluate(`location.hash = '#/buoi-sinh-hoat/${sessionId}/truc-tiep'`);
  await expect.poll(() => focusedLabel(page), PATIENT).toBe('Người phát biểu');
}

export function speaker(page: Page) {
  return page.getByRole('combobox', { name: 'Người phát biểu' });
}

export async function focusedLabel(page: Page): Promise<string | null> {
  return page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName`);
}

export async function untilNothingWaits(page: Page): Promise<void> {
  await speaker(page).waitFor();
  // The hand is never held up; the book follows as fast as the machine can.
  await expect.poll(() => page.getByText('đang lưu…').count(), { timeout: 300_000 }).toBe(0);
}

/** Who said what, as the book has it. */
export async function written(hall: Hall): Promise<Saying[]> {
  const { roll, remarks } = await readSession(hall);
  return remarks.map(({ speakerId, speakerName, text }) => ({
    name: roll.find(({ memberId }) => memberId === speakerId)?.fullName ?? speakerName,
    text,
  }));
}
