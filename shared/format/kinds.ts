/** The kinds of paper a cell writes here, and what the rules say of each kind as such. */

export const KINDS = ['KH', 'CĐ', 'TB', 'GM', 'BB', 'NQ', 'BC', 'CV', 'TTr'] as const;
export type Kind = (typeof KINDS)[number];

export interface KindRule {
  /** Printed in capitals as the kind (tên loại); empty where the form has none (công văn). */
  name: string;
  /** Takes a number from a register series; a topic paper does not (product.md, Documents). */
  isNumbered: boolean;
  /** `addressed`: Kính gửi / Kính trình stands above the body. */
  isAddressed: boolean;
  /** Minutes carry two signatories: the minute taker left, the chair right (36-HD/VPTW, II.7). */
  hasTwoSignatories: boolean;
}

/**
 * Codes are those of Phụ lục 1 of 36-HD/VPTW. GM is a habit (the rules set no code for an invitation), CĐ is ours and
 * never printed.
 */
export const KIND_RULES: Readonly<Record<Kind, KindRule>> = {
  KH: rule('Kế hoạch'),
  CĐ: { ...rule('Báo cáo chuyên đề'), isNumbered: false },
  TB: rule('Thông báo'),
  GM: rule('Giấy mời'),
  BB: { ...rule('Biên bản'), hasTwoSignatories: true },
  NQ: rule('Nghị quyết'),
  BC: rule('Báo cáo'),
  CV: { ...rule(''), isAddressed: true },
  TTr: { ...rule('Tờ trình'), isAddressed: true },
};

function rule(name: string): KindRule {
  return { name, isNumbered: true, isAddressed: false, hasTwoSignatories: false };
}

export function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}
