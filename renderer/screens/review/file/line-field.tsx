import { useId, useState } from 'react';
import type { Block } from '../../../../shared/text/blocks.ts';
import { textLines } from '../../../../shared/text/lines.ts';
import { Button } from '../../../ui/button.tsx';
import type { Pointed } from '../../../ui/text-page.tsx';

/** Letters of a line by which one knows it. */
const SHOWN = 70;

interface LineFieldProps {
  blocks: readonly Block[];
  onChoose: (line: Pointed) => void;
}

/** A whole line, chosen from a list: for whoever cannot select words with a finger or a mouse. */
export function LineField({ blocks, onChoose }: LineFieldProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const lines = textLines(blocks).filter(({ text }) => text.trim() !== '');
  const line = chosen === '' ? undefined : lines[Number(chosen)];
  return (
    <div className="review-file-line">
      <label htmlFor={id}>Chọn chữ trong văn bản để góp ý, hoặc chọn cả đoạn:</label>
      <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">Chọn đoạn…</option>
        {lines.map(({ block, line: at, text }, index) => (
          <option key={`${block} ${at}`} value={index}>
            {text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
          </option>
        ))}
      </select>
      {/* Not by the choice itself: who goes through a list by arrows chooses each line on the way. */}
      <Button
        disabled={line === undefined}
        onClick={() => {
          if (line === undefined) return;
          const { block, line: at, text } = line;
          onChoose({ block, line: at, start: 0, end: text.length, text });
        }}
      >
        Góp ý đoạn này
      </Button>
    </div>
  );
}
