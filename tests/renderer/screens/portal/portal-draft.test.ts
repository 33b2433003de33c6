import { describe, expect, it } from 'vitest';
import {
  authorityWords,
  startPortal,
  toPortalInput,
} from '../../../../renderer/screens/portal/portal-draft.ts';

const filled = { ...startPortal(null), name: 'Cổng của Sở', url: 'https://so.example.vn', user: 'bien-tap' };

describe('a portal being declared', () => {
  it('has a name, and an address and a user where the program logs in', () => {
    expect(toPortalInput(filled)).toEqual(filled);
    for (const missing of ['name', 'url', 'user'])
      expect(toPortalInput({ ...filled, [missing]: ' ' })).toBeNull();
  });

  it('needs only a name where a package is handed over, and has no user there', () => {
    expect(toPortalInput({ ...filled, kind: 'handover', url: '' })).toMatchObject({ url: '', user: '' });
    expect(toPortalInput({ ...filled, kind: 'handover', name: '' })).toBeNull();
  });

  it('says of the certificate only what was changed', () => {
    expect(toPortalInput(filled)).not.toHaveProperty('caPem');
    expect(toPortalInput({ ...filled, caPem: null })).toHaveProperty('caPem', null);
    expect(authorityWords({ caPem: null })).toContain('bỏ chứng thư');
    expect(authorityWords({ caPem: 'PEM' })).toContain('Đã chọn');
    expect(authorityWords({})).toContain('Chỉ cần khi');
  });
});
