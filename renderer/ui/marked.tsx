import { Fragment } from 'react';

interface MarkedProps {
  text: string;
  /** The words found in it, in UTF-16 units, in order. */
  marks: readonly { start: number; end: number }[];
}

/** A text with the words one looked for marked in it. */
export function Marked({ text, marks }: MarkedProps) {
  const pieces = marks.map(({ start, end }, index) => (
    <Fragment key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </Fragment>
  ));
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
