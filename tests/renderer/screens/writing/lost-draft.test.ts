import { expect, it } from 'vitest';
import { judgeLostDraft } from '../../../../renderer/screens/writing/lost-draft.ts';
import { DocumentHead } from '../../../../shared/domain/document.ts';

const head = DocumentHead.parse({ subject: 'họp quý II' });
const document = { revision: 7, head, body: 'Chi bộ họp lúc 14 giờ.\n\nĐồng chí Khoa chủ trì.\n' };
const draft = (body: string, base: number) => ({ head, body, base, at: '2026-03-02T07:00:00.000Z' });

it('a draft that goes on from the text as it stands is newer', () => {
  expect(judgeLostDraft(draft(`${document.body}\nThêm một đoạn.\n`, 7), document)).toBe('newer');
});

it('a draft that was saved, and typed on after that, is known', () => {
  expect(judgeLostDraft(draft('Chi bộ họp lúc 14 giờ.\n', 4), document)).toBe('known');
  expect(judgeLostDraft(draft('Chi bộ họp.\n\nĐồng chí Khoa chủ trì.\n', 4), document)).toBe('known');
  expect(judgeLostDraft(draft(document.body, 6), document)).toBe('known');
});

it('a draft with a word that the paper has not wants a person to look', () => {
  expect(judgeLostDraft(draft('Chi bộ họp lúc 15 giờ.\n\nĐồng chí Khoa chủ trì.\n', 4), document)).toBe(
    'aside',
  );
  expect(judgeLostDraft(draft(`${document.body}\nĐoạn chưa ai lưu.\n`, 6), document)).toBe('aside');
});
