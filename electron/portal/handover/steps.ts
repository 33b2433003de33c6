/** The checklist, in the order in which forms of portals ask: where, what, with which picture, by whom, when, with what. */
import type { OutgoingArticle } from '../adapter.ts';
import { nameOf } from './names.ts';

export interface HandoverStep {
  name: string;
  /** To be copied as it is; '' where there is nothing to copy. */
  value: string;
  /** What to do, a sentence; '' for nothing to add. */
  note: string;
}

export function stepsOf(article: OutgoingArticle): HandoverStep[] {
  const { title, summary, category, author, date, photos, attachments, leadPhoto, visibility } = article;
  const lead = leadPhoto === null ? undefined : photos[leadPhoto];
  const others = photos.map((file, index) => ({ file, index })).filter(({ file }) => file !== lead);
  const steps: (HandoverStep | null)[] = [
    { name: 'Chuyên mục', value: category, note: 'Chọn đúng chuyên mục này trên cổng.' },
    { name: 'Tiêu đề', value: title, note: '' },
    summary === ''
      ? null
      : { name: 'Tóm tắt (sapo)', value: summary, note: 'Không chép lại vào đầu phần nội dung.' },
    lead === undefined || leadPhoto === null
      ? null
      : {
          name: 'Ảnh đại diện',
          value: lead.caption,
          note: `Chọn tệp anh/${nameOf(lead, leadPhoto)}. Chú thích ảnh ở dưới.`,
        },
    {
      name: 'Nội dung',
      value: '',
      note: 'Mở noi-dung.html, chọn tất cả, chép rồi dán vào ô soạn thảo. Ô chỉ nhận chữ thì chép từ noi-dung.txt.',
    },
    ...others.map(({ file, index }) => ({
      name: `Ảnh trong bài ${index + 1}`,
      value: file.caption,
      note: `Chèn tệp anh/${nameOf(file, index)}. Chú thích ảnh ở dưới (nếu có).`,
    })),
    author === '' ? null : { name: 'Tác giả', value: author, note: 'Điền ô tác giả, hoặc ghi ở cuối bài.' },
    {
      name: 'Ngày đăng',
      value: date === null ? '' : vietnameseDate(date),
      note: date === null ? 'Để ngày hôm nay.' : '',
    },
    ...attachments.map((file, index) => ({
      name: `Tệp đính kèm ${index + 1}`,
      value: file.title,
      note: `Gửi lên tệp tep/${nameOf(file, index)}, tên hiển thị ở dưới.`,
    })),
    {
      name: 'Phạm vi xem',
      value: '',
      note:
        visibility === 'public'
          ? 'Công khai.'
          : 'Chỉ nội bộ: đặt quyền xem cho người trong cơ quan. Không đăng công khai bài này và các tệp của nó.',
    },
    {
      name: 'Xem thử rồi đăng',
      value: '',
      note: 'So lại tiêu đề, chuyên mục, ảnh và tệp trước khi bấm đăng.',
    },
    {
      name: 'Báo lại địa chỉ',
      value: '',
      note: 'Chép địa chỉ bài đã đăng, dán vào ô “Địa chỉ bài đã đăng” của chương trình để đóng việc này.',
    },
  ];
  return steps.filter((step) => step !== null);
}

/** The day in Vietnam. */
function vietnameseDate(date: string): string {
  const day = new Date(Date.parse(date) + 7 * 3_600_000).toISOString().slice(0, 10);
  return day.split('-').reverse().join('/');
}
