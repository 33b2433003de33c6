/** The remark being written: a speaker in two keys, the text, Ctrl+Enter. */
import type { KeyboardEvent } from 'react';
import type { RemarkInput } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { ChosenPerson } from './chosen-person.tsx';
import { personWords } from './remark-draft.ts';
import { SpeakerInput } from './speaker-input.tsx';
import { useRemarkDraft } from './use-remark-draft.ts';

interface RemarkBoxProps {
  sessionId: Id;
  people: readonly Person[];
  onSpeaker: (name: string) => void;
  onRecord: (remark: RemarkInput) => void;
  onTask: (text: string, assigneeId: Id | null) => void;
}

export function RemarkBox({ people, ...options }: RemarkBoxProps) {
  const { speaker, choose, text, setText, canRecord, record, recordWithTask, speakerInput, textArea } =
    useRemarkDraft(options);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !event.ctrlKey) return;
    if (event.key !== 'Enter' && event.key !== '.') return;
    event.preventDefault();
    if (event.key === 'Enter') record();
    else recordWithTask();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the two fields inside
    <div className="remark-box" data-home data-begin onKeyDown={press}>
      {speaker === null ? (
        <SpeakerInput people={people} inputRef={speakerInput} onChoose={choose} />
      ) : (
        <ChosenPerson onChange={() => choose(null)}>
          <b>{personWords(speaker)}</b>
        </ChosenPerson>
      )}
      <textarea
        ref={textArea}
        data-first={speaker === null ? undefined : true}
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
        <Button disabled={!canRecord} onClick={record}>
          Ghi ý kiến
        </Button>
      </div>
    </div>
  );
}
