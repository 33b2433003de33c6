import { describe, expect, it } from 'vitest';
import { sentenceOf, toErrorMessage } from '../../../shared/contract/errors.ts';
import { REFUSALS, Refusal, type RefusalCode } from '../../../shared/domain/refusal.ts';

describe('every refusal', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])(
    '%s is a whole Vietnamese sentence, with or without detail',
    (code) => {
      for (const detail of [
        {},
        {
          file: 'a.docx',
          id: 3,
          number: '85',
          state: 'Nháp',
          action: 'sửa',
          what: 'văn bản',
          date: '2020-02-07',
        },
      ]) {
        const sentence = sentenceOf(code, detail);
        expect(sentence).toMatch(/^[\p{Lu}“]/u);

        expect(sentence).toMatch(/[À-ỹ]/u);
        expect(sentence).not.toContain('undefined');
      }
    },
  );
});

describe('an error that crosses', () => {
  it('keeps the code and detail of a refusal', () => {
    expect(toErrorMessage(new Refusal('number-taken', { number: '85' }))).toMatchObject({
      code: 'number-taken',
      detail: { number: '85' },
      message: expect.stringContaining('Số 85 đã cấp'),
    });
  });

  it('tells nothing of an accident: its text may hold paths', () => {
    const message = toErrorMessage(new Error('ENOENT: /home/somebody/secret'));
    expect(JSON.stringify(message)).not.toContain('secret');
    expect(message.code).toBe('internal');
  });
});
