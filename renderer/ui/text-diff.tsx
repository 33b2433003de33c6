import { type DiffLine, diffTexts } from '../../shared/text/diff.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { Segments } from './word-diff.tsx';
import './text-diff.css';

/** Lines of unchanged text shown around a change. */
const AROUND = 1;

/** What is different between two texts, word by word, as Word's review shows it. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const lines = diffTexts(parseMarkdown(before), parseMarkdown(after));
  if (lines.every(({ change }) => change === 'same')) return <p className="muted">Hai bản giống nhau.</p>;
  const kept = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ change }) => change !== 'same'),
  );
  return (
    <div className="text-diff">
      {lines.map((line, index) => {
        if (kept[index]) {
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          return <Line key={index} line={line} />;
        }
        if (!kept[index - 1] && index > 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index} className="diff-gap">
            …
          </p>
        );
      })}
    </div>
  );
}

function Line({ line: { change, segments } }: { line: DiffLine }) {
  return (
    <p className={`diff-line diff-${change}`}>
      <Segments segments={segments} />
      {change === 'restyled' && <span className="small muted"> (đổi kiểu chữ)</span>}
    </p>
  );
}
