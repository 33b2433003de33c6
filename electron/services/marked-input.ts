/** The one door for all that is typed: whatever verb it comes by, a text with a secrecy mark is not even kept. */
import { Refusal } from '../../shared/domain/refusal.ts';
import { findSecrecyMark, findTypedMark, type SecrecyMark } from '../../shared/domain/secrecy.ts';
import { FIELD_NAMES } from '../../shared/journal-words.ts';

/** Written by programs, not by people; a mark in the name of a folder is the folder's. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'file',
  'folder',
  'path',
  'url',
  'uuid',
  'sha256',
  'key',
  'anchor',
]);

/** Texts of papers, of which a mark in a sentence is none: they are read line by line. */
const BODIES: ReadonlySet<string> = new Set(['body', 'quote', 'replacement']);

/** Fields of people, where Mật is somebody called so. */
const NAMES: ReadonlySet<string> = new Set([
  'fullName',
  'name',
  'speakerName',
  'author',
  'otherAssignee',
  'guests',
]);
const GIVEN_NAME = /^\s*Mật\s*$/u;

/** A name of a file as its words: without the ending, and with spaces where people put "_" for them. */
function wordsOfName(fileName: string): string {
  return fileName.replace(/\.[^.\s]{1,5}$/u, '').replaceAll('_', ' ');
}

/** @throws Refusal `secrecy-mark` with `{mark, field}`, naming the field it was typed into where that has a name */
export function refuseMarkedInput(input: unknown): void {
  refuseIn(input, '');
}

function refuseIn(value: unknown, field: string): void {
  if (NOT_TYPED.has(field) || value instanceof Uint8Array) return;
  if (typeof value === 'string' && NAMES.has(field) && GIVEN_NAME.test(value.normalize('NFC'))) return;
  if (typeof value === 'string' && field === 'fileName') refuse(findTypedMark(wordsOfName(value)), field);
  else if (typeof value === 'string')
    refuse(BODIES.has(field) ? findSecrecyMark(value.split('\n')) : findTypedMark(value), field);
  else if (Array.isArray(value)) {
    // Lines of one list are read as they stand: a label, and below it the mark.
    refuse(findSecrecyMark(value.filter((one) => typeof one === 'string')), field);
    for (const one of value) refuseIn(one, field);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) refuseIn(inner, key);
}

function refuse(mark: SecrecyMark | null, field: string): void {
  if (mark === null) return;
  const name = FIELD_NAMES[field];
  throw new Refusal('secrecy-mark', { mark: mark.level, ...(name === undefined ? {} : { field: name }) });
}
