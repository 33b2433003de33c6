/** What one has to say about the words just pointed at. */
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { LongField } from '../../ui/long-field.tsx';

interface ItemFormProps {
  quote: string;
  onAdd: (text: string, replacement: string | null) => void;
  onClose: () => void;
}

export function ItemForm({ quote, onAdd, onClose }: ItemFormProps) {
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState(quote);
  const [isSuggestion, setSuggestion] = useState(false);
  const canAdd = isSuggestion ? replacement !== quote : text.trim() !== '';
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) onAdd(text.trim(), isSuggestion ? replacement : null);
      }}
    >
      <blockquote className="review-quote">{quote}</blockquote>
      <CheckField label="Đề nghị sửa lời văn" isOn={isSuggestion} onChange={setSuggestion} />
      {isSuggestion && (
        <LongField
          label="Sửa thành"
          rows={2}
          hint="Để trống nếu đề nghị bỏ."
          value={replacement}
          onChange={setReplacement}
        />
      )}
      <LongField
        label={isSuggestion ? 'Vì sao (không bắt buộc)' : 'Góp ý'}
        rows={3}
        value={text}
        onChange={setText}
      />
      <div className="review-acts">
        <Button type="submit" disabled={!canAdd}>
          Thêm góp ý
        </Button>
        <Button look="quiet" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}
