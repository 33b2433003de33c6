/** The paper, what one has to say to it, and how that goes back; one column on a phone, two on a wide screen. */
import { useEffect, useId, useMemo, useState } from 'react';
import type { PackageManifest } from '../../../../shared/domain/review-package.ts';
import { KIND_NAMES } from '../../../../shared/strings.ts';
import { formatScreenDate } from '../../../../shared/text/dates.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';
import { Button } from '../../../ui/button.tsx';
import { type Pointed, pointedAt, TextPage } from '../../../ui/text-page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ItemForm } from '../item-form.tsx';
import { OwnItems } from '../own-items.tsx';
import { addWritten, isWritten, marksOf, missingOf, startWriting } from '../reader-draft.ts';
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
  const id = useId();
  const toast = useToast();
  const { document: paper, reviewer, dueOn, message } = manifest;
  const { draft, change } = useReaderDraft({ manifest, body, answer: null });
  const [currentId, setCurrentId] = useState<string | null>(null);
  /** Selected at this moment; a phone tells of it by no other event. */
  const selected = useSelected();
  /** Whether sending was tried: what is wanting is told from then on. */
  const [isTold, setTold] = useState(false);
  const blocks = useMemo(() => parseMarkdown(body), [body]);
  const marks = useMemo(() => marksOf(blocks, draft, currentId), [blocks, draft, currentId]);
  const { writing } = draft;
  const begin = (at: Pointed): void => {
    change({ writing: startWriting(at, null) });
    goTo('#gop-y textarea');
  };
  const add = (): void => {
    change(addWritten(blocks, draft, makeUuid()));
    toast('Đã thêm góp ý');
    goTo('#gop-y');
  };
  const giveUp = (): void => {
    change({ writing: null });
    if (writing !== null && isWritten(writing))
      toast('Đã bỏ góp ý đang viết', { undo: () => change({ writing }) });
    goTo('#gop-y');
  };
  return (
    <main className="review-file" data-thumbs>
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
            goTo('#gop-y');
          }}
        />
      </section>
      <section className="review-file-side" id="gop-y" tabIndex={-1} aria-labelledby={`${id}-own`}>
        <h2 id={`${id}-own`}>Góp ý của tôi</h2>
        {writing === null ? (
          <LineField blocks={blocks} onChoose={begin} />
        ) : (
          <ItemForm
            writing={writing}
            onChange={(changed) => (changed === null ? giveUp() : change({ writing: changed }))}
            onAdd={add}
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
          onChange={(next) => change(({ items }) => ({ items: next(items) }))}
        />
        <VerdictField draft={draft} missing={isTold ? missingOf(draft) : null} onChange={change} />
        <SendPart
          manifest={manifest}
          draft={draft}
          onMissing={() => {
            setTold(true);
            requestAnimationFrame(() =>
              document.querySelector('#gop-y [role=alert]')?.scrollIntoView({ block: 'center' }),
            );
          }}
        />
      </section>
      {selected !== null && writing === null && (
        <div className="review-file-pointed">
          <Button
            look="primary"
            // The selection must still be there when it is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              getSelection()?.removeAllRanges();
              begin(selected);
            }}
          >
            Góp ý chỗ đang chọn
          </Button>
        </div>
      )}
    </main>
  );
}

/** Once what was changed is drawn. */
function goTo(selector: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(selector)?.focus();
    document.getElementById('gop-y')?.scrollIntoView();
  });
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
