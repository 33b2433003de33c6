/** The answer goes back as a small file or as a line of letters; sending it is the member's own act. */
import { useId, useRef, useState } from 'react';
import { writeAnswerCode } from '../../../../shared/contract/answer-code.ts';
import type { PackageManifest } from '../../../../shared/domain/review-package.ts';
import { foldText } from '../../../../shared/text/folding.ts';
import { Button } from '../../../ui/button.tsx';
import { answerOf, type ReaderDraft } from '../reader-draft.ts';

interface SendPartProps {
  manifest: PackageManifest;
  draft: ReaderDraft;
  /** Sending was tried, and something is still wanting. */
  onMissing: () => void;
}

/** What was last made to be sent. */
interface Sent {
  draft: ReaderDraft;
  code: string;
  /** What became of it, a sentence. */
  told: string;
}

export function SendPart({ manifest, draft, onMissing }: SendPartProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const isStale = sent !== null && sent.draft !== draft;
  const code = sent === null || isStale ? '' : sent.code;
  const makeCode = (): string | null => {
    const answer = answerOf(draft);
    if (answer === null) {
      setSent(null);
      onMissing();
      return null;
    }
    const { cell, round, text, reviewer } = manifest;
    const answeredAt = new Date().toISOString();
    return writeAnswerCode({
      cell,
      round,
      text,
      reviewer: reviewer.uuid,
      answer: { ...answer, answeredAt },
    });
  };
  const save = (): void => {
    const made = makeCode();
    if (made === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([made], { type: 'text/plain' }));
    link.download = `tra-loi_${fileWords(manifest.reviewer.name)}.txt`;
    link.click();
    const told = 'Đã lưu tệp trả lời vào thư mục tải về. Hãy gửi tệp ấy cho bí thư.';
    setSent({ draft, code: made, told });
  };
  const copy = async (): Promise<void> => {
    const made = makeCode();
    if (made === null) return;
    const isCopied = await copyText(made, field.current);
    const told = isCopied
      ? 'Đã chép mã trả lời. Hãy dán vào tin nhắn gửi bí thư.'
      : 'Trình duyệt không cho chép tự động: hãy chọn cả mã ở dưới, chép và gửi bí thư.';
    setSent({ draft, code: made, told });
  };
  return (
    <section className="review-file-send" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Gửi trả lời</h2>
      <div className="review-acts">
        <Button look="primary" onClick={save}>
          Lưu tệp trả lời
        </Button>
        <Button onClick={() => void copy()}>Chép mã trả lời</Button>
      </div>
      <p role="status">{isStale ? 'Trả lời đã sửa sau lần gửi trước: hãy lưu hay chép lại.' : sent?.told}</p>
      <p hidden={code === ''}>
        <label htmlFor={id}>Mã trả lời</label>
        <textarea
          ref={field}
          id={id}
          className="input"
          rows={4}
          readOnly
          value={code}
          onFocus={(event) => event.target.select()}
        />
      </p>
      <p className="small muted">Sửa thêm thì lưu hay chép lại lần nữa; bản gửi sau thay bản gửi trước.</p>
    </section>
  );
}

/** The old way where the new one is barred, as for pages from files. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (field === null) return false;
    field.closest('p')?.removeAttribute('hidden');
    field.value = text;
    field.select();
    return document.execCommand('copy');
  }
}

/** Names of files go through messengers best without dấu. */
function fileWords(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/gu, '-');
}
