/** A small cell of our own for service tests: five people, one term. */
import type { Backend } from '../../../electron/services/backend.ts';
import type { MemberInput } from '../../../shared/domain/member.ts';
import type { PlanInput } from '../../../shared/domain/plan.ts';
import { KIND_RULES } from '../../../shared/format/kinds.ts';
import { openTestBackend, type TestBackend } from '../../support/backend.ts';

export const NAMES = [
  'Trần Minh Khoa',
  'Lê Bảo Ngọc',
  'Phạm Quốc Bảo',
  'Đặng Văn Sơn',
  'Hoàng Đức Anh',
] as const;

export interface TestCell {
  backend: TestBackend;
  /** Ids in the order of NAMES; the last is probationary. */
  people: [number, number, number, number, number];
}

/** A cell whose first member is secretary and second deputy, in a term from 2019 to 2024. */
export async function openCell(given?: string | TestBackend): Promise<TestCell> {
  const backend = typeof given === 'object' ? given : openTestBackend(given);
  await backend.call('cell:save', {
    cell: {
      superiorName: 'Đảng bộ Sở Khoa học',
      superiorCommittee: 'Đảng uỷ Sở Khoa học',
      name: 'Chi bộ Phòng Kế hoạch',
      symbolSuffix: 'CB',
      placeName: 'Vũng Tàu',
      toneStyle: 'uỷ',
      cellType: 'agency',
    },
  });
  const people: number[] = [];
  for (const [index, fullName] of NAMES.entries()) {
    const member: Partial<MemberInput> & { fullName: string } = {
      fullName,
      admittedOn: '2010-01-01',
      officialOn: index === 4 ? null : '2011-01-01',
    };
    people.push((await backend.call('member:save', { member })).id);
  }
  await backend.call('term:save', {
    term: {
      name: '2019 - 2024',
      startsOn: '2019-01-01',
      endsOn: '2024-06-30',
      offices: [
        { memberId: people[0] ?? 0, office: 'secretary' },
        { memberId: people[1] ?? 0, office: 'deputy' },
      ],
    },
  });
  return { backend, people: people as TestCell['people'] };
}

export function planOf(people: TestCell['people'], over: Partial<PlanInput> = {}): PlanInput {
  return {
    year: 2020,
    subject: 'tổ chức sinh hoạt chuyên đề năm 2020',
    basis: ['Căn cứ chương trình công tác năm 2020'],
    purpose: 'Nâng cao chất lượng sinh hoạt.',
    requirements: '',
    method: '',
    assignments: '',
    recipients: ['Đảng uỷ Sở', 'Lưu Chi bộ'],
    signerId: people[0],
    rows: [
      {
        quarter: 1,
        topic: 'Cải cách thủ tục hành chính',
        presenterIds: [people[2]],
        approver: 'Chi uỷ',
        draftDueOn: '2020-03-01',
        sessionDate: '2020-03-12',
        startTime: '14:00',
        place: 'Phòng họp số 2',
        note: '',
      },
    ],
    ...over,
  };
}

/** A plan with its first session scheduled. */
export async function scheduleFirst({
  backend,
  people,
}: TestCell): Promise<{ planId: number; rowId: number; sessionId: number }> {
  const plan = await backend.call('plan:save', { plan: planOf(people) });
  const rowId = plan.rows[0]?.id ?? 0;
  const [session] = await backend.call('plan:schedule', { rowIds: [rowId] });
  return { planId: plan.id, rowId, sessionId: session?.id ?? 0 };
}

/** Holds the session with everyone present, from 14:00 to 15:45. */
export async function holdSession({ backend, people }: TestCell, sessionId: number): Promise<void> {
  const { session } = await backend.call('session:get', { id: sessionId });
  await backend.call('session:save', {
    id: sessionId,
    session: { ...session, endTime: '15:45', minuteTakerId: people[1], conclusion: 'Thống nhất cách làm.' },
  });
  await backend.call('session:mark', {
    id: sessionId,
    attendance: people.map((memberId) => ({ memberId, presence: 'present' as const })),
  });
}

/** Fills in what a paper still lacks to be issued: text, those it is sent to, signatories. */
export async function completePaper(backend: Backend, id: number): Promise<void> {
  const { head, body, kind, revision } = await backend.call('document:get', { id });
  const overview = await backend.call('cell:get', {});
  const [secretary] = overview?.terms.flatMap(({ offices }) => offices) ?? [];
  const { addressLabel, hasTwoSignatories } = KIND_RULES[kind];
  const filled = body
    .replaceAll(/…( giờ …)?/gu, 'tám')
    .replaceAll(/^(#+ .*\n)(?=\s*(?:#|$(?![\s\S])))/gmu, '$1\nChi bộ thống nhất cách làm.\n');
  await backend.call('document:save', {
    id,
    baseRevision: revision,
    body: filled.replaceAll(/<!--.*?-->/gu, '').trim() === '' ? 'Chi bộ thống nhất cách làm.\n' : filled,
    head: {
      ...head,
      addressees: addressLabel !== null && head.addressees.length === 0 ? ['Đảng uỷ Sở'] : head.addressees,
      recipients: head.recipients.length === 0 ? ['Lưu Chi bộ'] : head.recipients,
      signerId: head.signerId ?? secretary?.memberId ?? null,
      minuteTakerId: hasTwoSignatories ? (head.minuteTakerId ?? secretary?.memberId ?? null) : null,
    },
  });
}

/** Issues an approved paper, saying yes to whatever is asked. */
export async function issuePaper(
  backend: Backend,
  id: number,
  date: string,
  number?: number,
): Promise<{ number: number | null; symbol: string | null }> {
  const given = { id, date, ...(number !== undefined && { number }) };
  const points = await backend.call('document:check-issue', given);
  return backend.call('document:issue', { ...given, accepted: points.map(({ code }) => code) });
}
