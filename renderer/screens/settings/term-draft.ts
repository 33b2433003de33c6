/** A term of office while it is typed, and what keeps it from being saved. */
import {
  type Office,
  type OfficeFault,
  type OfficeHolding,
  officeFaults,
  type Term,
  type TermInput,
} from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';

export interface HoldingDraft {
  /** Tells it from the others while it is typed; nothing outside knows it. */
  key: number;
  office: Office;
  memberId: Id | null;
  from: Day | null;
  to: Day | null;
}

export interface TermDraft extends Omit<TermInput, 'startsOn' | 'offices'> {
  startsOn: Day | null;
  offices: HoldingDraft[];
}

export interface TermFaults {
  name?: string;
  startsOn?: string;
  endsOn?: string;
  /** By the key of the holding. */
  offices?: Readonly<Record<number, string>>;
}

/** As it is saved; a new one has a secretary to be named. */
export function startTerm(term: Term | null): TermDraft {
  if (term === null)
    return {
      ...{ name: '', startsOn: null, endsOn: null, appointedBy: '' },
      offices: [{ key: 0, ...emptyHolding('secretary') }],
    };
  const { id: _id, ...input } = term;
  return { ...input, offices: input.offices.map((holding, key) => ({ ...holding, key })) };
}

/** One more to be named, after those there are. */
export function addHolding(offices: readonly HoldingDraft[]): HoldingDraft[] {
  const key = Math.max(-1, ...offices.map((holding) => holding.key)) + 1;
  return [...offices, { key, ...emptyHolding('committee') }];
}

function emptyHolding(office: Office): Omit<HoldingDraft, 'key'> {
  return { office, memberId: null, from: null, to: null };
}

/** What is wrong, in its place; empty when nothing is. A row where nobody is named counts for nothing. */
export function termFaults(
  { name, startsOn, endsOn, offices }: TermDraft,
  members: readonly Member[],
): TermFaults {
  const faults: TermFaults = {};
  if (name.trim() === '') faults.name = 'Hãy ghi tên nhiệm kỳ.';
  if (startsOn === null) faults.startsOn = 'Hãy ghi ngày bắt đầu.';
  else if (endsOn !== null && endsOn < startsOn) faults.endsOn = 'Ngày kết thúc phải sau ngày bắt đầu.';
  const wrong = new Map(
    offices
      .filter(({ from, to }) => from !== null && to !== null && to < from)
      .map(({ key }) => [key, 'Ngày thôi giữ chức phải sau ngày bắt đầu.']),
  );
  if (startsOn !== null && wrong.size === 0) {
    const held = heldOf(offices);
    for (const fault of officeFaults({ startsOn, endsOn, offices: [...held.values()] }, members)) {
      const [key] = [...held].find(([, holding]) => holding === fault.holding) ?? [];
      if (key !== undefined && !wrong.has(key)) wrong.set(key, FAULT_WORDS[fault.code]);
    }
  }
  if (wrong.size > 0) faults.offices = Object.fromEntries(wrong);
  return faults;
}

const FAULT_WORDS: Readonly<Record<OfficeFault['code'], string>> = {
  'office-outside-term': 'Ngày này nằm ngoài nhiệm kỳ. Hãy sửa ngày, hoặc kéo dài nhiệm kỳ.',
  'office-outside-cell':
    'Có ngày giữ chức mà đồng chí này không thuộc Chi bộ. Hãy sửa ngày, hoặc xem lại ngày về, ngày chuyển đi.',
  'office-twice': 'Trùng ngày với dòng trên. Hãy ghi ngày thôi giữ chức của người trước.',
};

/** The term as it is saved; null while something is wrong. */
export function toTermInput(draft: TermDraft, members: readonly Member[]): TermInput | null {
  const { startsOn } = draft;
  if (startsOn === null || Object.keys(termFaults(draft, members)).length > 0) return null;
  return { ...draft, startsOn, offices: [...heldOf(draft.offices).values()] };
}

/** The rows where somebody is named, by key. */
function heldOf(offices: readonly HoldingDraft[]): Map<number, OfficeHolding> {
  return new Map(
    offices.flatMap(({ key, memberId, ...rest }): [number, OfficeHolding][] =>
      memberId === null ? [] : [[key, { ...rest, memberId }]],
    ),
  );
}
