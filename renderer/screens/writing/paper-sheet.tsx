/** The paper on the desk: its text, with the pages it comes out on. */
import { type CSSProperties, useEffect, useRef } from 'react';
import type { BodyType, PaperPages } from '../../../shared/format/paper-pages.ts';
import { type PaperEditor, PaperPage } from '../../editor/paper-editor.tsx';
import { whenSettled } from '../../editor/when-settled.ts';
import { pageLayout } from './page-gaps.ts';
import { LetterFoot, LetterHead } from './paper-head.tsx';

interface PaperSheetProps {
  editor: PaperEditor | null;
  /** Of the text as it was saved last; undefined until they are there. */
  pages: PaperPages | undefined;
  zoom: number;
}

export function PaperSheet({ editor, pages, zoom }: PaperSheetProps) {
  const isLaid = useRef(false);
  useEffect(() => {
    if (editor === null || pages === undefined) return;
    return whenSettled(editor, () => {
      editor.commands.showPages(pageLayout(pages));
      // With its first pages the whole paper grows: who writes already must not lose the line.
      if (!isLaid.current && editor.isFocused) editor.commands.scrollIntoView();
      isLaid.current = true;
    });
  }, [editor, pages]);
  return (
    <article className="paper" style={{ zoom, ...(pages !== undefined && measures(pages)) }}>
      <LetterHead pages={pages?.pages ?? []} />
      <PaperPage editor={editor} />
      <LetterFoot pages={pages?.pages ?? []} />
    </article>
  );
}

/** The measures of the paper's own rules in place of those of the style sheet. */
function measures({ pages, type }: PaperPages): CSSProperties {
  const [page] = pages;
  const [first, second, third] = type.headings.map(({ bold, italic }) => ({
    weight: bold ? '700' : '400',
    style: italic ? 'italic' : 'normal',
  }));
  const own: Record<string, string | undefined> = {
    '--sheet-left': pt(page?.margin.left),
    '--sheet-right': pt(page?.margin.right),
    '--sheet-above': pt(page?.margin.top),
    ...typeMeasures(type),
    '--sheet-weight-1': first?.weight,
    '--sheet-weight-2': second?.weight,
    '--sheet-weight-3': third?.weight,
    '--sheet-style-3': third?.style,
  };
  return own as CSSProperties;
}

function typeMeasures({ sizePt, linePt, paragraphPt, firstLinePt, tableSizePt }: BodyType) {
  return {
    '--sheet-letters': pt(sizePt),
    '--sheet-line': pt(linePt),
    '--sheet-gap': pt(paragraphPt),
    '--sheet-indent': pt(firstLinePt),
    '--sheet-letters-table': pt(tableSizePt),
  };
}

function pt(points: number | undefined): string | undefined {
  return points === undefined ? undefined : `${points}pt`;
}
