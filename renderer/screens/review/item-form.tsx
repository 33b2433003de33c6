import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { isWritten, type Writing } from './reader-draft.ts';

interface ItemFormProps {
  writing: Writing;
  /** At every key; null once it is given up. */
  onChange: (writing: Writing | null) => void;
  onAdd: () => void;
}

/** What one has to say about the words just pointed at. */
export function ItemForm({ writing, onChange, onAdd }: ItemFormProps) {
  const { at, text, replacement, isSuggestion } = writing;
  const set = (part: Partial<Writing>): void => onChange({ ...writing, ...part });
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <blockquote className="review-quote">{at.text}</blockquote>
      <CheckField
        label="Đề nghị sửa lời văn"
        isOn={isSuggestion}
        onChange={(isOn) => set({ isSuggestion: isOn })}
      />
      {isSuggestion && (
        <LongField
          label="Sửa thành"
          rows={2}
          hint="Để trống nếu đề nghị bỏ."
          value={replacement}
          onChange={(typed) => set({ replacement: typed })}
        />
      )}
      <LongField
        label={isSuggestion ? 'Vì sao (không bắt buộc)' : 'Góp ý'}
        rows={3}
        value={text}
        onChange={(typed) => set({ text: typed })}
      />
      <div className="review-acts">
        <Button type="submit" disabled={!isWritten(writing)}>
          Thêm góp ý
        </Button>
        <Button look="quiet" onClick={() => onChange(null)}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}
