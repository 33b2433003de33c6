/** What may be done with a paper as a whole, each after everything typed is on disk. */
import { useState } from 'react';
import { canMove, type Document, isIssued, type Move } from '../../../shared/domain/document.ts';
import type { IssuePoint } from '../../../shared/domain/issue-check.ts';
import { needsReview } from '../../../shared/domain/review.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { call, isApiError } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { finishStep, leaveStep } from '../../step-done.ts';
import { messageOf } from '../../ui/message-of.ts';
import { useToast } from '../../ui/toast.tsx';
import { useExporting } from './use-exporting.ts';

export type Asked =
  | 'send'
  | 'approve'
  | 'issue'
  | 'reopen'
  | 'withdraw'
  | 'history'
  | 'refresh'
  | 'report-words'
  | 'replace'
  | 'delete'
  | 'copy'
  | null;

export interface PaperActs {
  /** Which dialog is open. */
  asked: Asked;
  ask: (what: Asked) => void;
  move: (move: Exclude<Move, 'issue'>, reason: string) => void;
  /** What the paper lacks, while `approve` is asked. */
  points: readonly IssuePoint[];
  /** Whether nobody has read a paper that is read first. */
  isUnread: boolean;
  remove: () => void;
  /** Over a file somebody edited. */
  exportAnyway: () => void;
  error: string | null;
  isBusy: boolean;
}

export function usePaperActs(document: Document, flush: () => Promise<boolean>): PaperActs {
  const { id, kind, state } = document;
  const [asked, setAsked] = useState<Asked>(null);
  const [points, setPoints] = useState<readonly IssuePoint[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const change = useChange('document:move');
  const remove = useChange('document:delete');
  const rounds = (useVerb('review:list', { documentId: id }).data ?? []).map(({ round }) => round);
  const toast = useToast();
  const exporting = useExporting(id, {
    onBarred: () => setAsked('replace'),
    onWritten: () => setAsked(null),
  });

  /** Nothing is done with a text of which something is only in the window. */
  const doSaved = async (act: () => void | Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      if (await flush()) await act();
    } catch (error) {
      if (!isApiError(error, 'cancelled')) setFailure(messageOf(error));
    }
  };
  const whenSaved = (act: () => void | Promise<void>) => (): void => void doSaved(act);
  const move = (name: Exclude<Move, 'issue'>, reason: string): void =>
    void doSaved(async () => {
      // The page of a paper that stands still is another; what follows must not go with this one.
      await change.mutateAsync({ id, move: name, reason });
      setAsked(null);
      tell(name);
    });
  const isUnread = needsReview(kind, rounds);
  const approve = async (): Promise<void> => {
    const [lacking, { findings }] = await Promise.all([lackOf(id), call('lint:document', { id })]);
    setPoints(lacking);
    const isWrong = findings.some(({ severity }) => severity === 'block' || severity === 'error');
    if (isUnread || lacking.length > 0 || isWrong) setAsked('approve');
    else move('approve', '');
  };
  /** The strip says what was done and hands over what comes next. */
  const tell = (name: Exclude<Move, 'issue'>): void => {
    const place = ['soan-thao', id] as const;
    const paper = KIND_NAMES[kind].toLowerCase();
    if (name === 'approve')
      finishStep({
        ...{ place, asked: { documentId: id }, done: `Đã thông qua ${paper}` },
        extras: [{ label: 'Hoàn tác', act: () => move('reopen', 'Hoàn tác việc thông qua') }],
      });
    else if (name === 'file')
      finishStep({ place, asked: { documentId: id }, done: `Đã lưu ${paper} vào hồ sơ` });
    else leaveStep();
  };
  const offer = (name: Move, act: () => void) => (canMove(state, name) ? act : null);
  const ask = (what: Asked) => whenSaved(() => setAsked(what));
  const isEditable = canMove(state, 'approve');

  useCommand('save-document', isEditable ? () => void flush() : null);
  useCommand('export-document', whenSaved(exporting.exportWord));
  useCommand('print', whenSaved(exporting.print));
  useCommand('save-pdf', whenSaved(exporting.savePdf));
  useCommand('open-history', ask('history'));
  useCommand('refresh-document', isEditable && hasSource(document) ? ask('refresh') : null);
  useCommand('assess-period', isEditable && document.source.year !== null ? ask('report-words') : null);
  useCommand('send-to-review', offer('send-to-review', ask('send')));
  useCommand('withdraw-from-review', offer('withdraw-from-review', ask('withdraw')));
  useCommand('approve-document', offer('approve', whenSaved(approve)));
  useCommand('issue-document', offer('issue', ask('issue')));
  useCommand(
    'file-document',
    offer('file', () => move('file', '')),
  );
  useCommand('delete-document', state === 'draft' ? ask('delete') : null);
  useCommand('copy-document', isIssued(state) && document.symbol !== null ? ask('copy') : null);
  useCommand('reopen-document', offer('reopen', ask('reopen')));

  return {
    asked,
    ask: setAsked,
    move,
    points,
    isUnread,
    remove: () =>
      remove.mutate(
        { id },
        {
          onSuccess: () => {
            toast('Đã bỏ bản nháp');
            go('soan-thao');
          },
        },
      ),
    exportAnyway: whenSaved(exporting.exportAnyway),
    error: failure ?? remove.error?.message ?? null,
    isBusy: change.isPending,
  };
}

/** What is still open in its text and head; without a term of its day nothing can be said of its number, which is for later. */
async function lackOf(id: number): Promise<IssuePoint[]> {
  try {
    const points = await call('document:check-issue', { id });
    return points.filter(({ place: { on } }) => on === 'text' || on === 'head');
  } catch (error) {
    if (isApiError(error, 'no-term')) return [];
    throw error;
  }
}

/** Whether there are data that the paper was made from. */
export function hasSource({ source }: Document): boolean {
  return source.planId !== null || source.sessionId !== null || source.year !== null;
}
