import { describe, expect, it } from 'vitest';
import { FIELD_KINDS, type FormField, type FormMarks } from '../../../../shared/domain/filling/form-field.ts';
import {
  findMarked,
  markField,
  missingRoles,
  readPageState,
  stableName,
} from '../../../../shared/domain/filling/know-fields.ts';
import { fc } from '../../../support/random.ts';
import { field } from './fields.ts';

const someField = fc
  .record({
    kind: fc.constantFrom(...FIELD_KINDS),
    name: fc.constantFrom('', 'tieude', 'noidung', '_15_title_vi_VN', 'ctl00$x$y'),
    label: fc.constantFrom('', 'Tiêu đề', 'Nội dung'),
  })
  .map(({ kind, name, label }) => field(kind, { name, label }));

const title = field('text', { name: 'tieude', label: 'Tiêu đề *' });
const body = field('tinymce', { name: 'noidung', label: 'Nội dung' });
const picture = field('file', { name: 'anh', label: 'Ảnh' });

const marksOf = (fields: readonly FormField[], roles: readonly (keyof FormMarks)[]): FormMarks =>
  Object.fromEntries(roles.map((role, at) => [role, markField(fields, at)]));

const look = (fields: FormField[], isLogin = false) => ({ fields, isLogin, found: [] });

describe('a field that was taught', () => {
  it('is found again on the same page, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(someField, { minLength: 1, maxLength: 12 }), fc.nat(), (fields, pick) => {
        const at = pick % fields.length;
        const mark = markField(fields, at);
        expect(mark === null ? null : findMarked(fields, mark)).toBe(at);
      }),
    );
  });

  it.each([
    ['_15_title_vi_VN', '_20_title_vi_VN'],
    ['ctl00$main$txtTieuDe', 'ctl07$zone$txtTieuDe'],
    [
      '_com_liferay_journal_web_portlet_JournalPortlet_title',
      '_com_liferay_journal_web_portlet_JournalPortlet_INSTANCE_a9Zk_title',
    ],
    ['field-12-content', 'field-345-content'],
    ['html5_1jdq4kb0s1bn2', 'html5_1jdq58fv71kcu'],
  ])('is the same under %s and %s', (before, after) => {
    expect(stableName(after)).toBe(stableName(before));
  });

  it.each([
    ['_15_title_vi_VN', '_15_title_en_US'],
    ['_15_title_vi_VN', '_15_description_vi_VN'],
    ['ctl00$txtTieuDe', 'ctl00$txtTomTat'],
  ])('is not the same under %s and %s', (one, other) => {
    expect(stableName(one)).not.toBe(stableName(other));
  });

  it.each([
    ['has another label', { label: 'Tên bài' }],
    ['is of another kind', { kind: 'area' as const }],
    ['has another name', { name: 'headline' }],
  ])('is missing where it %s', (_how, change) => {
    const marks = marksOf([title, body], ['title', 'body']);
    expect(missingRoles([{ ...title, ...change }, body], marks)).toEqual(['title']);
  });

  it('is missing where a second one like it came up: nobody can tell which', () => {
    const marks = marksOf([title, body], ['title', 'body']);
    expect(missingRoles([title, title, body], marks)).toEqual(['title']);
  });

  it('is kept without what stands in it', () => {
    const kept = JSON.stringify(markField([field('select', { options: ['Tin mật của cơ quan'] })], 0));
    expect(kept).not.toContain('Tin');
  });
});

describe('a page', () => {
  const marks = marksOf([title, body, picture], ['title', 'body', 'picture']);

  it.each([
    ['is known where every field is there', look([title, body, picture]), marks, 'known'],
    ['is known while the box for a picture is not open yet', look([title, body]), marks, 'known'],
    ['asks who one is, whatever was taught', look([field('text', { name: 'ten' })], true), marks, 'login'],
    ['is known with a password to change beside the form', look([title, body], true), marks, 'known'],
    ['is no page to write on', look([field('text', { label: 'Tìm', name: 's' })]), marks, 'elsewhere'],
    ['is changed where a field is another one', look([{ ...title, name: 'td2' }, body]), marks, 'changed'],
    ['is untaught before anybody said', look([title, body]), null, 'untaught'],
    ['is elsewhere before anybody said', look([]), null, 'elsewhere'],
  ] as const)('%s', (_what, seen, taught, state) => {
    expect(readPageState(seen, taught)).toBe(state);
  });
});
