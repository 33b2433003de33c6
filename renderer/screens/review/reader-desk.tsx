/** The text on a page, the reader's own items beside it, and the verdict. */
import { Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import type { PackageManifest } from '../../../shared/domain/review-package.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { pointedAt, TextPage } from '../../ui/text-page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ItemForm } from './item-form.tsx';
import { OwnItems } from './own-items.tsx';
import { addWritten, answerOf, marksOf, missingOf, startWriting } from './reader-draft.ts';
import { useReaderDraft } from './use-reader-draft.ts';
import { VerdictField } from './verdict-field.tsx';

interface ReaderDeskProps {
  file: PickedFile;
  pack: OpenedPackage;
  onClose: () => void;
}

export function ReaderDesk({ file, pack, onClose }: ReaderDeskProps) {
  const { manifest, body } = pack;
  const { draft, change } = useReaderDraft(pack);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const { problem, attempt } = useAttempt();
  const toast = useToast();
  const blocks = useMemo(() => parseMarkdown(body), [body]);
  const marks = useMemo(() => marksOf(blocks, draft, currentId), [blocks, draft, currentId]);

  const { writing } = draft;
  const point = (): void => {
    const at = pointedAt(getSelection());
    if (at !== null) change({ writing: startWriting(at, writing) });
  };
  const save = async (): Promise<void> => {
    const answer = answerOf(draft);
    setTold(true);
    if (answer === null) return;
    await attempt(async () => {
      const saved = await call('review:answer-package', { ...file, answer });
      if ((await host.saveFile(saved)) !== null)
        toast('Đã ghi tệp trả lời. Hãy gửi tệp ấy cho bí thư; sửa thêm thì ghi lại lần nữa');
    });
  };

  return (
    <div className="review-page">
      <ReaderHead manifest={manifest} onClose={onClose} onSave={() => void save()} />
      {problem !== null && <ErrorNote message={problem} />}
      {manifest.message !== '' && <p className="review-message">{manifest.message}</p>}
      <div className="review-desk">
        <section
          className="review-paper"
          aria-label="Văn bản"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          onMouseUp={point}
          onKeyUp={point}
        >
          <TextPage blocks={blocks} marks={marks} onMark={setCurrentId} />
        </section>
        <section className="review-side" aria-label="Góp ý của tôi">
          <VerdictField draft={draft} missing={isTold ? missingOf(draft) : null} onChange={change} />
          {writing !== null ? (
            <ItemForm
              writing={writing}
              onChange={(changed) => change({ writing: changed })}
              onAdd={() => change(addWritten(blocks, draft, crypto.randomUUID()))}
            />
          ) : (
            <p className="muted">Bôi đen chữ trên trang để góp ý hoặc đề nghị sửa.</p>
          )}
          <OwnItems
            items={draft.items}
            currentId={currentId}
            onSelect={setCurrentId}
            onChange={(next) => change(({ items }) => ({ items: next(items) }))}
          />
        </section>
      </div>
    </div>
  );
}

interface ReaderHeadProps {
  manifest: PackageManifest;
  onClose: () => void;
  onSave: () => void;
}

function ReaderHead({ manifest: { document, reviewer, dueOn }, onClose, onSave }: ReaderHeadProps) {
  return (
    <PageHead
      fit="close"
      title={`${KIND_NAMES[document.kind]}: ${document.title}`}
      about={
        <>
          Gửi đồng chí {reviewer.name}
          {dueOn !== null && <>, hạn trả lời {formatScreenDate(dueOn)}</>}
        </>
      }
    >
      <Button onClick={onClose}>Đóng tệp</Button>
      <Button look="primary" onClick={onSave}>
        <Save aria-hidden="true" /> Ghi tệp trả lời
      </Button>
    </PageHead>
  );
}
