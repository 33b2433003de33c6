/** What may be done with a paper as a whole, each after everything typed is on disk. */
import { useState } from 'react';
import { canMove, type Document, type Move } from '../../../shared/domain/document.ts';
import { needsReview } from '../../../shared/domain/review.ts';
import { host, isApiError } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
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
  | null;

export interface PaperActs {
  /** Which dialog is open. */
  asked: Asked;
  ask: (what: Asked) => void;
  move: (move: Exclude<Move, 'issue'>, reason: string) => void;
  remove: () => void;
  /** Over a file somebody edited. */
  exportAnyway: () => void;
  error: string | null;
  isBusy: boolean;
}

export function usePaperActs(document: Document, flush: () => Promise<boolean>): PaperActs {
  const { id, state } = document;
  const [asked, setAsked] = useState<Asked>(null);
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
    void doSaved(() => change.mutate({ id, move: name, reason }, { onSuccess: () => setAsked(null) }));
  const offer = (name: Move, act: () => void) => (canMove(state, name) ? act : null);
  const ask = (what: Asked) => whenSaved(() => setAsked(what));
  const isEditable = canMove(state, 'approve');

  useCommand('save-document', isEditable ? () => void flush() : null);
  useCommand('export-document', whenSaved(exporting.exportWord));
  useCommand('print', whenSaved(exporting.print));
  useCommand('save-pdf', host.capabilities.pdf ? whenSaved(exporting.savePdf) : null);
  useCommand('open-history', ask('history'));
  useCommand('refresh-document', isEditable && hasSource(document) ? ask('refresh') : null);
  useCommand('assess-period', isEditable && document.source.year !== null ? ask('report-words') : null);
  useCommand('send-to-review', offer('send-to-review', ask('send')));
  useCommand('withdraw-from-review', offer('withdraw-from-review', ask('withdraw')));
  useCommand(
    'approve-document',
    offer('approve', needsReview(document.kind, rounds) ? ask('approve') : () => move('approve', '')),
  );
  useCommand('issue-document', offer('issue', ask('issue')));
  useCommand(
    'file-document',
    offer('file', () => move('file', '')),
  );
  useCommand('delete-document', state === 'draft' ? ask('delete') : null);
  useCommand('reopen-document', offer('reopen', ask('reopen')));

  return {
    asked,
    ask: setAsked,
    move,
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
    error: failure ?? change.error?.message ?? remove.error?.message ?? null,
    isBusy: change.isPending,
  };
}

/** Whether there are data that the paper was made from. */
export function hasSource({ source }: Document): boolean {
  return source.planId !== null || source.sessionId !== null || source.year !== null;
}
