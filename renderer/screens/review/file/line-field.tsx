import { useId } from 'react';
import type { Block } from '../../../../shared/text/blocks.ts';
import { textLines } from '../../../../shared/text/lines.ts';
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
  const lines = textLines(blocks).filter(({ text }) => text.trim() !== '');
  return (
    <p className="review-file-line">
      <label htmlFor={id}>Chọn chữ trong văn bản để góp ý, hoặc chọn cả đoạn:</label>
      <select
        id={id}
        className="input"
        value=""
        onChange={(event) => {
          const line = lines[Number(event.target.value)];
          if (line === undefined) return;
          const { block, line: at, text } = line;
          onChoose({ block, line: at, start: 0, end: text.length, text });
        }}
      >
        <option value="">Chọn đoạn…</option>
        {lines.map(({ block, line, text }, index) => (
          <option key={`${block} ${line}`} value={index}>
            {text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
          </option>
        ))}
      </select>
    </p>
  );
}
