import { expect, it } from 'vitest';
import { getSetting, putSetting } from '../../../electron/db/settings.ts';
import { inTransaction } from '../../../electron/db/transaction.ts';
import { openNew } from './fixtures.ts';

it('does all of the work or nothing', async () => {
  const data = await openNew();
  const fail = (): void =>
    inTransaction(data, () => {
      putSetting(data, 'a', 1);
      throw new Error('giữa chừng');
    });
  expect(fail).toThrow('giữa chừng');
  expect(getSetting(data, 'a')).toBeUndefined();
  expect(
    inTransaction(data, () => {
      putSetting(data, 'a', 1);
      return 'xong';
    }),
  ).toBe('xong');
  expect(getSetting(data, 'a')).toBe(1);
});

it('undoes an inner part by itself and the whole with it', async () => {
  const data = await openNew();
  inTransaction(data, () => {
    putSetting(data, 'ngoài', 1);
    const inner = (): void =>
      inTransaction(data, () => {
        putSetting(data, 'trong', 1);
        throw new Error('phần trong');
      });
    expect(inner).toThrow('phần trong');
  });
  expect([getSetting(data, 'ngoài'), getSetting(data, 'trong')]).toEqual([1, undefined]);

  const outer = (): void =>
    inTransaction(data, () => {
      inTransaction(data, () => putSetting(data, 'trong', 2));
      throw new Error('phần ngoài');
    });
  expect(outer).toThrow('phần ngoài');
  expect(getSetting(data, 'trong')).toBeUndefined();
});

it('does not take a promise for work done', async () => {
  const data = await openNew();
  const wait = (): unknown => inTransaction(data, async () => putSetting(data, 'a', 1));
  expect(wait).toThrow(/promise/);
  expect(getSetting(data, 'a')).toBeUndefined();
});
