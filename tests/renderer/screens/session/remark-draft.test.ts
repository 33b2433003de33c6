import { describe, expect, it } from 'vitest';
import { personWords, remarkOf } from '../../../../renderer/screens/session/remark-draft.ts';

describe('a remark being written down', () => {
  const member = { id: 3, name: 'Võ Thị Mỹ Duyên' };
  const guest = { id: null, name: 'Ông Lê Văn Tám' };

  it('is by a member of the roll, or by a guest who is only named', () => {
    expect(remarkOf(member, 'Nhất trí')).toMatchObject({ speakerId: 3, speakerName: '', text: 'Nhất trí' });
    expect(remarkOf(guest, 'Nhất trí')).toMatchObject({ speakerId: null, speakerName: 'Ông Lê Văn Tám' });
  });

  it('cannot be recorded without a speaker or without a word', () => {
    expect(remarkOf(null, 'Nhất trí')).toBeNull();
    expect(remarkOf(member, ' \n')).toBeNull();
  });

  it('calls a member đồng chí, and a guest as named', () => {
    expect(personWords(member)).toBe('Đ/c Võ Thị Mỹ Duyên');
    expect(personWords(guest)).toBe('Ông Lê Văn Tám');
  });
});
