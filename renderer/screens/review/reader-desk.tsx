/** The text on a page, the reader's own remarks beside it, and the verdict. */
import { Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import { GivenVerdict } from '../../../shared/domain/review.ts';
import { VERDICT_NAMES } from '../../../shared/domain/review-tally.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { makeAnchor, placeAnchor } from '../../../shared/text/anchors.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { type Mark, type Pointed, pointedAt, TextPage } from '../../ui/text-page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { answerOf, draftKey, missingOf, type ReaderDraft, startDraft } from './reader-draft.ts';
import { RemarkForm } from './remark-form.tsx';

interface ReaderDeskProps {
  file: PickedFile;
  pack: OpenedPackage;
  onClose: () => void;
}

export function ReaderDesk({ file, pack, onClose }: ReaderDeskProps) {
  const { manifest, body } = pack;
  const key = draftKey(pack);
  const [draft, setDraft] = useState<ReaderDraft>(() => startDraft(pack, localStorage.getItem(key)));
  const [pointed, setPointed] = useState<(Pointed & { text: string }) | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const toast = useToast();
  const blocks = useMemo(() => parseMarkdown(body), [body]);
  const missing = missingOf(draft);

  const change = (part: Partial<ReaderDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const marks = useMemo(
    () => [
      ...draft.items.flatMap(({ uuid, anchor }): Mark[] => {
        const place = placeAnchor(blocks, anchor);
        return place === null ? [] : [{ ...place, id: uuid, isCurrent: uuid === currentId }];
      }),
      ...(pointed === null ? [] : [{ ...pointed, id: 'pointed', isCurrent: true }]),
    ],
    [blocks, draft.items, currentId, pointed],
  );
  const point = (): void => {
    const found = pointedAt(getSelection());
    if (found !== null) setPointed(found);
  };
  const add = (text: string, replacement: string | null): void => {
    const anchor = pointed === null ? null : makeAnchor(blocks, pointed, pointed.start, pointed.end);
    if (anchor === null) return;
    const kind = replacement === null ? ('comment' as const) : ('suggestion' as const);
    change({ items: [...draft.items, { uuid: crypto.randomUUID(), kind, anchor, text, replacement }] });
    setPointed(null);
  };
  const save = async (): Promise<void> => {
    const answer = answerOf(draft);
    setTold(true);
    if (answer === null) return;
    try {
      setProblem(null);
      const saved = await call('review:answer-package', { ...file, answer });
      if ((await host.saveFile(saved)) !== null)
        toast('Đã ghi tệp trả lời. Hãy gửi tệp ấy cho bí thư; sửa thêm thì ghi lại lần nữa');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <div className="review-page">
      <PageHead
        title={`${KIND_NAMES[manifest.document.kind]}: ${manifest.document.title}`}
        about={
          <>
            Gửi đồng chí {manifest.reviewer.name}
            {manifest.dueOn !== null && <>, hạn trả lời {formatScreenDate(manifest.dueOn)}</>}
          </>
        }
      >
        <Button onClick={onClose}>Đóng tệp</Button>
        <Button look="primary" onClick={() => void save()}>
          <Save aria-hidden="true" /> Ghi tệp trả lời
        </Button>
      </PageHead>
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
          <TextPage blocks={blocks} marks={marks} onMark={(id) => setCurrentId(id)} />
        </section>
        <section className="review-side" aria-label="Góp ý của tôi">
          <fieldset className="review-verdict">
            <legend>Ý kiến chung</legend>
            {GivenVerdict.options.map((verdict) => (
              <label key={verdict} className="check">
                <input
                  type="radio"
                  name="verdict"
                  checked={draft.verdict === verdict}
                  onChange={() => change({ verdict })}
                />
                {VERDICT_NAMES[verdict]}
              </label>
            ))}
            {draft.verdict === 'disagreed' && (
              <LongField
                label="Lý do"
                rows={1}
                value={draft.reason}
                onChange={(reason) => change({ reason })}
              />
            )}
            {isTold && missing !== null && (
              <p className="field-error" role="alert">
                {missing}
              </p>
            )}
          </fieldset>
          {pointed !== null ? (
            <RemarkForm
              key={`${pointed.block} ${pointed.line} ${pointed.start} ${pointed.end}`}
              quote={pointed.text}
              onAdd={add}
              onClose={() => setPointed(null)}
            />
          ) : (
            <p className="muted">Bôi đen chữ trên trang để góp ý hoặc đề nghị sửa.</p>
          )}
          <ol className="review-own" aria-label="Những góp ý đã ghi">
            {draft.items.map((item) => (
              <li key={item.uuid}>
                <article className="review-card" data-current={item.uuid === currentId || undefined}>
                  <p className="review-quote">
                    {item.replacement === null ? (
                      item.anchor.quote
                    ) : (
                      <WordDiff before={item.anchor.quote} after={item.replacement} />
                    )}
                  </p>
                  {item.text !== '' && <p className="review-text">{item.text}</p>}
                  <div className="review-acts">
                    <Button look="quiet" onClick={() => setCurrentId(item.uuid)}>
                      Xem chỗ này
                    </Button>
                    <Button
                      look="quiet"
                      onClick={() => {
                        const { items } = draft;
                        change({ items: items.filter(({ uuid }) => uuid !== item.uuid) });
                        toast('Đã bỏ góp ý', { undo: () => change({ items }) });
                      }}
                    >
                      Bỏ
                    </Button>
                  </div>
                </article>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}
