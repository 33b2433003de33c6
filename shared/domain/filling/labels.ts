/** What forms of portals call their fields: words met in Liferay, NukeViet, WordPress and makers' own pages. */
import { searchKey } from '../../text/vietnamese.ts';
import type { FieldRole } from './form-field.ts';

/** Labels as written, the commonest first. */
export const LABELS: Readonly<Record<FieldRole, readonly string[]>> = {
  title: [
    'Tiêu đề',
    'Tiêu đề tin',
    'Tiêu đề tin tức',
    'Tiêu đề bài viết',
    'Tên bài viết',
    'Tên bài',
    'Tên tin',
  ],
  summary: [
    'Tóm tắt',
    'Tóm tắt nội dung',
    'Bản tóm tắt',
    'Tổng quan',
    'Giới thiệu ngắn gọn',
    'Mô tả ngắn',
    'Mô tả',
    'Sapo',
    'Chapeau',
    'Trích dẫn',
    'Trích yếu',
    'Lời dẫn',
  ],
  body: ['Nội dung', 'Nội dung chi tiết', 'Nội dung bài viết', 'Nội dung tin', 'Bài viết', 'Chi tiết'],
  category: [
    'Chuyên mục',
    'Các chuyên mục',
    'Chuyên mục của bài viết',
    'Chuyên mục chính',
    'Thể loại',
    'Danh mục',
    'Loại tin',
  ],
  picture: ['Ảnh đại diện', 'Hình đại diện', 'Ảnh nhỏ', 'Hình minh họa', 'Ảnh minh họa', 'Hình ảnh', 'Ảnh'],
  author: ['Tác giả', 'Tác giả bên ngoài', 'Bút danh', 'Người viết'],
  date: ['Ngày đăng', 'Ngày xuất bản', 'Thời gian đăng', 'Ngày hiển thị', 'Ngày đăng tin'],
};

/** Words of names and ids in the page's own language. */
export const NAME_WORDS: Readonly<Record<FieldRole, readonly string[]>> = {
  title: ['title', 'tieude', 'tieu de', 'subject', 'headline'],
  summary: [
    'summary',
    'tomtat',
    'tom tat',
    'sapo',
    'excerpt',
    'description',
    'hometext',
    'mota',
    'mo ta',
    'trichyeu',
  ],
  body: [
    'content',
    'noidung',
    'noi dung',
    'bodytext',
    'body',
    'detail',
    'chitiet',
    'chi tiet',
    'articlecontent',
  ],
  category: [
    'category',
    'catid',
    'cat',
    'chuyenmuc',
    'chuyen muc',
    'danhmuc',
    'danh muc',
    'loaitin',
    'theloai',
    'id loai',
  ],
  picture: [
    'image',
    'img',
    'homeimg',
    'thumbnail',
    'thumb',
    'picture',
    'photo',
    'anh',
    'hinh',
    'anhdaidien',
    'avatar',
  ],
  author: ['author', 'tacgia', 'tac gia', 'butdanh'],
  date: ['publishdate', 'displaydate', 'ngaydang', 'ngay dang', 'postdate', 'pubdate', 'date'],
};

/** Words that make a field another one, whatever else stands there. */
export const OTHER_WORDS: readonly string[] = [
  'chú thích',
  'phụ đề',
  'tiêu đề phụ',
  'seo',
  'meta',
  'url',
  'đường dẫn',
  'từ khóa',
  'từ khoá',
  'thẻ',
  'tìm kiếm',
  'search',
  'hết hạn',
  'kết thúc',
  'cũ',
  'trả lời',
  'bình luận',
  'english',
  'tiếng anh',
];

/** A label as it is compared: one case, one way of writing letters, without what marks a field as required or explains it. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[*:.…]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of a name: `tieuDe_vi_VN` and `tieu-de` are "tieu de vi vn" and "tieu de". */
export function nameWords(name: string): string {
  return searchKey(
    name
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}
