/** The paper, what one has to say to it, and how that goes back; one column on a phone, two on a wide screen. */
import { useEffect, useMemo, useState } from 'react';
import type { PackageManifest } from '../../../../shared/domain/review-package.ts';
import { KIND_NAMES } from '../../../../shared/strings.ts';
import { formatScreenDate } from '../../../../shared/text/dates.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';
import { Button } from '../../../ui/button.tsx';
import { type Pointed, pointedAt, TextPage } from '../../../ui/text-page.tsx';
import { ItemForm } from '../item-form.tsx';
import { OwnItems } from '../own-items.tsx';
import { makeItem, marksOf } from '../reader-draft.ts';
import { useReaderDraft } from '../use-reader-draft.ts';
import { VerdictField } from '../verdict-field.tsx';
import { LineField } from './line-field.tsx';
import { makeUuid } from './make-uuid.ts';
import { SendPart } from './send-part.tsx';

interface SheetProps {
  manifest: PackageManifest;
  /** Markdown. */
  body: string;
}

export function Sheet({ manifest, body }: SheetProps) {
  const { document: paper, reviewer, dueOn, message } = manifest;
  const { draft, change } = useReaderDraft({ manifest, body, answer: null });
  const [currentId, setCurrentId] = useState<string | null>(null);
  /** Selected at this moment; a phone tells of it by no other event. */
  const selected = useSelected();
  /** What is being written about. */
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const blocks = useMemo(() => parseMarkdown(body), [body]);
  const marks = useMemo(
    () => marksOf(blocks, draft.items, currentId, pointed),
    [blocks, draft.items, currentId, pointed],
  );
  const add = (text: string, replacement: string | null): void => {
    const item = pointed && makeItem(blocks, pointed, { uuid: makeUuid(), text, replacement });
    if (item === null) return;
    change({ items: [...draft.items, item] });
    setPointed(null);
  };
  return (
    <main className="review-file">
      <header className="review-file-head">
        <h1>{`${KIND_NAMES[paper.kind]}: ${paper.title}`}</h1>
        <p className="muted">
          Gửi đồng chí {reviewer.name}
          {dueOn !== null && <>, hạn trả lời {formatScreenDate(dueOn)}</>}. Chọn chữ trong văn bản để góp ý,
          chọn ý kiến chung, rồi gửi trả lời ở cuối trang. Trang này không gửi gì đi đâu.
        </p>
        {message !== '' && <p className="review-message">{message}</p>}
      </header>
      <section aria-label="Văn bản">
        <TextPage
          blocks={blocks}
          marks={marks}
          onMark={(id) => {
            setCurrentId(id);
            document.getElementById('gop-y')?.scrollIntoView();
          }}
        />
      </section>
      <section className="review-file-side" id="gop-y" aria-label="Góp ý của tôi">
        {pointed === null ? (
          <LineField blocks={blocks} onChoose={setPointed} />
        ) : (
          <ItemForm
            key={`${pointed.block} ${pointed.line} ${pointed.start} ${pointed.end}`}
            quote={pointed.text}
            onAdd={add}
            onClose={() => setPointed(null)}
          />
        )}
        <OwnItems
          items={draft.items}
          currentId={currentId}
          onSelect={(id) => {
            setCurrentId(id);
            requestAnimationFrame(() =>
              document.querySelector('mark[data-current]')?.scrollIntoView({ block: 'center' }),
            );
          }}
          onChange={(items) => change({ items })}
        />
        <VerdictField
          draft={draft}
          missing={missing}
          onChange={(part) => {
            setMissing(null);
            change(part);
          }}
        />
        <SendPart manifest={manifest} draft={draft} onMissing={setMissing} />
      </section>
      {selected !== null && pointed === null && (
        <div className="review-file-pointed">
          <Button
            look="primary"
            // The selection must still be there when it is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setPointed(selected);
              getSelection()?.removeAllRanges();
              requestAnimationFrame(() => document.getElementById('gop-y')?.scrollIntoView());
            }}
          >
            Góp ý chỗ đang chọn
          </Button>
        </div>
      )}
    </main>
  );
}

function useSelected(): Pointed | null {
  const [selected, setSelected] = useState<Pointed | null>(null);
  useEffect(() => {
    const look = (): void => setSelected(pointedAt(getSelection()));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return selected;
}
