/** What stands above and below the text: drawn from the pages of the printed paper, so that no rule is written twice. */
import { type CSSProperties, useEffect, useRef } from 'react';
import type { PageBand, PaperPage } from '../../../shared/format/paper-pages.ts';
import { runCommand } from '../../commands.ts';
import { drawSlice } from '../../ui/page-slice.ts';
import { lastTextPage } from './page-gaps.ts';

interface LetterProps {
  /** Those of the text as it was saved last; [] until they are there. */
  pages: readonly PaperPage[];
}

export function LetterHead({ pages }: LetterProps) {
  const place = useRef<HTMLDivElement>(null);
  const [page] = pages;
  useEffect(() => {
    if (page === undefined) return;
    place.current?.replaceChildren(
      drawSlice(page, { top: 0, bottom: page.body.top }, { parts: ['head', 'margin'] }),
    );
  }, [page]);
  return (
    <section className="letter letter-above" aria-label="Đầu văn bản">
      <div ref={place} />
      <Edit what="đầu văn bản" band={page?.head ?? null} from={0} above={14} />
    </section>
  );
}

/** The rest of the page the text ends on, and the pages after it. */
export function LetterFoot({ pages }: LetterProps) {
  const place = useRef<HTMLDivElement>(null);
  const at = lastTextPage(pages);
  const page = pages[at];
  useEffect(() => {
    if (page === undefined) return;
    const wide = pages[0]?.width ?? page.width;
    const parts = ['closing', 'margin'] as const;
    const rest = drawSlice(page, { top: page.body.bottom, bottom: page.height }, { parts, wide });
    const others = pages.slice(at + 1).flatMap((other) => {
      const ground = document.createElement('div');
      ground.className = 'sheets-apart';
      return [ground, drawSlice(other, { top: 0, bottom: other.height }, { wide })];
    });
    place.current?.replaceChildren(rest, ...others);
  }, [pages, page, at]);
  return (
    <section className="letter" aria-label="Nơi nhận và chữ ký">
      <div ref={place} />
      <Edit what="nơi nhận và chữ ký" band={page?.closing ?? null} from={page?.body.bottom ?? 0} above={4} />
    </section>
  );
}

interface EditProps {
  what: string;
  /** What it opens; without one the button lies over all of the section. */
  band: PageBand | null;
  /** Of the page, where the section begins. */
  from: number;
  /** How much higher the button begins, so that its words lie on nothing printed; in points. */
  above?: number;
}

function Edit({ what, band, from, above = 0 }: EditProps) {
  const place: CSSProperties =
    band === null
      ? { top: 0, bottom: 0 }
      : { top: `${band.top - from - above}pt`, height: `${band.bottom - band.top + above}pt` };
  return (
    <button type="button" style={place} onClick={() => runCommand('open-head')}>
      Sửa {what}
    </button>
  );
}
