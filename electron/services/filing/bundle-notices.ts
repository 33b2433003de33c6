/** What somebody should know of a part of the book before it goes to the superior committee. */
import { type FilingScope, isWithin } from '../../../shared/domain/filing-scope.ts';
import { getNewestImage } from '../../db/images.ts';
import type { ReadContext } from '../context.ts';
import { viewRegister } from '../registering.ts';
import { nameDocument } from '../thing-names.ts';
import { listIssued, listMissing } from './issued.ts';

/** A sentence each; [] where there is nothing to say. */
export async function bundleNotices(context: ReadContext, scope: FilingScope): Promise<string[]> {
  const issued = await listIssued(context);
  const own = issued.filter(({ place }) => isWithin(place, scope));
  const terms = new Set(own.map(({ place }) => place.termName));
  const gaps = viewRegister(context, {}).gaps.filter(({ term }) => terms.has(term));
  const circulated = own.flatMap(({ document }) => {
    const circulation = getNewestImage(context.data, document.id)?.paper.circulation ?? null;
    return circulation === null ? [] : [`${nameDocument(document)} mang dấu “${circulation}”.`];
  });
  const edited = own.filter(({ state }) => state === 'edited');
  const missing = listMissing(context, issued).filter(({ place }) => isWithin(place, scope));
  return [
    ...gaps.map(
      ({ series, term, missing: numbers }) =>
        `Sổ ${series}, nhiệm kỳ ${term}: thiếu số ${numbers.join(', ')}.`,
    ),
    ...circulated,
    ...edited.map(
      ({ document }) =>
        `${nameDocument(document)}: gói lấy bản đã ban hành, không lấy tệp Word có người sửa.`,
    ),
    ...missing.map(
      ({ title, excuse }) => `${title}: mục lục ghi “${excuse === '' ? 'chưa có' : `không có: ${excuse}`}”.`,
    ),
  ];
}
