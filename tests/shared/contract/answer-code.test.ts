import { describe, expect, it } from 'vitest';
import {
  type CodedAnswer,
  findAnswerCodes,
  readAnswerCode,
  writeAnswerCode,
} from '../../../shared/contract/answer-code.ts';
import { runs } from '../../support/long.ts';
import { fc } from '../../support/random.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const coded: fc.Arbitrary<CodedAnswer> = fc.record({
  cell: fc.constant('a'.repeat(64)),
  round: fc.uuid(),
  text: fc.constant('b'.repeat(64)),
  reviewer: fc.uuid(),
  answer: fc.record({
    verdict: fc.constantFrom('agreed' as const, 'disagreed' as const),
    reason: text,
    answeredAt: fc.constant('2026-11-27T08:00:00.000Z'),
    items: fc.array(
      fc.record({
        uuid: fc.uuid(),
        kind: fc.constant('comment' as const),
        anchor: fc.record({
          ...{ block: fc.nat(9), line: fc.nat(9), offset: fc.nat(99) },
          ...{ quote: text, before: text, after: text },
        }),
        text,
        replacement: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
  }),
});
const gap = fc.constantFrom('', '\n', ' ', '\r\n', '\n\n');

describe('an answer as letters', () => {
  it('is found between the words of a message, however its lines are broken, and says what was said', () => {
    fc.assert(
      fc.property(
        fc.array(coded, { minLength: 1, maxLength: 3 }),
        fc.array(gap, { minLength: 7, maxLength: 7 }),
        (answers, gaps) => {
          const codes = answers.map(writeAnswerCode);
          const broken = codes.map((code) =>
            code.replace(/.{40}/gu, (line, at: number) => line + gaps[at % 7]),
          );
          const message = `Kính gửi đồng chí bí thư!\n${broken.join('\nvà của đồng chí Sơn:\n')}\nXin cảm ơn.`;
          expect(findAnswerCodes(message)).toEqual(codes);
          expect(codes.map(readAnswerCode)).toEqual(answers.map((stated) => ({ state: 'whole', stated })));
        },
      ),
      runs(200),
    );
  });

  it('that lost or changed a letter is told as damaged, never as something else', () => {
    fc.assert(
      fc.property(coded, fc.nat(), fc.constantFrom('', 'x', 'é'), (answer, where, letter) => {
        const code = writeAnswerCode(answer);
        const at = 6 + (where % (code.length - 6));
        if (code[at] === letter) return;
        const [found = ''] = findAnswerCodes(code.slice(0, at) + letter + code.slice(at + 1));
        expect(readAnswerCode(found).state).toBe('damaged');
      }),
      runs(200),
    );
  });

  it('of a program of later days is told as newer', () => {
    expect(findAnswerCodes('GOPY2.abc_-9.0123abcd').map(readAnswerCode)).toEqual([{ state: 'newer' }]);
    expect(findAnswerCodes('GOPY nghĩa là góp ý. GOPYX.')).toEqual([]);
  });
});
