/** Rows to begin with, and data folders that are gone when the test file is done. */
import { afterAll, expect } from 'vitest';
import type { WritableData } from '../../../electron/db/data.ts';
import { type DocumentInsert, insertDocument } from '../../../electron/db/documents.ts';
import { insertMember } from '../../../electron/db/members.ts';
import { openForWriting } from '../../../electron/db/open.ts';
import { appendRevision } from '../../../electron/db/revisions.ts';
import { DocumentHead } from '../../../shared/domain/document.ts';
import { MemberInput } from '../../../shared/domain/member.ts';
import { PlanInput } from '../../../shared/domain/plan.ts';
import { Refusal, type RefusalCode, type RefusalDetail } from '../../../shared/domain/refusal.ts';
import { type SessionInput, UNPREPARED } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { temporaryFolder } from '../../support/folders.ts';

export const AT = '2020-03-20T02:00:00.000Z';

const opened: WritableData[] = [];
afterAll(() => opened.forEach((data) => data.close()));

/** A new data folder, open for writing. */
export async function openNew(): Promise<WritableData> {
  const data = await openForWriting(temporaryFolder(), { create: true });
  opened.push(data);
  return data;
}

export function addMember(data: WritableData, fullName: string, more: Partial<MemberInput> = {}): Id {
  return insertMember(data, MemberInput.parse({ fullName, ...more }));
}

export function head(subject: string, more: Partial<DocumentHead> = {}): DocumentHead {
  return { ...DocumentHead.parse({ subject }), ...more };
}

export function addDocument(
  data: WritableData,
  { title = 'Góp ý dự thảo quy chế', ...more }: Partial<DocumentInsert> & { title?: string } = {},
): Id {
  return insertDocument(data, {
    kind: 'CV',
    head: head(title),
    body: 'Nội dung ban đầu.',
    planId: null,
    sessionId: null,
    year: null,
    quarter: null,
    date: null,
    actor: 'kiem-thu',
    at: AT,
    ...more,
  });
}

/** Saves a text over the revision it was read at; gives the number of the new one. */
export function saveBody(data: WritableData, documentId: Id, baseRevision: number, body: string): number {
  return appendRevision(data, {
    documentId,
    baseRevision,
    head: head('A'),
    body,
    actor: '',
    at: AT,
    reason: '',
  });
}

export function session(more: Partial<SessionInput> = {}): SessionInput {
  return {
    ...UNPREPARED,
    topic: 'Giữ gìn đoàn kết trong chi bộ',
    year: 2020,
    quarter: 1,
    date: '2020-03-20',
    ...more,
  };
}

export function plan(more: Partial<PlanInput> = {}): PlanInput {
  return {
    ...PlanInput.parse({
      year: 2020,
      subject: 'sinh hoạt chuyên đề năm 2020',
      basis: ['Căn cứ nghị quyết của chi bộ'],
      purpose: '',
      requirements: '',
      method: '',
      assignments: '',
      recipients: ['Lưu Chi bộ'],
      signerId: null,
      rows: [],
    }),
    ...more,
  };
}

/** The Refusal the work ends in. */
export async function refusalOf(work: () => unknown): Promise<{ code: RefusalCode; detail: RefusalDetail }> {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    if (error instanceof Refusal) return { code: error.code, detail: error.detail };
  }
  throw new Error('nothing was refused');
}
