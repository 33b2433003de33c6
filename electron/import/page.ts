/** Portal pages and loose texts: what belongs to the article, and what to the page around it. */
import { foldText } from '../../shared/text/vietnamese.ts';
import { draftText, draftTexts, type LeftOut, leaveOut, type ReadDraft } from './imported.ts';
import { takeTitle } from './title.ts';

export interface PageArticle {
  title: string | null;
  drafts: ReadDraft[];
  leftOut: LeftOut[];
}

/** Headings of the boxes around an article, folded; matched against a whole line. */
const BOX =
  /^(?:van ban moi|thong ke truy cap|tong so luot truy cap|so nguoi dang truy cap|luot truy cap|dang truy cap|hom nay|hom qua|truc tuyen|tin (?:bai )?(?:lien quan|khac|moi|moi hon|cu hon|cung chuyen muc|noi bat|doc nhieu)|cac (?:tin|bai)(?: viet)? (?:khac|lien quan|moi hon|cu hon|da dua)|bai viet (?:lien quan|khac|cung chuyen muc)|binh luan|y kien ban doc|gui (?:binh luan|phan hoi)|lien ket (?:website|web)|danh muc|trang chu|ban in|in trang|in bai viet|quay lai|ve dau trang|chia se(?: bai viet)?|gui (?:email|cho ban be)|luot xem|tu khoa|facebook|zalo|twitter)(?: \d[\d .]*)?$/u;
const STAMP =
  /^(?:(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)[ ,]|(?:ngay dang|cap nhat|dang ngay|dang luc|luot xem)[ :])/u;

const LEAD_PLACES = 6;

/** Parts the article from the page: navigation, doubled lead, title lines, the writer's name. */
export function trimPage(drafts: readonly ReadDraft[]): PageArticle {
  const first = drafts.findIndex(isProse);
  const end = articleEnd(drafts);
  const head = drafts.slice(0, Math.max(first, 0));
  const isHeadBox = (draft: ReadDraft): boolean => isBox(draft) || isBreadcrumb(draft);
  const tail = drafts.slice(end + 1);
  const border = end < 0 ? -1 : tail.findIndex(isBox);
  const kept = border < 0 ? tail : tail.slice(0, border);
  const bylines = end < 0 ? [] : kept.slice(0, 2).filter(isByline);
  const article = [
    ...head.filter((draft) => !isHeadBox(draft)),
    ...drafts.slice(head.length, end + 1),
    ...kept.filter((draft) => !bylines.includes(draft)),
  ];
  const lead = dropDoubledLead(article);
  const titled = takeTitle(lead.drafts);
  return {
    title: titled.title,
    drafts: titled.drafts,
    leftOut: [
      ...leaveOut('navigation', head.filter(isHeadBox)),
      ...titled.leftOut,
      ...lead.leftOut,
      ...leaveOut('byline', bylines),
      ...leaveOut('navigation', border < 0 ? [] : tail.slice(border)),
    ],
  };
}

/** Running text: a full sentence of some length. Teasers of other articles break off in dots. */
export function isProse(draft: ReadDraft): boolean {
  return isProseText(draftText(draft));
}

export function isProseText(text: string): boolean {
  const words = text.split(/\s+/u).length;
  return words >= 15 && /[.;:!?]["”’)]?$/u.test(text) && !/\.\.$/u.test(text);
}

/** The last line that closes with "./.", or else the last running text. */
function articleEnd(drafts: readonly ReadDraft[]): number {
  const closed = drafts.findLastIndex((draft) => /\.\/\.$/u.test(draftText(draft)));
  return closed >= 0 ? closed : drafts.findLastIndex(isProse);
}

/** The heading of a box, a counter, or a short line that a portal prints twice ("Văn bản mới Văn bản mới"). */
function isBox(draft: ReadDraft): boolean {
  const [first = '', ...others] = draftTexts(draft);
  const folded = foldText(first)
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
  if (others.length > 0 && draft.type !== 'list') return false;
  return isDoubled(first) || (first.length <= 80 && BOX.test(folded));
}

function isBreadcrumb(draft: ReadDraft): boolean {
  const text = draftText(draft);
  if (text.length > 150) return false;
  return /\p{L}\s*[>»›]\s*\p{L}/u.test(text) || STAMP.test(foldText(text));
}

function isDoubled(text: string): boolean {
  const line = text.replace(/\s+/gu, ' ').trim();
  const half = (line.length - 1) / 2;
  return (
    line.length <= 200 &&
    line[half] === ' ' &&
    line.slice(0, half) === line.slice(half + 1) &&
    line.slice(0, half).includes(' ')
  );
}

const CREDIT =
  /^\(?(?:tac gia|nguoi viet|bai va anh|bai viet|tin va anh|tin bai|tin|bai|nguon|thuc hien|theo)\s*:|^\(theo /u;

/** "VĂN LÊ", "Nguyễn Văn An", "Tác giả: …", right below the end of an article. */
function isByline(draft: ReadDraft): boolean {
  const text = draftText(draft);
  const words = text.split(/\s+/u);
  if (draft.type !== 'line' || words.length > 12 || text.length > 100) return false;
  if (CREDIT.test(foldText(text))) return true;
  const isName = words.every((word) => /^\p{Lu}[\p{L}\p{M}]*\.?$/u.test(word));
  return words.length >= 2 && words.length <= 5 && isName;
}

/** A lead that comes again as a paragraph of the article (lint rule 47): the first stays. */
function dropDoubledLead(drafts: readonly ReadDraft[]): { drafts: ReadDraft[]; leftOut: LeftOut[] } {
  const doubled = drafts.filter(
    (draft, index) =>
      index < LEAD_PLACES &&
      isProse(draft) &&
      drafts.slice(0, index).some((earlier) => leadKey(earlier) === leadKey(draft)),
  );
  return {
    drafts: drafts.filter((draft) => !doubled.includes(draft)),
    leftOut: leaveOut('duplicate-lead', doubled),
  };
}

/** Words alone: quotation marks, blanks and letter case do not make two leads different. */
function leadKey(draft: ReadDraft): string {
  return (
    draftText(draft)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
