/** The remark being written: a speaker in two keys, the text, Ctrl+Enter. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DiscussionInput } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { type Person, PersonInput } from '../../ui/person-input.tsx';
import { useKeptText } from './use-kept-text.ts';

interface RemarkBoxProps {
  sessionId: Id;
  people: readonly Person[];
  onSpeaker: (name: string) => void;
  onRecord: (remark: DiscussionInput) => Promise<void>;
  onTask: (text: string, assigneeId: Id | null) => void;
}

export function RemarkBox({ sessionId, people, onSpeaker, onRecord, onTask }: RemarkBoxProps) {
  const [speaker, setSpeaker] = useState<Person | null>(null);
  const [text, setText] = useKeptText(`remark-${sessionId}`);
  const speakerInput = useRef<HTMLInputElement>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const [isBusy, setBusy] = useState(false);
  const canRecord = speaker !== null && text.trim() !== '' && !isBusy;

  // The text is wanted as soon as the speaker is known, and the speaker as soon as the text is recorded.
  const isFresh = useRef(true);
  // Then the form of the task is wanted instead.
  const isGivingTask = useRef(false);
  useEffect(() => {
    if (speaker !== null) textArea.current?.focus();
    else if (!isFresh.current && !isGivingTask.current) speakerInput.current?.focus();
    isFresh.current = false;
    isGivingTask.current = false;
  }, [speaker]);

  /** Whether it was recorded. */
  const record = async (): Promise<boolean> => {
    if (!canRecord) {
      if (speaker === null) speakerInput.current?.focus();
      return false;
    }
    setBusy(true);
    try {
      await onRecord({
        speakerId: speaker.id,
        speakerName: speaker.id === null ? speaker.name : '',
        text,
        answer: '',
        answeredById: null,
      });
      setText('');
      setSpeaker(null);
      onSpeaker('');
      return true;
    } catch {
      // The text stays where it is; the sentence stands above the box.
      return false;
    } finally {
      setBusy(false);
    }
  };
  const recordWithTask = async (): Promise<void> => {
    const said = text.trim();
    isGivingTask.current = true;
    if (await record()) onTask(said, speaker?.id ?? null);
    else isGivingTask.current = false;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !event.ctrlKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void record();
    } else if (event.key === '.') {
      event.preventDefault();
      void recordWithTask();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the two fields inside
    <div className="remark-box" onKeyDown={press}>
      {speaker === null ? (
        <PersonInput
          label="Người phát biểu"
          placeholder="Gõ đầu tên, không cần dấu: “my du”"
          people={people}
          takesGuests
          inputRef={speakerInput}
          onChoose={(person) => {
            setSpeaker(person);
            onSpeaker(person.name);
          }}
        />
      ) : (
        <div className="remark-speaker">
          <b>{personWords(speaker)}</b>
          <Button
            look="quiet"
            onClick={() => {
              setSpeaker(null);
              onSpeaker('');
            }}
          >
            Đổi người
          </Button>
        </div>
      )}
      <textarea
        ref={textArea}
        rows={3}
        aria-label="Nội dung ý kiến"
        placeholder="Nội dung ý kiến"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="remark-acts">
        <span className="small muted">
          <Kbd>Ctrl Enter</Kbd> ghi · <Kbd>Ctrl .</Kbd> ghi và giao việc
        </span>
        <Button disabled={!canRecord} onClick={() => void record()}>
          Ghi ý kiến
        </Button>
      </div>
    </div>
  );
}

/** "Đ/c Trần Minh Khoa"; a guest as named. */
export function personWords({ id, name }: Person): string {
  return id === null ? name : `Đ/c ${name}`;
}
