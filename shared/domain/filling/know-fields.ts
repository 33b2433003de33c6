/** Knowing the fields of a form again that were taught once, and saying when the page is another. */
import type { FieldMark, FieldPlaces, FieldRole, FormField, FormMarks, PageLook } from './form-field.ts';
import { FIELD_ROLES } from './form-field.ts';
import { guessFields } from './guess-fields.ts';
import { foldLabel } from './labels.ts';

/**
 * `login`: it asks who one is. `elsewhere`: no page to write an article on. `untaught`: one whose fields nobody confirmed.
 * `changed`: what was taught does not fit any more. `known`: every taught field is where it was.
 */
export type PageState = 'login' | 'elsewhere' | 'untaught' | 'changed' | 'known';

/** What a portal puts before a name anew: namespaces of portlets, of ASP.NET, numbers of the day. */
export function stableName(name: string): string {
  return name
    .replace(/^_(?:\d+|\w*?Portlet)_(?:INSTANCE_[A-Za-z0-9]+_)?/u, '_')
    .replace(/^.*[$:]/u, '')
    .replace(/[A-Za-z0-9]{10,}/gu, (run) => (/\d/u.test(run) ? '#' : run))
    .replace(/\d+/gu, '#');
}

/** How the field at a place is known again. */
export function markField(fields: readonly FormField[], at: number): FieldMark | null {
  const field = fields[at];
  if (field === undefined) return null;
  const alike = placesLike(fields, field);
  return { ...sameness(field), nth: alike.indexOf(at), of: alike.length };
}

/** Where a taught field is now; null when there is none, or no telling which. */
export function findMarked(fields: readonly FormField[], mark: FieldMark): number | null {
  const { nth, of, ...like } = mark;
  const wanted = keyOf(like);
  const alike = fields.flatMap((field, at) => (keyOf(sameness(field)) === wanted ? [at] : []));
  return alike.length === of ? (alike[nth] ?? null) : null;
}

/** The taught fields that are there. */
export function findAllMarked(fields: readonly FormField[], marks: FormMarks): FieldPlaces {
  const places: FieldPlaces = {};
  for (const role of FIELD_ROLES) {
    const mark = marks[role];
    const at = mark === undefined ? null : findMarked(fields, mark);
    if (at !== null) places[role] = at;
  }
  return places;
}

/** The taught roles whose field is not there any more. A field for a file may come up only where one is asked for. */
export function missingRoles(fields: readonly FormField[], marks: FormMarks): FieldRole[] {
  const places = findAllMarked(fields, marks);
  return FIELD_ROLES.filter((role) => {
    const mark = marks[role];
    return mark !== undefined && mark.kind !== 'file' && places[role] === undefined;
  });
}

/** @param marks What was taught; null for nothing yet */
export function readPageState({ fields, isLogin }: PageLook, marks: FormMarks | null): PageState {
  const known = marks === null ? {} : findAllMarked(fields, marks);
  const missing = marks === null ? [] : missingRoles(fields, marks);
  if (marks !== null && missing.length === 0 && Object.keys(known).length > 0) return 'known';
  if (isLogin) return 'login';
  const { title, body } = guessFields(fields);
  if (title === undefined || body === undefined) return known.body === undefined ? 'elsewhere' : 'changed';
  return marks === null ? 'untaught' : 'changed';
}

function sameness({ kind, tag, type, name, label }: FormField): Omit<FieldMark, 'nth' | 'of'> {
  return { kind, tag, type, name: stableName(name), label: foldLabel(label) };
}

function placesLike(fields: readonly FormField[], field: FormField): number[] {
  const wanted = keyOf(sameness(field));
  return fields.flatMap((other, at) => (keyOf(sameness(other)) === wanted ? [at] : []));
}

function keyOf({ kind, tag, type, name, label }: Omit<FieldMark, 'nth' | 'of'>): string {
  return JSON.stringify([kind, tag, type, name, label]);
}
