/** What goes into which field, and what became of it. */
import type { Day } from '../values.ts';
import {
  FIELD_ROLES,
  type FieldMark,
  type FieldPlaces,
  type FieldRole,
  type FormField,
  type FormMarks,
  isRich,
} from './form-field.ts';
import { findAllMarked } from './know-fields.ts';
import type { FieldInsert, PictureFile, ReadAnswer } from './orders.ts';
import { chooseOption, compareField, type ReadBack } from './read-back.ts';

/** An article as a form takes it. */
export interface ArticleToFill {
  /** One line. */
  title: string;
  /** Sapo, plain text. */
  summary: string;
  /** The body, clean HTML. */
  html: string;
  /** The body without its looks. */
  text: string;
  /** Chuyên mục by its name on the portal. */
  category: string;
  /** '' for none. */
  author: string;
  /** Null for the moment it is posted. */
  date: Day | null;
  /** The lead picture; null without one. */
  picture: PictureFile | null;
}

/** What became of one field. */
export interface FilledField {
  /** What it is for. */
  role: FieldRole;
  /**
   * `filled`: it reads back as it was put in. `handed`: the page took the file away, as it does to send it. `no-field`: the
   * form has none, or it is not on the page now. `no-choice`: nothing in the list has that name. `locked`: the page keeps
   * people from writing there. `hidden`: nobody sees it now. `nothing`: the article has nothing for it.
   */
  result:
    | 'filled'
    | 'cut'
    | 'other'
    | 'lost-marks'
    | 'handed'
    | 'no-field'
    | 'no-choice'
    | 'locked'
    | 'hidden'
    | 'nothing';
  /** How it read back; null where nothing was put in. */
  readBack: ReadBack | null;
  /** Letters the field takes; null for no limit the page tells of. */
  maxLength: number | null;
  /** To be copied by hand; of the picture its name, '' for nothing. */
  text: string;
}

export interface FillPlan {
  /** What the script is told to put in. */
  inserts: FieldInsert[];
  /** What cannot be put in, and why. */
  left: FilledField[];
  /** Where the fields were when the plan was made. */
  places: FieldPlaces;
}

export function planFilling(
  fields: readonly FormField[],
  marks: FormMarks,
  article: ArticleToFill,
): FillPlan {
  const places = findAllMarked(fields, marks);
  const plan: FillPlan = { inserts: [], left: [], places };
  for (const role of FIELD_ROLES) {
    const at = places[role];
    const field = at === undefined ? undefined : fields[at];
    const text = textOf(article, role);
    const left = (result: FilledField['result']): void =>
      void plan.left.push({ role, result, readBack: null, maxLength: field?.maxLength ?? null, text });
    if (text === '') left('nothing');
    else if (at === undefined || field === undefined) left('no-field');
    else if (!field.isSeen) left('hidden');
    else if (field.isLocked) left('locked');
    else {
      const option = hasOptions(field) ? chooseOption(field.options, text) : null;
      if (hasOptions(field) && option === null) left('no-choice');
      else plan.inserts.push(toInsert(role, at, field, option, article));
    }
  }
  return plan;
}

/** What became of what was put in, by what is read there now. */
export function judgeFilling(
  fields: readonly FormField[],
  inserts: readonly FieldInsert[],
  read: ReadAnswer,
  article: ArticleToFill,
): FilledField[] {
  return inserts.map((insert) => {
    const { role, at, seen, text, html, option, file } = insert;
    const field = fields[at];
    const answer = read.find((one) => one.role === role);
    const found = answer === undefined || answer.isGone ? '' : answer.value;
    const base = { role, maxLength: field?.maxLength ?? null, text: textOf(article, role) };
    if (file !== null) return { ...base, result: found === file.name ? 'filled' : 'handed', readBack: null };
    if (option !== null) {
      const isChosen = found.split('\n').some((line) => chooseOption([line], text) === 0);
      return { ...base, result: isChosen ? 'filled' : 'other', readBack: null };
    }
    // A shorter text is what a field of that length takes: it is told as cut.
    const whole = isRich(seen.kind) ? html : insert.text;
    const readBack = compareField(seen.kind, whole, found);
    return { ...base, result: resultOf(readBack), readBack };
  });
}

function resultOf({ result, lost }: ReadBack): FilledField['result'] {
  if (result === 'cut') return 'cut';
  if (result !== 'same') return 'other';
  return lost.length > 0 ? 'lost-marks' : 'filled';
}

function toInsert(
  role: FieldRole,
  at: number,
  field: FormField,
  option: number | null,
  article: ArticleToFill,
): FieldInsert {
  const { kind, tag, type, name, label } = field;
  const text =
    role === 'date' && article.date !== null ? dateFor(field, article.date) : textOf(article, role);
  return {
    role,
    at,
    seen: { kind, tag, type, name, label },
    html: role === 'body' ? article.html : `<p>${toHtml(text)}</p>`,
    text: hasOptions(field) ? (field.options[option ?? -1] ?? text) : text,
    option,
    file: kind === 'file' ? article.picture : null,
  };
}

/** As a field of its kind takes a day. */
export function dateFor({ kind, type }: Pick<FieldMark, 'kind' | 'type'>, day: Day): string {
  if (kind !== 'date') return day.split('-').reverse().join('/');
  // Nine in the morning, as articles are sent that bear a day.
  return type === 'datetime-local' ? `${day}T09:00` : day;
}

function textOf(article: ArticleToFill, role: FieldRole): string {
  switch (role) {
    case 'body':
      return article.text;
    case 'picture':
      return article.picture?.name ?? '';
    case 'date':
      return article.date === null ? '' : article.date.split('-').reverse().join('/');
    default:
      return article[role];
  }
}

function hasOptions({ kind }: FormField): boolean {
  return kind === 'select' || kind === 'checks';
}

function toHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
