/** What a person should know about a reviewed file beside its items. */
import { descendantsOf, type XmlElement } from '../../xml/xml.ts';
import type { ReviewedItem } from './reviewed.ts';

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'];

const UNTRACKED =
  'Tệp đã tắt theo dõi thay đổi; chữ sửa trong lúc tắt không nhận ra được. Hãy hỏi lại người góp ý.';

/** Whole sentences in Vietnamese. */
export function reviewWarnings(
  items: readonly ReviewedItem[],
  margins: readonly XmlElement[],
  isUntracked: boolean,
): string[] {
  const nameless = items.filter(({ author }) => author === '').length;
  const undated = items.filter(({ at }) => at === null).length;
  const homeless = items.filter(
    ({ quote, before, after, anchorId }) => `${quote}${before}${after}${anchorId ?? ''}` === '',
  ).length;
  const marginal = margins.flatMap((margin) => descendantsOf(margin, ...CHANGES)).length;
  return [
    ...(isUntracked ? [UNTRACKED] : []),
    ...sentence(nameless, (count) => `Có ${count} góp ý không ghi tên người góp ý.`),
    ...sentence(undated, (count) => `Có ${count} góp ý không ghi ngày.`),
    ...sentence(homeless, (count) => `Có ${count} góp ý không gắn với chữ nào trong tệp.`),
    ...sentence(marginal, (count) => `Có ${count} chỗ sửa ở đầu trang, chân trang không lấy vào.`),
  ];
}

function sentence(count: number, write: (count: number) => string): string[] {
  return count === 0 ? [] : [write(count)];
}
