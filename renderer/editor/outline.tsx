/** The headings of the text; one press goes there. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { Button } from '../ui/button.tsx';
import { takeHeadings, useBoldHeadings } from './heading-offer.tsx';
import './outline.css';

interface HeadingPlace {
  pos: number;
  level: number;
  text: string;
}

export function Outline({ editor }: { editor: Editor }) {
  const { places, here } = useEditorState({
    editor,
    selector: ({ editor: page }) => {
      const found = headingsOf(page.state.doc);
      return { places: found, here: found.findLastIndex(({ pos }) => pos <= page.state.selection.from) };
    },
  });
  const bold = useBoldHeadings(editor);
  // Beside a letter without headings it would only take room from the page.
  if (places.length === 0 && bold === 0) return null;
  return (
    <nav className="outline" aria-label="Dàn ý">
      <h2>Dàn ý</h2>
      {places.length === 0 && <Button onClick={() => takeHeadings(editor)}>Nhận {bold} đề mục</Button>}
      {places.map(({ pos, level, text }, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: headings have no name but their place
          key={index}
          type="button"
          data-level={level}
          aria-current={index === here ? 'location' : undefined}
          onClick={() => {
            editor
              .chain()
              .focus(pos + 1 + text.length)
              .run();
            const line = editor.view.nodeDOM(pos);
            if (line instanceof HTMLElement) line.scrollIntoView({ block: 'start' });
          }}
        >
          {text}
        </button>
      ))}
    </nav>
  );
}

/** Those that say something, in reading order. */
function headingsOf(doc: Node): HeadingPlace[] {
  const places: HeadingPlace[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name === 'heading' && node.textContent.trim() !== '')
      places.push({ pos, level: node.attrs.level, text: node.textContent });
  });
  return places;
}
