import { describe, expect, it } from 'vitest';
import { FIELD_ROLES, type FieldRole, type FormField } from '../../../../shared/domain/filling/form-field.ts';
import { guessFields } from '../../../../shared/domain/filling/guess-fields.ts';
import { field } from './fields.ts';

/** As the makers of portals write them. */
const SEEN: Readonly<Record<FieldRole, readonly [FormField['kind'], readonly string[]]>> = {
  title: ['text', ['Tiêu đề', 'Tiêu đề *', 'TIÊU ĐỀ:', 'Tiêu đề tin tức', 'Tên bài viết (bắt buộc)']],
  summary: [
    'area',
    [
      'Tổng quan',
      'Bản tóm tắt',
      'Mô tả',
      'Giới thiệu ngắn gọn',
      'Tóm tắt',
      'Tóm tắt nội dung',
      'Mô tả ngắn',
      'Chapeau',
      'Sapo',
      'Trích dẫn',
      'Trích yếu',
      'Lời dẫn',
    ],
  ],
  body: ['ckeditor', ['Nội dung', 'Nội dung chi tiết', 'Nội dung bài viết (*)']],
  category: [
    'select',
    [
      'Các chuyên mục',
      'Chuyên mục',
      'Chuyên mục của bài viết',
      'Chuyên mục chính',
      'Thể loại',
      'Danh mục',
      'Loại tin',
    ],
  ],
  picture: ['file', ['Ảnh nhỏ', 'Hình minh họa', 'Ảnh đại diện', 'Hình đại diện', 'Ảnh', 'Hình ảnh']],
  author: ['text', ['Tác giả', 'Tác giả bên ngoài', 'Bút danh']],
  date: ['date', ['Ngày xuất bản', 'Thời gian đăng', 'Ngày đăng', 'Ngày hiển thị']],
};

const form = (labels: Partial<Record<FieldRole, string>>): FormField[] =>
  FIELD_ROLES.map((role) => field(SEEN[role][0], { label: labels[role] ?? SEEN[role][1][0] ?? '' }));

const ALL = Object.fromEntries(FIELD_ROLES.map((role, at) => [role, at]));

describe('the fields of a form', () => {
  it.each(FIELD_ROLES.flatMap((role) => SEEN[role][1].map((label) => [role, label] as const)))(
    'has its %s in “%s”',
    (role, label) => {
      for (const written of [label, label.normalize('NFD'), label.toUpperCase()])
        expect(guessFields(form({ [role]: written }))).toEqual(ALL);
    },
  );

  it.each([
    ['_15_title_vi_VN', 'title', 'text'],
    ['ctl00$ctl12$txtTieuDe', 'title', 'text'],
    ['tieu_de', 'title', 'text'],
    ['hometext', 'summary', 'area'],
    ['txtTomTat', 'summary', 'area'],
    ['bodytext', 'body', 'tinymce'],
    ['ctl00_radNoiDung', 'body', 'rad'],
    ['catid', 'category', 'select'],
    ['id_loai', 'category', 'select'],
    ['homeimg', 'picture', 'file'],
    ['txtTacGia', 'author', 'text'],
    ['ngay_dang', 'date', 'date'],
  ] as const)('tells by the name %s that it is the %s', (name, role, kind) => {
    const others = [field('text', { label: 'Mã số', name: 'ma' }), field('ckeditor', { name: 'x' })];
    const fields = [...others.filter((other) => other.kind !== kind), field(kind, { name })];
    expect(guessFields(fields)[role]).toBe(fields.length - 1);
  });

  it('is guessed by its shape where it says nothing', () => {
    const fields = ['text', 'area', 'select', 'tinymce', 'file', 'text'] as const;
    expect(guessFields(fields.map((kind, at) => field(kind, { name: `f${at}` })))).toEqual({
      title: 0,
      summary: 1,
      category: 2,
      body: 3,
      picture: 4,
    });
  });

  it('is never one that nobody sees, that is locked, or of another tongue', () => {
    const wanted = field('text', { label: 'Tiêu đề', name: '_15_title_vi_VN' });
    const body = field('ckeditor', { label: 'Nội dung' });
    for (const other of [
      { ...wanted, isSeen: false },
      { ...wanted, isLocked: true },
      { ...wanted, name: '_15_title_en_US' },
      { ...wanted, label: 'Tiêu đề SEO', name: 'seo' },
      { ...wanted, label: 'Chú thích ảnh', name: '' },
    ])
      expect(guessFields([other, wanted, body]).title).toBe(1);
  });

  it('is not a box for searching, words for search engines, or the address of a picture', () => {
    const fields = [
      field('text', { label: 'Tìm kiếm bài viết', name: 's' }),
      field('text', { label: 'Từ khóa', name: 'keywords' }),
      field('text', { label: 'URL ảnh nhỏ', name: 'smallImageURL' }),
      field('date', { label: 'Ngày hết hạn', name: 'exptime' }),
    ];
    expect(guessFields(fields)).toEqual({});
  });
});
