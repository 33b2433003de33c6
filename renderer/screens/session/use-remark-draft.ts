import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RemarkInput } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Person } from '../../ui/person-input.tsx';
import { SPEAKER_ASKED } from './focus-places.ts';
import { remarkOf } from './remark-draft.ts';
import { useKeptText } from './use-kept-text.ts';

interface RemarkDraftOptions {
  sessionId: Id;
  /** Who speaks now; '' for nobody. */
  onSpeaker: (name: string) => void;
  /** Takes it at once; from here on it is not lost. */
  onRecord: (remark: RemarkInput) => void;
  onTask: (text: string, assigneeId: Id | null) => void;
}

interface RemarkDraft {
  speaker: Person | null;
  /** Null to name somebody else. */
  choose: (speaker: Person | null) => void;
  text: string;
  setText: (text: string) => void;
  canRecord: boolean;
  record: () => void;
  /** Records it and makes a task of it. */
  recordWithTask: () => void;
  /** For the fields: the one that is wanted next has the focus. */
  speakerInput: RefObject<HTMLInputElement | null>;
  textArea: RefObject<HTMLTextAreaElement | null>;
}

/** The next remark: its text is wanted as soon as the speaker is known, and the next speaker as soon as it is recorded. */
export function useRemarkDraft({ sessionId, onSpeaker, onRecord, onTask }: RemarkDraftOptions): RemarkDraft {
  const [speaker, setSpeaker] = useState<Person | null>(null);
  const [text, setText] = useKeptText(`remark-${sessionId}`);
  const speakerInput = useRef<HTMLInputElement>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const remark = remarkOf(speaker, text);

  // Then the form of the task is wanted instead of the next speaker.
  const isGivingTask = useRef(false);
  // Before the next key: what is typed on goes into the field that is wanted then.
  useLayoutEffect(() => {
    if (speaker !== null) textArea.current?.focus();
    else if (!isGivingTask.current) speakerInput.current?.focus();
    isGivingTask.current = false;
  }, [speaker]);

  const choose = (person: Person | null): void => {
    setSpeaker(person);
    onSpeaker(person?.name ?? '');
  };
  const askAnew = useRef(choose);
  askAnew.current = choose;
  useEffect(() => {
    const ask = (): void => {
      if (speakerInput.current === null) askAnew.current(null);
      else speakerInput.current.focus();
    };
    addEventListener(SPEAKER_ASKED, ask);
    return () => removeEventListener(SPEAKER_ASKED, ask);
  }, []);
  /** Whether there was anything to record. */
  const record = (): boolean => {
    if (remark === null) {
      if (speaker === null) speakerInput.current?.focus();
      return false;
    }
    onRecord(remark);
    setText('');
    choose(null);
    return true;
  };
  const recordWithTask = (): void => {
    isGivingTask.current = true;
    if (record()) onTask(text.trim(), speaker?.id ?? null);
    else isGivingTask.current = false;
  };
  return {
    ...{ speaker, choose, text, setText, speakerInput, textArea, recordWithTask },
    canRecord: remark !== null,
    record: () => void record(),
  };
}
