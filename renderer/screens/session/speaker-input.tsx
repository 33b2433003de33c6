/** Who spoke: somebody of the meeting, a guest, or for now nobody knows. */
import type { Ref } from 'react';
import { UNKNOWN_SPEAKER } from '../../../shared/domain/session.ts';
import { Button } from '../../ui/button.tsx';
import { type Person, PersonInput } from '../../ui/person-input.tsx';

interface SpeakerInputProps {
  people: readonly Person[];
  /** Given where a key of the page leads to it. */
  inputRef?: Ref<HTMLInputElement>;
  onChoose: (person: Person) => void;
}

const UNKNOWN: Person = { id: null, name: UNKNOWN_SPEAKER };

export function SpeakerInput({ people, inputRef, onChoose }: SpeakerInputProps) {
  return (
    <div className="remark-speaker">
      <div className="speaker-field">
        <PersonInput
          label="Người phát biểu"
          placeholder="Gõ đầu tên, không cần dấu: “my du”"
          people={[...people, UNKNOWN]}
          takesGuests
          {...(inputRef !== undefined && { inputRef, isFirst: true })}
          onChoose={onChoose}
        />
      </div>
      <Button look="quiet" onClick={() => onChoose(UNKNOWN)}>
        {UNKNOWN_SPEAKER}
      </Button>
    </div>
  );
}
