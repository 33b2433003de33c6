import { useId, useState } from 'react';
import { useAutosave } from './use-autosave.ts';

/** The chair's conclusion: saved as it is typed. */
export function Conclusion({ saved, onSave }: { saved: string; onSave: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState(saved);
  const { change, flush } = useAutosave(onSave);
  return (
    <section className="card" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>
        <label htmlFor={id}>Kết luận của chủ trì</label>
      </h2>
      <textarea
        id={id}
        className="input"
        data-work="conclusion"
        rows={5}
        spellCheck={false}
        placeholder="Mỗi ý một dòng"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          change(event.target.value);
        }}
        onBlur={flush}
      />
    </section>
  );
}
