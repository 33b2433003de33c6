import { describe, expect, it } from 'vitest';
import { isWebAddress } from '../../../shared/contract/web-address.ts';

describe('an address opened outside', () => {
  it.each([
    'https://so@example.vn/',
    'https://so:mat-khau@example.vn/',
    'https://tinhuy.example.vn:443@example.org/',
    'https://tinhuy.example.vn%2f@example.org/',
    'HTTPS:\\\\so@example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'không phải địa chỉ',
  ])('is not %s', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });

  it.each(['https://example.vn/@so/1', 'http://example.vn:8080/?a=b@c#d@e'])('may be %s', (url) => {
    expect(isWebAddress(url)).toBe(true);
  });
});
