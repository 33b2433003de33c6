/** Which field of a form is which, as far as labels, names and kinds tell; a person confirms it once. */
import {
  FIELD_ROLES,
  type FieldKind,
  type FieldPlaces,
  type FieldRole,
  type FormField,
  isRich,
} from './form-field.ts';
import { foldLabel, LABELS, NAME_WORDS, nameWords, OTHER_WORDS } from './labels.ts';

const RICH_FIT = { ckeditor: 6, tinymce: 6, rad: 6, editable: 5 } as const;

/** How well a kind of field suits a role; a kind that is left out never does. */
const FITS: Readonly<Record<FieldRole, Partial<Record<FieldKind, number>>>> = {
  title: { text: 3, area: 1 },
  summary: { area: 3, text: 2, ckeditor: 1, tinymce: 1, rad: 1, editable: 1 },
  body: { ...RICH_FIT, area: 2 },
  category: { select: 4, checks: 4, text: 1 },
  picture: { file: 4 },
  author: { text: 3, select: 1 },
  date: { date: 4, text: 1 },
};

const EXACT = 20;
const WITHIN = 12;
const NAMED = 8;
const LIKELY = 8;

/** The likeliest field of each role, no field twice. Fields that nobody sees are never taken. */
export function guessFields(fields: readonly FormField[]): FieldPlaces {
  const scored = fields
    .flatMap((field, at) => FIELD_ROLES.map((role) => ({ role, at, score: scoreField(role, field) })))
    .filter(({ score }) => score > LIKELY)
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const places: FieldPlaces = {};
  const taken = new Set<number>();
  const take = (role: FieldRole, at: number): void => {
    if (places[role] !== undefined || taken.has(at)) return;
    places[role] = at;
    taken.add(at);
  };
  for (const { role, at } of scored) take(role, at);
  guessUnlabelled(fields, places, taken, take);
  return places;
}

/** How much speaks for a field having a role; 0 for one that cannot. */
export function scoreField(role: FieldRole, field: FormField): number {
  const fit = FITS[role][field.kind] ?? 0;
  if (fit === 0 || !field.isSeen || field.isLocked) return 0;
  const label = foldLabel(field.label);
  const name = nameWords(field.name);
  const evidence = labelScore(role, label) + nameScore(role, name);
  if (evidence === 0) return 0;
  const isOther = OTHER_WORDS.some((word) => hasWords(label, word) || hasWords(name, nameWords(word)));
  const tongue = /\bvi vn$/u.test(name) ? 4 : /\b[a-z]{2} [a-z]{2}$/u.test(name) ? -LIKELY * 4 : 0;
  return Math.max(0, evidence + fit + tongue - (isOther ? WITHIN : 0));
}

function labelScore(role: FieldRole, label: string): number {
  if (label === '') return 0;
  const words = LABELS[role].map(foldLabel);
  if (words.includes(label)) return EXACT;
  return words.some((word) => hasWords(label, word)) ? WITHIN : 0;
}

function nameScore(role: FieldRole, name: string): number {
  return NAME_WORDS[role].some((word) => hasWords(name, word) || name.replaceAll(' ', '').endsWith(word))
    ? NAMED
    : 0;
}

function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

/** Where a form tells nothing in words, its shape does: the first line, the editor below it, the only box for a file. */
function guessUnlabelled(
  fields: readonly FormField[],
  places: FieldPlaces,
  taken: ReadonlySet<number>,
  take: (role: FieldRole, at: number) => void,
): void {
  const isFree = (field: FormField, at: number): boolean => field.isSeen && !field.isLocked && !taken.has(at);
  const first = (fits: (field: FormField, at: number) => boolean): number =>
    fields.findIndex((field, at) => isFree(field, at) && fits(field, at));
  const put = (role: FieldRole, at: number): void => {
    if (at >= 0) take(role, at);
  };
  put(
    'body',
    first(({ kind }) => isRich(kind)),
  );
  const mute = ({ label, name }: FormField): boolean => label === '' && roleOfName(name) === null;
  if (places.body === undefined) {
    const areas = fields.flatMap((field, at) =>
      isFree(field, at) && field.kind === 'area' && mute(field) ? [at] : [],
    );
    put('body', areas.at(-1) ?? -1);
  }
  const { body } = places;
  if (body === undefined) return;
  put(
    'title',
    first((field, at) => field.kind === 'text' && mute(field) && at < body),
  );
  put(
    'summary',
    first((field, at) => field.kind === 'area' && mute(field) && at < body),
  );
  put(
    'category',
    first((field) => (field.kind === 'select' || field.kind === 'checks') && mute(field)),
  );
  // The words at a box for files are often those of its button.
  put(
    'picture',
    first(({ kind, label }) => kind === 'file' && !/đính kèm|tài liệu/u.test(foldLabel(label))),
  );
  put(
    'date',
    first((field) => field.kind === 'date' && mute(field)),
  );
}

function roleOfName(name: string): FieldRole | null {
  return FIELD_ROLES.find((role) => nameScore(role, nameWords(name)) > 0) ?? null;
}
