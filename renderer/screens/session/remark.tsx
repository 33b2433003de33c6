/** One remark: read, changed where it stands, moved, taken out, made into a task. */
import { ArrowDown, ArrowUp, ListPlus, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Remark, RemarkInput } from '../../../shared/domain/session.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { type Person, PersonInput } from '../../ui/person-input.tsx';
import { ChosenPerson } from './chosen-person.tsx';
import { personWords, remarkOf } from './remark-draft.ts';
import { SpeakerInput } from './speaker-input.tsx';

interface RemarkLineProps {
  entry: Remark;
  name: string;
  answerer: string;
  people: readonly Person[];
  isEditing: boolean;
  onEdit: (isOn: boolean) => void;
  onSave: (remark: RemarkInput) => Promise<void>;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
  onTask: () => void;
}

export function RemarkLine(props: RemarkLineProps) {
  const { entry, name, answerer, onEdit, onMove, onRemove, onTask } = props;
  if (props.isEditing) return <RemarkForm {...props} />;
  const speaker = personWords({ id: entry.speakerId, name });
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    if (act === 'edit') onEdit(true);
    else if (act === 'remove') onRemove();
    else if (act === 'task') onTask();
    else onMove(act === 'up' ? -1 : 1);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter, Delete and Alt with an arrow work on the remark one stands on
    <article className="remark" tabIndex={0} aria-label={`Ý kiến của ${speaker}`} onKeyDown={press}>
      <b>{speaker}</b>
      <span className="remark-tools">
        <IconButton label="Sửa ý kiến" onClick={() => onEdit(true)}>
          <Pencil />
        </IconButton>
        <IconButton label="Đưa lên trước" onClick={() => onMove(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label="Đưa xuống sau" onClick={() => onMove(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton label="Giao việc từ ý kiến này" onClick={onTask}>
          <ListPlus />
        </IconButton>
        <IconButton label="Xoá ý kiến" onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </span>
      <p>{entry.text}</p>
      {entry.answer !== '' && (
        <p className="remark-answer">
          <b>{answerer === '' ? 'Trả lời' : `Đ/c ${answerer} trả lời`}:</b> {entry.answer}
        </p>
      )}
    </article>
  );
}

function RemarkForm({ entry, name, people, answerer, onEdit, onSave }: RemarkLineProps) {
  const [speaker, setSpeaker] = useState<Person | null>({ id: entry.speakerId, name });
  const [text, setText] = useState(entry.text);
  const [answer, setAnswer] = useState(entry.answer);
  const [answering, setAnswering] = useState<Person | null>(
    entry.answeredById === null ? null : { id: entry.answeredById, name: answerer },
  );
  const form = useRef<HTMLDivElement>(null);
  // It is taller than the remark it stands for, and the list scrolls in itself.
  useEffect(() => void form.current?.scrollIntoView({ block: 'nearest' }), []);
  const save = (): void => {
    const said = remarkOf(speaker, text);
    if (said === null) return;
    void onSave({ ...said, id: entry.id, answer, answeredById: answering?.id ?? null }).catch(
      () => undefined,
    );
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onEdit(false);
    else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      save();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the fields inside
    <div className="remark remark-form" ref={form} onKeyDown={press}>
      {speaker === null ? (
        <SpeakerInput people={people} onChoose={setSpeaker} />
      ) : (
        <ChosenPerson onChange={() => setSpeaker(null)}>
          <b>{personWords(speaker)}</b>
        </ChosenPerson>
      )}
      <textarea
        className="input"
        rows={3}
        aria-label="Nội dung ý kiến"
        // biome-ignore lint/a11y/noAutofocus: opened to be typed in
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <textarea
        className="input"
        rows={2}
        aria-label="Trả lời, tiếp thu"
        placeholder="Trả lời, tiếp thu (để trống nếu không có)"
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      {answering === null ? (
        <PersonInput
          label="Người trả lời"
          placeholder="Người trả lời: gõ đầu tên, không cần dấu"
          people={people.filter(({ id }) => id !== null)}
          onChoose={setAnswering}
        />
      ) : (
        <ChosenPerson onChange={() => setAnswering(null)}>
          <span>Người trả lời: {personWords(answering)}</span>
        </ChosenPerson>
      )}
      <div className="remark-acts">
        <span className="small muted">
          <Kbd>Ctrl Enter</Kbd> ghi · <Kbd>Esc</Kbd> thôi
        </span>
        <Button look="quiet" onClick={() => onEdit(false)}>
          Huỷ
        </Button>
        <Button disabled={remarkOf(speaker, text) === null} onClick={save}>
          Ghi lại
        </Button>
      </div>
    </div>
  );
}

function actOf(event: KeyboardEvent): 'edit' | 'remove' | 'task' | 'up' | 'down' | null {
  if (event.key === 'Enter') return 'edit';
  if (event.key === 'Delete') return 'remove';
  if (event.ctrlKey && event.key === '.') return 'task';
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  return event.altKey && event.key === 'ArrowDown' ? 'down' : null;
}
