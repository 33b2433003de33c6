/** Where the keys of the meeting go. */

/** Asks the box of the next remark for its speaker. */
export const SPEAKER_ASKED = 'scd:speaker-asked';

/** Whether a dialog stands over the page: what lies under it is not worked on. */
export function isUnderDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** To the speaker, also out of a dialog, which is closed as by Escape. */
export function askSpeaker(): void {
  const ask = (): void => void dispatchEvent(new Event(SPEAKER_ASKED));
  if (isUnderDialog()) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    // A dialog that closes gives the focus back a moment later.
    setTimeout(() => setTimeout(ask));
  } else ask();
}

/** To where the next remark is written: its speaker, or its text when the speaker is named. */
export function focusWriting(): void {
  const box = document.querySelector('.remark-box');
  (box?.querySelector<HTMLElement>('[role="combobox"]') ?? box?.querySelector('textarea'))?.focus();
}

/** Where a step of the programme is worked on, by a word in its name; any other is talked about. */
const WORKED_ON: readonly (readonly [RegExp, string])[] = [
  [/kỳ trước/iu, '.carried input'],
  [/kết luận/iu, '[data-work="conclusion"]'],
  [/biểu quyết/iu, '[data-work="votes"] button'],
  [/nhiệm vụ|giao việc/iu, '[data-work="tasks"] button'],
];

/** To where the step of this name is worked on. */
export function focusStep(name: string): void {
  const [, place] = WORKED_ON.find(([word]) => word.test(name)) ?? [];
  const target = place === undefined ? null : document.querySelector<HTMLElement>(place);
  if (target === null) focusWriting();
  else target.focus();
}
