import { describe, expect, it } from 'vitest';
import {
  draftForm,
  type FormDraft,
  newRow,
  readDraft,
} from '../../../../renderer/screens/settings/score-draft.ts';
import { rowsOf, type ScoreForm } from '../../../../shared/domain/score/form.ts';
import { SCORE_FORMS } from '../../../../shared/domain/score/forms.ts';
import { fc } from '../../../support/random.ts';

const FORM = SCORE_FORMS.hd42;

/** The draft with one row changed. */
function withRow(number: number, change: Partial<FormDraft['groups'][number]['rows'][number]>): FormDraft {
  const draft = draftForm(FORM);
  let at = 0;
  return {
    ...draft,
    groups: draft.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => {
        at += 1;
        return at === number ? { ...row, ...change } : row;
      }),
    })),
  };
}

const formOf = (draft: FormDraft): ScoreForm | undefined => {
  const read = readDraft(draft, FORM);
  return 'form' in read ? read.form : undefined;
};
const problemOf = (draft: FormDraft): string | undefined => {
  const read = readDraft(draft, FORM);
  return 'problem' in read ? read.problem : undefined;
};

describe('a form in fields', () => {
  it.each(Object.values(SCORE_FORMS))('comes back as it was: $title', (form) => {
    expect(readDraft(draftForm(form), form)).toEqual({ form });
  });

  it('takes points and steps as they are typed', () => {
    const half = fc.integer({ min: 1, max: 60 }).map((points) => points / 2);
    fc.assert(
      fc.property(
        half,
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('≥ ', '>=', '> ', ''),
        (most, least, sign) => {
          const comma = String(most).replace('.', ',');
          const row = rowsOf(
            formOf(withRow(2, { most: comma, steps: `${sign}${least}%: ${comma};` })) ?? { groups: [] },
          )[1];
          expect(row?.most).toBe(most);
          expect(row?.steps).toEqual([{ least, isAbove: sign === '> ', points: most }]);
        },
      ),
    );
  });

  it('calls what the office changed no longer read by us, and the rest still', () => {
    const rows = rowsOf(formOf(withRow(1, { text: 'Đúng giờ' })) ?? { groups: [] });
    const checked = rows.filter(({ isChecked }) => isChecked).map(({ id }) => id);
    const before = rowsOf(FORM)
      .filter(({ isChecked }) => isChecked)
      .map(({ id }) => id);
    expect(checked).toEqual(before.slice(1));
    expect(before[0]).toBe(rows[0]?.id);
  });

  it.each([
    ['Mục 2: có mức điểm cao hơn điểm tối đa của mục.', withRow(2, { most: '3' })],
    ['Mục 2: các mức phải xếp từ cao xuống thấp.', withRow(2, { steps: '≥ 75: 3; ≥ 90: 4' })],
    ['Mục 2: mức điểm ghi như “≥ 90: 4; ≥ 75: 3”.', withRow(2, { steps: 'chín mươi: 4' })],
    ['Mục 2: mục chấm theo số liệu cần có số liệu và các mức điểm.', withRow(2, { steps: '' })],
    ['Mục 8: điểm tối đa phải lớn hơn 0, lẻ nhất là nửa điểm.', withRow(8, { most: '' })],
    ['Mục 9: hãy ghi tiêu chí.', withRow(9, { text: ' ' })],
    [
      'Xếp loại: phiếu chấm điểm cần các mức xếp loại, mức thấp nhất từ 0 điểm.',
      { ...draftForm(FORM), bands: 'Tốt: 90' },
    ],
  ])('says where it cannot be taken: %s', (sentence, draft) => {
    expect(problemOf(draft)).toBe(sentence);
  });

  it('gives every added row an id of its own', () => {
    const draft = draftForm(FORM);
    const [first, ...others] = draft.groups;
    if (first === undefined) throw new Error('the form has sections');
    const one = newRow(draft);
    const two = newRow({ ...draft, groups: [{ ...first, rows: [...first.rows, one] }, ...others] });
    expect(new Set([...rowsOf(FORM), one, two].map(({ id }) => id)).size).toBe(rowsOf(FORM).length + 2);
  });
});
