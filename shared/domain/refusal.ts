/**
 * A refusal is an answer, not an accident: something the program will not do, with a code that
 * contract/errors.ts turns into a Vietnamese sentence. Anything else that is thrown is our own fault.
 */

/** `input`: what was given cannot be read or is incomplete. `rule`: understood, but not allowed. `fault`: the machine or we failed. */
export type RefusalClass = 'input' | 'rule' | 'fault';

/** Every code once, with its class. */
export const REFUSALS = {
  'invalid-input': 'input',
  'not-found': 'input',
  'no-cell': 'input',
  'no-term': 'input',
  'file-not-found': 'input',
  'file-unreadable': 'input',
  'file-too-large': 'input',
  'file-kind-unknown': 'input',
  'file-damaged': 'input',
  'file-hostile': 'input',
  'file-altered': 'input',
  'file-newer': 'input',
  'member-list-empty': 'input',
  'template-faulty': 'input',
  'wording-faulty': 'input',
  'backup-damaged': 'input',
  'other-book': 'rule',
  'not-a-data-folder': 'input',
  'portal-address': 'input',
  'secrecy-mark': 'rule',
  'guard-blocked': 'rule',
  'inside-only': 'rule',
  'look-first': 'rule',
  'article-not-for-kind': 'rule',
  'outbox-in-doubt': 'rule',
  'not-by-hand': 'rule',
  'form-changed': 'rule',
  'editing-page-lost': 'fault',
  'stale-revision': 'rule',
  'state-forbids': 'rule',
  'reason-required': 'rule',
  'built-upon': 'rule',
  'issue-refused': 'rule',
  'issue-asked': 'rule',
  'number-taken': 'rule',
  'number-not-for-kind': 'rule',
  'terms-overlap': 'rule',
  'term-has-papers': 'rule',
  'office-outside-term': 'rule',
  'office-outside-cell': 'rule',
  'office-twice': 'rule',
  namesake: 'input',
  'member-dates': 'input',
  'already-issued': 'rule',
  'already-void': 'rule',
  'folder-not-empty': 'rule',
  'file-edited': 'rule',
  'file-exists': 'rule',
  'session-incomplete': 'rule',
  'session-closed': 'rule',
  'session-ahead': 'rule',
  'session-begun': 'rule',
  'session-cancelled': 'rule',
  'score-early': 'rule',
  'score-settled': 'rule',
  'score-by-data': 'rule',
  'score-too-many': 'input',
  'score-waiting': 'rule',
  'not-of-cell': 'rule',
  'task-day': 'input',
  'task-done-day': 'rule',
  'review-open': 'rule',
  'review-closed': 'rule',
  'review-needed': 'rule',
  'review-undecided': 'rule',
  'review-foreign': 'input',
  'answer-missing': 'input',
  'review-line-unknown': 'input',
  'same-person': 'rule',
  'in-use': 'rule',
  'nothing-differs': 'rule',
  duplicate: 'rule',
  'sample-only': 'rule',
  cancelled: 'rule',
  'data-locked': 'rule',
  'data-newer': 'rule',
  'data-damaged': 'fault',
  'book-moved': 'fault',
  'data-read-only': 'fault',
  'disk-full': 'fault',
  'disk-failing': 'fault',
  'too-many-files': 'fault',
  'file-busy': 'rule',
  'place-read-only': 'input',
  'place-is-folder': 'input',
  'place-not-file': 'input',
  'own-place': 'input',
  'place-unfit': 'input',
  'update-source': 'input',
  'update-unreachable': 'fault',
  'folder-is-file': 'input',
  'folder-gone': 'input',
  'name-too-long': 'input',
  'travel-foreign': 'input',
  'travel-not-held': 'input',
  'travel-undecided': 'rule',
  'travel-member-gone': 'rule',
  'travel-meeting-only': 'rule',
  'network-drive': 'rule',
  'node-too-old': 'fault',
  offline: 'fault',
  internal: 'fault',
} as const satisfies Record<string, RefusalClass>;

export type RefusalCode = keyof typeof REFUSALS;

/** What the sentence needs to name: short values only (a file name, a number), never document text. */
export type RefusalDetail = Readonly<Record<string, string | number | readonly string[]>>;

export class Refusal extends Error {
  /** What callers tell refusals apart by; the message is the same word. */
  readonly code: RefusalCode;
  /** {} where the sentence stands without. */
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, detail: RefusalDetail = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
