/** The button before anything goes out: title, category, date, files and the host it goes to. */
import { useState } from 'react';
import type { ArticleView, PortalView, PushReview } from '../../../shared/contract/publishing.ts';
import { GUARD_RULE_NAMES, VISIBILITY_NAMES, WISH_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useRun } from './use-run.ts';

interface PushDialogProps {
  article: ArticleView;
  portal: PortalView;
  /** It is in the queue. */
  onPushed: () => void;
  onClose: () => void;
}

export function PushDialog({ article, portal, onPushed, onClose }: PushDialogProps) {
  const target = { articleId: article.id, portalId: portal.id };
  const review = useVerb('outbox:review', target);
  const [saysYes, setYes] = useState(false);
  const push = useChange('outbox:push');
  const run = useRun();
  const toast = useToast();

  const submit = (): void =>
    push.mutate(
      { ...target, saysYes },
      {
        onSuccess: () => {
          toast(portal.byHand ? 'Đã tạo việc bàn giao' : 'Đã vào hàng đợi, gửi ngay khi có mạng');
          run(portal.id);
          onPushed();
        },
      },
    );
  const { data } = review;
  const isInside = data?.visibility === 'internal';
  const mayGo =
    data?.isApproved === true &&
    (data.barred === 'no' || (saysYes && (data.barred === 'look' || (data.barred === 'yes' && isInside))));
  return (
    <Dialog
      title={data === undefined ? 'Đưa bài lên cổng?' : `${WISH_NAMES[data.wish]} lên ${data.portal}?`}
      text={
        portal.byHand
          ? 'Bài được gói lại để người đăng tự đưa lên cổng.'
          : 'Chỉ những gì ghi dưới đây được gửi đi.'
      }
      onClose={onClose}
    >
      {review.error !== null ? (
        <ErrorNote message={review.error.message} />
      ) : data === undefined ? (
        <Waiting what="bài đăng" />
      ) : (
        <>
          <Facts review={data} />
          {!data.isApproved && (
            <ErrorNote message="Văn bản gốc chưa được thông qua nên bài chưa gửi được. Hãy thông qua văn bản rồi quay lại." />
          )}
          <Bars review={data} saysYes={saysYes} onYes={setYes} />
        </>
      )}
      {push.error !== null && <ErrorNote message={push.error.message} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={!mayGo || push.isPending} onClick={submit}>
          {portal.byHand ? 'Tạo gói bàn giao' : 'Gửi lên cổng'}
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}

function Facts({ review }: { review: PushReview }) {
  const facts: [string, string][] = [
    ['Tiêu đề', review.title],
    ['Chuyên mục', review.category],
    ['Ngày', review.date === null ? 'lúc đăng' : formatScreenDate(review.date)],
    ['Ai đọc được', VISIBILITY_NAMES[review.visibility]],
    [
      'Tệp kèm',
      review.attachments.map(({ title, fileName }) => `${title} (${fileName})`).join('; ') || 'không có',
    ],
    ['Ảnh', review.photos === 0 ? 'không có' : `${review.photos} ảnh`],
    ['Gửi tới', review.host || 'người đăng, bằng gói bàn giao'],
  ];
  return (
    <dl className="portal-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface BarsProps {
  review: PushReview;
  saysYes: boolean;
  onYes: (yes: boolean) => void;
}

function Bars({ review, saysYes, onYes }: BarsProps) {
  if (review.barred === 'no') return null;
  const isInside = review.visibility === 'internal';
  const isDoubt = review.barred === 'look';
  const mayConfirm = isDoubt || (review.barred === 'yes' && isInside);
  return (
    <div className="note portal-findings">
      <div>
        <b>{isDoubt ? 'Cần người xem:' : mayConfirm ? 'Chỉ dành cho nội bộ:' : 'Không được công khai:'}</b>
        <ul>
          {review.findings.map(({ rule, place, text }) => (
            <li key={`${rule} ${place}`}>
              {place}: “{text}” – {GUARD_RULE_NAMES[rule]}
            </li>
          ))}
        </ul>
        {mayConfirm ? (
          <div className="portal-yes">
            <CheckField
              isLong
              label={`Tôi đã xem và đồng ý ${isInside ? 'gửi nội dung này cho nội bộ' : 'công khai nội dung này'}; nhật ký ghi lại điều đó.`}
              isOn={saysYes}
              onChange={onYes}
            />
          </div>
        ) : (
          <p>
            {review.barred === 'yes'
              ? 'Hãy sửa bài, hoặc chuyển bài sang chế độ nội bộ rồi xác nhận.'
              : 'Hãy sửa bài hoặc bỏ tệp ấy rồi thử lại.'}
          </p>
        )}
      </div>
    </div>
  );
}
