/** A remark that is not yet in the book: read like any other, with what is being done about it. */
import { Button } from '../../ui/button.tsx';
import { personWords } from './remark-draft.ts';
import type { WaitingRemark } from './remark-queue.ts';

interface WaitingLineProps {
  entry: WaitingRemark;
  /** Of the member who spoke, '' for a guest. */
  name: string;
  onSendAgain: () => void;
  onWithdraw: () => void;
}

export function WaitingLine({ entry: { remark, refusal }, name, onSendAgain, onWithdraw }: WaitingLineProps) {
  const speaker = personWords({ id: remark.speakerId, name: name || remark.speakerName });
  return (
    <article className="remark" aria-label={`Ý kiến của ${speaker}`}>
      <b>{speaker}</b> {refusal === null && <span className="small muted">đang lưu…</span>}
      <p>{remark.text}</p>
      {refusal !== null && (
        <>
          <p className="field-error" role="alert">
            Chưa lưu được: {refusal}
          </p>
          <div className="vote-acts">
            <Button onClick={onSendAgain}>Ghi lại</Button>
            <Button look="quiet" onClick={onWithdraw}>
              Bỏ
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
