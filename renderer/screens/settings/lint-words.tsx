import { type FormEvent, useState } from 'react';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { LongField } from '../../ui/long-field.tsx';

/** Syllables no dictionary has and this office writes. */
export function LintWords({ words }: { words: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const change = useChange('lint:set-word');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ word: typed, isKnown: true }, { onSuccess: () => setTyped('') });
  };
  return (
    <section className="card" aria-labelledby="lint-words-title">
      <h2 id="lint-words-title">Chữ đã biết</h2>
      <p className="muted">
        Chữ không có trong từ điển tiếng Việt mà chi bộ vẫn viết: tên riêng, tiếng dân tộc, tên sản phẩm. Tên
        đảng viên thì máy đã biết.
      </p>
      <form className="lint-word-form" onSubmit={submit}>
        <div className="settings-sought">
          <LongField
            label="Thêm một chữ"
            rows={1}
            value={typed}
            error={change.error?.message}
            onChange={setTyped}
          />
        </div>
        <Button type="submit" disabled={typed.trim() === '' || change.isPending}>
          Thêm
        </Button>
      </form>
      {words.length === 0 && <p className="settings-none">Chưa thêm chữ nào.</p>}
      <ul className="entries">
        {words.map((word) => (
          <li key={word}>
            <span>{word}</span>
            <Button aria-label={`Bỏ chữ ${word}`} onClick={() => change.mutate({ word, isKnown: false })}>
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
