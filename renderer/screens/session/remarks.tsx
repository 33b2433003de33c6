/** What is said: the remarks in order, and the place where the next one is written. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Remark, RemarkInput, Session } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useChange } from '../../queries.ts';
import { ErrorNote } from '../../ui/page.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RemarkLine } from './remark.tsx';
import { RemarkBox } from './remark-box.tsx';

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
  const toast = useToast();
  const [editing, setEditing] = useState<Id | null>(null);
  const save = useChange('session:save-remark');
  const move = useChange('session:move-remark');
  const remove = useChange('session:delete-remark');
  const failed = save.error ?? move.error ?? remove.error;
  const list = useRef<HTMLOListElement>(null);
  const count = remarks.length;

  // What was just said is what one looks at; earlier remarks are scrolled back to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new remark is the reason
  useEffect(() => void list.current?.scrollTo(0, list.current.scrollHeight), [count]);

  const record = (remark: RemarkInput): Promise<Session> => save.mutateAsync({ id, remark });
  const takeOut = async (entry: Remark, position: number): Promise<void> => {
    await remove.mutateAsync({ id, remarkId: entry.id });
    const { id: _gone, ...remark } = entry;
    toast('Đã xoá ý kiến', {
      undo: () => save.mutate({ id, remark, position }),
    });
  };

  return (
    <section className="card live-column discussion" aria-labelledby={heading}>
      <div className="card-head discussion-head">
        <h2 id={heading}>
          Thảo luận <span className="muted small">{remarks.length} ý kiến</span>
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
                await record(remark);
                setEditing(null);
              }}
              onMove={(step) =>
                move.mutate({ id, remarkId: entry.id, position: Math.max(0, position + step) })
              }
              onRemove={() => void takeOut(entry, position)}
              onTask={() => onTask(entry.text, entry.speakerId)}
            />
          </li>
        ))}
      </ol>
      {remarks.length === 0 && (
        <p className="muted discussion-none">Chưa có ý kiến nào. Gõ tên người phát biểu ở ô dưới.</p>
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
      <RemarkBox
        sessionId={id}
        people={people}
        onSpeaker={onSpeaker}
        onRecord={async (remark) => void (await record(remark))}
        onTask={onTask}
      />
    </section>
  );
}

/** The name as the roll of the session has it, "" for nobody and when it is no longer there. */
function nameOf(people: readonly Person[], memberId: Id | null): string {
  return people.find(({ id }) => id !== null && id === memberId)?.name ?? '';
}
