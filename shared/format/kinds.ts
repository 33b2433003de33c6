/** The kinds of paper a cell writes here. What a kind is stands in this table, once; nobody else asks for a code. */

export interface KindRule {
  /**
   * Printed in capitals as the kind (tên loại). Empty where the form has none: the subject of a công văn stands under its
   * number instead.
   */
  name: string;
  /** What lists, buttons and sentences call it. */
  listName: string;
  /** Its wording template: a file in templates/ or, under the same name, in the office's own folder. */
  wordingFile: string;
  /** Takes a number from a register series (36-HD/VPTW, II.3); a topic paper does not (product.md, Documents). */
  isNumbered: boolean;
  /** Which of the era's labels names, above the body, those it is sent to; null where nobody is named there. */
  addressLabel: AddressLabel | null;
  /** Signed by the secretary for the cell, by the presenter for himself, or by the chair of the session it is of. */
  signedBy: 'secretary' | 'presenter' | 'chair';
  /** Minutes carry two signatories: the minute taker left, the chair right (36-HD/VPTW, II.7). */
  hasTwoSignatories: boolean;
  /** What a new one can be drafted from; each can also be written without, and some always are. */
  madeFrom: 'plan' | 'session' | 'period' | null;
  /** A paper of administration (giấy tờ hành chính), which may be printed on A5 (05-HD/VPTW, IV). */
  mayBeA5: boolean;
  /** What it stays alone of: a second would be edited by mistake. Null: there may be several. */
  onlyOneOf: 'plan' | 'session' | null;
  /** Asks people to its session: nobody is asked to one that is over, and once it was held the paper stands. */
  callsToSession: boolean;
  /**
   * What it keeps of its session for good. Only what was held can be told of, and such a paper bears the day of the session;
   * the others are dated when they go out.
   */
  records: 'proceedings' | 'decision' | null;
  /** Says what the minutes of its session or period say: once it is approved they are not opened again. */
  restsOnMinutes: boolean;
  /** Approved after those who attended have seen it, or with the reason why not. */
  needsReview: boolean;
  /**
   * What an article makes of it: the news that it was issued, its whole text, or an extract; the whole of a paper that is
   * extracted may go to the inside only. Null: no article is made of it.
   */
  article: 'news' | 'whole' | 'extract' | null;
  /** The button on a session's page that makes one. */
  makeLabel: string;
  /** The day from which no paper of this kind is written any more, yyyy-mm-dd; null for the living ones. */
  abolishedOn: string | null;
}

/** Names of the two labels among the rules of an era. */
export type AddressLabel = 'letterLabel' | 'proposalLabel';

/**
 * In the order of menus: what a session needs, then what a cell may issue besides (399-QĐ/TW, Điều 11). Codes are those of
 * Phụ lục 1 of 36-HD/VPTW and of 05-HD/VPTW, 3.1.2. GM is a habit (the rules set no code for an invitation),
 * CĐ is ours and never printed.
 */
const TABLE = {
  KH: rule('Kế hoạch', 'ke-hoach.md', { madeFrom: 'plan', onlyOneOf: 'plan', article: 'news' }),
  CĐ: rule('Báo cáo chuyên đề', 'chuyen-de.md', {
    listName: 'Bài chuyên đề',
    isNumbered: false,
    signedBy: 'presenter',
    madeFrom: 'session',
    article: 'whole',
  }),
  TB: rule('Thông báo', 'thong-bao.md', {
    madeFrom: 'session',
    callsToSession: true,
    makeLabel: 'Soạn thông báo triệu tập',
  }),
  GM: rule('Giấy mời', 'giay-moi.md', { madeFrom: 'session', callsToSession: true, mayBeA5: true }),
  BB: rule('Biên bản', 'bien-ban.md', {
    signedBy: 'chair',
    hasTwoSignatories: true,
    madeFrom: 'session',
    onlyOneOf: 'session',
    records: 'proceedings',
    needsReview: true,
    article: 'extract',
    makeLabel: 'Lập biên bản',
  }),
  NQ: rule('Nghị quyết', 'nghi-quyet.md', {
    madeFrom: 'session',
    records: 'decision',
    restsOnMinutes: true,
  }),
  BC: rule('Báo cáo', 'bao-cao.md', { madeFrom: 'period', restsOnMinutes: true }),
  CV: rule('', 'cong-van.md', { listName: 'Công văn', addressLabel: 'letterLabel' }),
  TTr: rule('Tờ trình', 'to-trinh.md', { addressLabel: 'proposalLabel' }),
  QĐ: rule('Quyết định', 'quyet-dinh.md'),
  KL: rule('Kết luận', 'ket-luan.md'),
  CTr: rule('Chương trình', 'chuong-trinh.md'),
  QC: rule('Quy chế', 'quy-che.md'),
  ĐA: rule('Đề án', 'de-an.md'),
  PA: rule('Phương án', 'phuong-an.md'),
  QH: rule('Quy hoạch', 'quy-hoach.md'),
  // 05-HD/VPTW, III.1 ends the note that told quy định from quyết định by this code.
  QĐi: rule('Quy định', 'quy-dinh.md', { abolishedOn: '2026-05-27' }),
};

export type Kind = keyof typeof TABLE;

export const KIND_RULES: Readonly<Record<Kind, KindRule>> = TABLE;

export const KINDS = Object.keys(TABLE) as readonly Kind[];

// The kinds with a part of their own to play, each by its part: a plan has its paper, a session its minutes.
export const PLAN_PAPER = 'KH' satisfies Kind;
export const TOPIC_PAPER = 'CĐ' satisfies Kind;
export const INVITATION = 'GM' satisfies Kind;
export const MINUTES = 'BB' satisfies Kind;
export const RESOLUTION = 'NQ' satisfies Kind;
export const REPORT = 'BC' satisfies Kind;
export const LETTER = 'CV' satisfies Kind;

/** A numbered paper the secretary signs, written freely and as often as wanted, but for the differences given. */
function rule(name: string, wordingFile: string, differences: Partial<KindRule> = {}): KindRule {
  const { listName = name } = differences;
  return {
    name,
    listName,
    wordingFile,
    isNumbered: true,
    addressLabel: null,
    signedBy: 'secretary',
    hasTwoSignatories: false,
    mayBeA5: false,
    madeFrom: null,
    onlyOneOf: null,
    callsToSession: false,
    records: null,
    restsOnMinutes: false,
    needsReview: false,
    article: null,
    makeLabel: `Soạn ${listName.toLowerCase()}`,
    abolishedOn: null,
    ...differences,
  };
}

/** The kinds a paper of that day (yyyy-mm-dd) may be of; a paper without a day is written today. */
export function kindsOn(day: string): Kind[] {
  return KINDS.filter((kind) => isWritten(kind, day));
}

export function isWritten(kind: Kind, day: string): boolean {
  const { abolishedOn } = KIND_RULES[kind];
  return abolishedOn === null || day < abolishedOn;
}

export function isKind(text: string): text is Kind {
  return Object.hasOwn(TABLE, text);
}
