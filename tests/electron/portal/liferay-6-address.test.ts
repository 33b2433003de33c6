import { describe, expect, it } from 'vitest';
import { accountPlace } from '../../../electron/portal/liferay-6/address.ts';

const HOST = 'https://so.example';

describe('the address of an account on a Liferay 6', () => {
  it.each([
    ['', '', null, null],
    ['/web/so', '', 'so', null],
    ['/vi/web/so/trang-chu', '', 'so', null],
    ['/cong/web/20181', '/cong', '20181', null],
    ['/cong/vi_VN/web/so', '/cong', 'so', null],
    ['/web/so/-/hop-chi-bo', '', 'so', 'hop-chi-bo'],
    ['/web/so/tin-tuc/-/asset_publisher/a1B2/content/hop-chi-bo', '', 'so', 'hop-chi-bo'],
    ['/tin-tuc/-/asset_publisher/a1B2/content/h%E1%BB%8Dp', '', null, 'họp'],
    ['/web/so/-/h%E1%BB', '', 'so', 'h%E1%BB'],
    ['/web/so/-/asset_publisher/a1B2/content/id/12345', '', 'so', null],
  ])('is read from “%s”', (path, folder, site, urlTitle) => {
    const place = accountPlace(HOST + path);
    expect(place).toMatchObject({ root: HOST + folder, site });
    expect(place.sample?.urlTitle ?? null).toBe(urlTitle);
    if (place.sample !== null) expect((HOST + path).startsWith(place.sample.before)).toBe(true);
  });
});
