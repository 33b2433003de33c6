/** What is said: the remarks in order, and the place where the next one is written. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Remark, RemarkInput, Session } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useChange } from '../../queries.ts';
import { ErrorNote } from '../../ui/page.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { RemarkLine } from './remark.tsx';
import { RemarkBox } from './remark-box.tsx';
import type { WaitingRemark } from './remark-queue.ts';
import { type Done, useUndo } from './undo.tsx';
import { useSameThing } from './use-same-thing.ts';
import { useWaitingRemarks } from './use-waiting-remarks.ts';
import { WaitingLine } from './waiting-remark.tsx';

interface RemarksProps {
  session: Session;
  people: readonly Person[];
  onSpeaker: (name: string) => void;
  /** Fills the form of a new task. */
  onTask: (text: string, assigneeId: Id | null) => void;
}

export function Remarks({ session, people, onSpeaker, onTask }: RemarksProps) {
  const { id, remarks } = session;
  const heading = useId();
  const { did, doing } = useUndo();
  const { became, idNow } = useSameThing(remarks);
  const [editing, setEditing] = useState<Id | null>(null);
  const save = useChange('session:save-remark');
  const move = useChange('session:move-remark');
  const remove = useChange('session:delete-remark');
  const failed = save.error ?? move.error ?? remove.error;
  const list = useRef<HTMLOListElement>(null);
  const { waiting, add, sendAgain, withdraw } = useWaitingRemarks(session);
  const count = remarks.length + waiting.length;

  // What was just said is what one looks at; earlier remarks are scrolled back to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new remark is the reason
  useEffect(() => void list.current?.scrollTo(0, list.current.scrollHeight), [count]);

  const record = (remark: RemarkInput): void => {
    const key = add(remark);
    did('Đã ghi ý kiến', {
      undo: () => withdraw(key, (remarkId) => remove.mutate({ id, remarkId: idNow(remarkId) })),
    });
  };
  const change = async (before: Remark, remark: RemarkInput): Promise<Done> => {
    await save.mutateAsync({ id, remark });
    return {
      sentence: 'Đã sửa ý kiến',
      undo: () => save.mutate({ id, remark: { ...before, id: idNow(before.id) } }),
    };
  };
  const place = (remarkId: Id, from: number, to: number): void => {
    if (to < 0 || to >= remarks.length) return;
    move.mutate({ id, remarkId, position: to });
    did('Đã đổi thứ tự ý kiến', {
      undo: () => move.mutate({ id, remarkId: idNow(remarkId), position: from }),
    });
  };
  const takeOut = async (entry: Remark, position: number): Promise<Done> => {
    await remove.mutateAsync({ id, remarkId: entry.id });
    const { id: gone, ...remark } = entry;
    const putBack = async (): Promise<void> => {
      const after = await save.mutateAsync({ id, remark, position });
      const back = after.remarks[position];
      if (back !== undefined) became(gone, back.id);
    };
    return { sentence: 'Đã xoá ý kiến', undo: () => void putBack().catch(() => undefined) };
  };

  const giveUp = ({ key, remark }: WaitingRemark): void => {
    withdraw(key);
    did('Đã bỏ ý kiến chưa lưu', { undo: () => void add(remark) });
  };

  return (
    <section className="card live-column discussion" aria-labelledby={heading}>
      <div className="card-head discussion-head">
        <h2 id={heading}>
          Thảo luận <span className="muted small">{count} ý kiến</span>
        </h2>
      </div>
      <ol className="remarks" ref={list}>
        {remarks.map((entry, position) => (
          <li key={entry.id}>
            <RemarkLine
              entry={entry}
              name={entry.speakerId === null ? entry.speakerName : nameOf(people, entry.speakerId)}
              answerer={nameOf(people, entry.answeredById)}
              people={people}
              isEditing={editing === entry.id}
              onEdit={(isOn) => setEditing(isOn ? entry.id : null)}
              onSave={async (remark) => {
                await doing(change(entry, remark));
                setEditing(null);
              }}
              onMove={(step) => place(entry.id, position, position + step)}
              onRemove={() => void doing(takeOut(entry, position)).catch(() => undefined)}
              onTask={() => onTask(entry.text, entry.speakerId)}
            />
          </li>
        ))}
        {waiting.map((entry) => (
          <li key={entry.key}>
            <WaitingLine
              entry={entry}
              name={nameOf(people, entry.remark.speakerId)}
              onSendAgain={() => sendAgain(entry.key)}
              onWithdraw={() => giveUp(entry)}
            />
          </li>
        ))}
      </ol>
      {count === 0 && (
        <p className="muted discussion-none">Chưa có ý kiến nào. Gõ tên người phát biểu ở ô dưới.</p>
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
      <RemarkBox sessionId={id} people={people} onSpeaker={onSpeaker} onRecord={record} onTask={onTask} />
      <p className="small muted discussion-secret">
        Bàn việc có bí mật nhà nước: không ghi âm, ghi hình bằng bất cứ thiết bị nào (Luật 117/2025/QH15, Điều
        5), không ghi vào sổ này.
      </p>
    </section>
  );
}

/** The name as the roll of the session has it, "" for nobody and when it is no longer there. */
function nameOf(people: readonly Person[], memberId: Id | null): string {
  return people.find(({ id }) => id !== null && id === memberId)?.name ?? '';
}
