/** What WordPress answers (as met in portals), and what is made of it. */
import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../electron/portal/http.ts';
import { emptyBody, isEmptyBody, wholeBody } from '../../../electron/portal/wordpress/body.ts';
import { wordpressFault } from '../../../electron/portal/wordpress/faults.ts';
import { hashTexts, readVersion, versionOf } from '../../../electron/portal/wordpress/version.ts';
import { makeArticle } from '../../portal/tools/articles.ts';

describe('an answer of WordPress', () => {
  it.each<[string, number, HttpAnswer['method'], unknown, string | null, string]>([
    ['a password that is wrong', 401, 'GET', { code: 'rest_not_logged_in' }, 'auth', 'mật khẩu'],
    ['a login lost on the way', 400, 'GET', hiddenDrafts(), 'auth', 'Authorization'],
    ['a write without a login', 401, 'POST', { code: 'rest_cannot_create' }, 'auth', 'mật khẩu'],
    ['a role that is too low', 403, 'POST', { code: 'rest_cannot_publish' }, 'permanent', 'Biên tập viên'],
    [
      'a kind of file it does not take',
      500,
      'POST',
      { code: 'rest_upload_sideload_error' },
      'permanent',
      'loại tệp',
    ],
    [
      'a body PHP has dropped',
      400,
      'POST',
      { code: 'rest_upload_no_content_disposition' },
      'permanent',
      'lớn',
    ],
    ['half a file', 412, 'POST', { code: 'rest_upload_hash_mismatch' }, 'retry', 'sai lệch'],
    ['an article that is gone', 404, 'POST', { code: 'rest_post_invalid_id' }, 'retry', 'vừa bị xoá'],
    ['an interface that is shut', 404, 'GET', { code: 'rest_no_route' }, 'not-portal', 'REST API'],
    ['an accident at a change', 500, 'POST', { code: 'internal_server_error' }, 'unknown', 'xem lại'],
    ['an accident at a question', 500, 'GET', { code: 'db_error' }, 'retry', 'db_error'],
    ['an upgrade', 500, 'POST', '', 'unknown', 'nâng cấp'],
    [
      'a warning before the JSON of a change',
      201,
      'POST',
      'Warning: x\n{"id":4}',
      'unknown',
      'tìm trên cổng',
    ],
    ['a page instead of JSON', 200, 'GET', '<html></html>', 'not-portal', 'đăng nhập trước'],
    ['an unknown code', 400, 'POST', { code: 'plugin_says_no' }, 'permanent', 'plugin_says_no'],
  ])('is understood: %s', (_, status, method, body, fault, words) => {
    const text =
      typeof body === 'string'
        ? body
        : JSON.stringify({ message: 'secret', data: { status }, ...Object(body) });
    const found = wordpressFault({
      status,
      method,
      headers: {},
      body: Buffer.from(text),
      host: 'cong.example.vn',
    });
    expect(found?.fault).toBe(fault);
    expect(found?.message).toContain(words);
    expect(found?.message).not.toContain('secret');
  });
});

describe('the version of an article', () => {
  const post = {
    id: 7,
    slug: 'x',
    status: 'publish',
    link: 'http://may-ben-trong:8080/bai-viet/?a=1',
    date_gmt: null,
    modified_gmt: '2020-04-15T02:00:00',
    title: { raw: 'A &amp; B' },
    excerpt: { raw: '' },
    content: { raw: '<p>&#91;x] </p>\r\n' },
    categories: [],
    featured_media: 0,
    revision: 9,
  };

  it('carries what a write was about to leave', () => {
    const pending = [{ hash: '0123456789abcdef', status: 'publish' }];
    const { version, address } = versionOf(post, 'https://cong.example.vn/so', pending);
    expect(readVersion(version)).toEqual({ revision: 9, status: 'publish', pending });
    expect(address).toBe('https://cong.example.vn/bai-viet/?a=1');
    expect(readVersion('gone')).toEqual({ revision: 0, status: '', pending: [] });
  });

  it('is the same for two spellings of one text', () => {
    expect(versionOf(post, 'https://cong.example.vn').contentHash).toBe(
      hashTexts('A & B', '', '<p>&#091;x] </p>'),
    );
  });
});

describe('the body as WordPress gets it', () => {
  it('is empty until the article is whole', () => {
    expect(isEmptyBody(emptyBody('khoa'))).toBe(true);
    expect(isEmptyBody('<p>chữ</p>')).toBe(false);
  });

  it('keeps what is added in an element of its own, the marker inside it', () => {
    const article = makeArticle('khoa', 1);
    const media = {
      id: 1,
      slug: '',
      source_url: 'http://x/wp-content/uploads/a.txt',
      post: 7,
      media_details: {},
    };
    const html = wholeBody(article, new Map([[article.attachments[0]?.sha256 ?? '', media]]));
    expect(html.split('\n').at(-1)).toBe(
      '<div class="scd-kem"><p><strong>Tệp đính kèm</strong></p><ul><li><a href="/wp-content/uploads/a.txt">Văn bản kèm theo</a></li></ul><p style="text-align:right"><strong>VĂN LÊ</strong></p><!-- scd:khoa --></div>',
    );
  });
});

function hiddenDrafts() {
  return {
    code: 'rest_invalid_param',
    data: { status: 400, details: { status: { code: 'rest_forbidden_status' } } },
  };
}
