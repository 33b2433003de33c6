import { type RefObject, useEffect, useRef, useState } from 'react';
import type { RemarkInput } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Person } from '../../ui/person-input.tsx';
import { remarkOf } from './remark-draft.ts';
import { useKeptText } from './use-kept-text.ts';

interface RemarkDraftOptions {
  sessionId: Id;
  /** Who speaks now; '' for nobody. */
  onSpeaker: (name: string) => void;
  /** Rejects when it could not be recorded. */
  onRecord: (remark: RemarkInput) => Promise<void>;
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
  const [isBusy, setBusy] = useState(false);
  const speakerInput = useRef<HTMLInputElement>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const remark = isBusy ? null : remarkOf(speaker, text);

  const isFresh = useRef(true);
  // Then the form of the task is wanted instead of the next speaker.
  const isGivingTask = useRef(false);
  useEffect(() => {
    if (speaker !== null) textArea.current?.focus();
    else if (!isFresh.current && !isGivingTask.current) speakerInput.current?.focus();
    isFresh.current = false;
    isGivingTask.current = false;
  }, [speaker]);

  const choose = (person: Person | null): void => {
    setSpeaker(person);
    onSpeaker(person?.name ?? '');
  };
  /** Whether it was recorded. */
  const record = async (): Promise<boolean> => {
    if (remark === null) {
      if (speaker === null) speakerInput.current?.focus();
      return false;
    }
    setBusy(true);
    try {
      await onRecord(remark);
      setText('');
      choose(null);
      return true;
    } catch {
      // The text stays where it is; the sentence stands above the box.
      return false;
    } finally {
      setBusy(false);
    }
  };
  const recordWithTask = async (): Promise<void> => {
    isGivingTask.current = true;
    if (await record()) onTask(text.trim(), speaker?.id ?? null);
    else isGivingTask.current = false;
  };
  return {
    ...{ speaker, choose, text, setText, speakerInput, textArea },
    canRecord: remark !== null,
    record: () => void record(),
    recordWithTask: () => void recordWithTask(),
  };
}
