/** The next step as a button does it, wherever it is shown: what it is called, and what happens when it is pressed. */
import type { CommandId } from '../../shared/commands.ts';
import type { NextAction } from '../../shared/domain/chain.ts';
import { INVITATION, type Kind, TOPIC_PAPER } from '../../shared/format/kinds.ts';
import { runCommand } from '../commands.ts';
import { useChange } from '../queries.ts';
import { go, parseRoute } from '../route.ts';
import { finishStep } from '../step-done.ts';

type ActName = NextAction['action'];

/** Each as a verb: the button says what happens. */
export const NEXT_WORDS: Readonly<Record<ActName, string>> = {
  schedule: 'Lên lịch buổi sinh hoạt',
  'write-topic-paper': 'Soạn bài chuyên đề',
  'approve-topic-paper': 'Thông qua bài chuyên đề',
  'write-invitation': 'Soạn giấy mời',
  'approve-invitation': 'Thông qua giấy mời',
  'issue-invitation': 'Ban hành giấy mời',
  'hold-session': 'Mở buổi sinh hoạt',
  'close-session': 'Kết thúc buổi sinh hoạt',
  'assemble-minutes': 'Lập biên bản',
  'review-minutes': 'Gửi biên bản lấy ý kiến',
  'follow-review': 'Xem góp ý biên bản',
  'approve-minutes': 'Thông qua biên bản',
  'issue-minutes': 'Ban hành biên bản',
  'export-minutes': 'Xuất Word biên bản',
  'publish-minutes': 'Đưa lên cổng',
  'approve-paper': 'Thông qua văn bản',
  'issue-paper': 'Ban hành văn bản',
  'export-paper': 'Xuất Word',
  cancelled: 'Xem buổi sinh hoạt',
  nothing: 'Xem văn bản',
};

/** What the paper's own page does for it. */
const COMMAND_OF: Partial<Record<ActName, CommandId>> = {
  'approve-topic-paper': 'approve-document',
  'approve-invitation': 'approve-document',
  'approve-minutes': 'approve-document',
  'approve-paper': 'approve-document',
  'review-minutes': 'send-to-review',
  'issue-invitation': 'issue-document',
  'issue-minutes': 'issue-document',
  'issue-paper': 'issue-document',
  'export-minutes': 'export-document',
  'export-paper': 'export-document',
};

export const DRAFTED = 'Đã soạn sẵn từ buổi sinh hoạt, hãy đọc lại';

export const MINUTES_MADE = 'Đã lập biên bản';

/** To a paper that was just made, with what comes next for it. */
export function openDrafted(id: number, done: string): void {
  go('soan-thao', id);
  finishStep({ place: ['soan-thao', id], asked: { documentId: id }, done });
}

export interface NextActing {
  act: (next: NextAction) => void;
  isBusy: boolean;
  /** A sentence; null while nothing failed. */
  error: string | null;
}

export function useNextAct(): NextActing {
  const schedule = useChange('plan:schedule');
  const assemble = useChange('minutes:assemble');
  const create = useChange('document:create');
  const failed = schedule.error ?? assemble.error ?? create.error;
  // Opened from the promise: what `mutate` is told is forgotten when the list the button stood in is drawn anew meanwhile.
  const open = (made: Promise<{ document: { id: number } }>, done: string): void => {
    const from = location.hash;
    const show = ({ document: { id } }: { document: { id: number } }): void => {
      if (location.hash === from) openDrafted(id, done);
    };
    // What is refused stands in `error`.
    void made.then(show).catch(() => undefined);
  };
  const write = (kind: Kind, sessionId: number, documentId: number | null): void => {
    if (documentId !== null) go('soan-thao', documentId);
    else open(create.mutateAsync({ kind, sessionId }), DRAFTED);
  };
  const act = (next: NextAction): void => {
    if (next.action === 'schedule') schedule.mutate({ rowIds: [next.rowId] });
    else if (next.action === 'assemble-minutes')
      open(assemble.mutateAsync({ sessionId: next.sessionId }), MINUTES_MADE);
    else if (next.action === 'write-topic-paper') write(TOPIC_PAPER, next.sessionId, next.documentId);
    else if (next.action === 'write-invitation') write(INVITATION, next.sessionId, next.documentId);
    else if (next.action === 'hold-session' || next.action === 'cancelled')
      go('buoi-sinh-hoat', next.sessionId);
    else if (next.action === 'close-session') go('buoi-sinh-hoat', next.sessionId, 'truc-tiep');
    else if (next.action === 'follow-review') go('ra-soat', next.roundId);
    else if (next.action === 'publish-minutes') go('cong-thong-tin', 'van-ban', next.documentId);
    else if ('documentId' in next && next.documentId !== null) doWithPaper(next.action, next.documentId);
  };
  return {
    act,
    isBusy: schedule.isPending || assemble.isPending || create.isPending,
    error: failed?.message ?? null,
  };
}

/** On the paper's own page it is done at once, from anywhere else it is the way there. */
function doWithPaper(action: ActName, documentId: number): void {
  const { screen, rest } = parseRoute(location.hash);
  const command = COMMAND_OF[action];
  if (command !== undefined && screen === 'soan-thao' && rest[0] === String(documentId)) runSoon(command);
  else go('soan-thao', documentId);
}

/** How often, and how many milliseconds apart, a page that is about to be there is looked for. */
const [TIMES, APART] = [60, 50];

/** A press that comes before the page of a paper just made can answer it is not lost. */
function runSoon(command: CommandId, more = TIMES, place = location.hash): void {
  if (location.hash !== place || runCommand(command) || more === 0) return;
  setTimeout(() => runSoon(command, more - 1, place), APART);
}
