/** Who is asked, how each is reached, and what each said. */
import { Copy, FileText, Globe, Package, Printer, UserPlus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { GivenVerdict, isWaiting, type Reviewer, type Verdict, Way } from '../../../shared/domain/review.ts';
import { VERDICT_NAMES } from '../../../shared/domain/review-tally.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { WAY_NAMES } from '../../acts/way-names.ts';
import { call, host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { ChoiceList, choicesOf } from '../../ui/choice-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { localDay } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { PersonInput, toPeople } from '../../ui/person-input.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useReminding } from './use-reminding.ts';

const TONES: Readonly<Record<Verdict, Tone>> = {
  unseen: 'plain',
  seen: 'info',
  agreed: 'ok',
  'agreed-with-remarks': 'ok',
  disagreed: 'late',
};

/** What can be recorded for somebody who told it: also that the text was read. */
const TOLD = choicesOf(['seen', ...GivenVerdict.options], VERDICT_NAMES);
type Told = (typeof TOLD)[number]['value'];

export function PeoplePart({ view }: { view: ReviewView }) {
  const { round, reviewers, items } = view;
  const [disagreeing, setDisagreeing] = useState<Reviewer | null>(null);
  const record = useChange('review:record-verdict');
  const changeWay = useChange('review:change-way');
  const isOpen = round.state === 'open';
  const agreeRest = useChange('review:agree-rest');
  const failed = record.error ?? changeWay.error ?? agreeRest.error;
  const { problem, remind } = useReminding(round.id);
  const silent = reviewers.filter(isWaiting).length;

  const say = (reviewer: Reviewer, verdict: Told): void => {
    if (verdict === 'disagreed') setDisagreeing(reviewer);
    else record.mutate({ reviewerId: reviewer.id, verdict, reason: '' });
  };
  return (
    <section className="card" aria-label="Người góp ý">
      {isOpen && <SendRow view={view} />}
      {failed !== null && <ErrorNote message={failed.message} />}
      {problem !== null && <ErrorNote message={problem} />}
      {reviewers.length === 0 ? (
        <p className="waiting">Vòng này không hỏi ai; góp ý đến từ tệp Word.</p>
      ) : (
        <>
          {isOpen && (
            <p className="small muted">
              Ghi nhận hộ bằng phím:{' '}
              {TOLD.map(({ value, label }, index) => (
                <span key={value} className="review-key">
                  <Kbd>{index + 1}</Kbd> {label}
                </span>
              ))}
            </p>
          )}
          <table className="list review-people">
            <thead>
              <tr>
                <th scope="col">Đồng chí</th>
                <th scope="col">Gửi bằng</th>
                <th scope="col">Ý kiến</th>
                <th scope="col">Góp ý</th>
                {isOpen && <th scope="col">Ghi nhận hộ</th>}
              </tr>
            </thead>
            <tbody>
              {reviewers.map((reviewer) => (
                <ReviewerRow
                  key={reviewer.id}
                  reviewer={reviewer}
                  items={items.filter(({ reviewerId }) => reviewerId === reviewer.id).length}
                  isOpen={isOpen}
                  onWay={(way) => changeWay.mutate({ reviewerId: reviewer.id, way })}
                  onSay={(verdict) => say(reviewer, verdict)}
                  onRemind={() => remind(reviewer.id)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {isOpen && silent > 0 && (
        <div className="review-ways">
          <Button onClick={() => remind(null)}>
            <Copy aria-hidden="true" /> Sao chép lời nhắc chung
          </Button>
          <Button disabled={agreeRest.isPending} onClick={() => agreeRest.mutate({ roundId: round.id })}>
            Ghi {silent} đồng chí chưa trả lời là nhất trí
          </Button>
        </div>
      )}
      {isOpen && <AskMore view={view} />}
      {disagreeing !== null && (
        <ReasonDialog
          title={`Đồng chí ${disagreeing.name} không nhất trí vì sao?`}
          verb="Ghi lại"
          rows={1}
          onGiven={(reason) =>
            record.mutate(
              { reviewerId: disagreeing.id, verdict: 'disagreed', reason },
              { onSuccess: () => setDisagreeing(null) },
            )
          }
          onClose={() => setDisagreeing(null)}
        />
      )}
    </section>
  );
}

interface ReviewerRowProps {
  reviewer: Reviewer;
  /** How many comments and suggestions came from them. */
  items: number;
  isOpen: boolean;
  onWay: (way: Way) => void;
  onSay: (verdict: Told) => void;
  onRemind: () => void;
}

function ReviewerRow({ reviewer, items, isOpen, onWay, onSay, onRemind }: ReviewerRowProps) {
  const { name, way, verdict, verdictAt, reason } = reviewer;
  // One key a person: it is recorded, and the next one is asked.
  const press = (event: KeyboardEvent<HTMLSelectElement>): void => {
    const told = TOLD[Number(event.key) - 1];
    if (told === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onSay(told.value);
    const next = event.currentTarget.closest('tr')?.nextElementSibling;
    next?.querySelector<HTMLElement>('td:last-child select')?.focus();
  };
  return (
    <tr>
      <td>{name}</td>
      <td>
        {isOpen ? (
          <ChoiceList
            isNarrow
            aria-label={`Gửi cho đồng chí ${name} bằng`}
            value={way}
            choices={choicesOf(Way.options, WAY_NAMES)}
            onChange={onWay}
          />
        ) : (
          WAY_NAMES[way]
        )}
      </td>
      <td>
        <Chip tone={TONES[verdict]}>{VERDICT_NAMES[verdict]}</Chip>
        {verdictAt !== null && <span className="small muted"> {formatScreenDate(localDay(verdictAt))}</span>}
        {reason !== '' && <div className="small">{reason}</div>}
      </td>
      <td className="numbers">{items}</td>
      {isOpen && (
        <td>
          <ChoiceList
            isNarrow
            aria-label={`Ghi nhận ý kiến của đồng chí ${name}`}
            value={null}
            choices={[{ value: null, label: 'Chọn…' }, ...TOLD]}
            onChange={(told) => told !== null && onSay(told)}
            onKeyDown={press}
          />
          {isWaiting(reviewer) && (
            <IconButton label={`Sao chép lời nhắc đồng chí ${name}`} onClick={onRemind}>
              <Copy aria-hidden="true" />
            </IconButton>
          )}
        </td>
      )}
    </tr>
  );
}

/** The ways out. */
function SendRow({ view }: { view: ReviewView }) {
  const { round, reviewers } = view;
  const pack = useChange('review:pack');
  const toast = useToast();
  const { problem, isBusy, attempt } = useAttempt();
  const inApp = reviewers.filter(({ way }) => way === 'app').length;

  const savePackages = async (as: 'package' | 'page'): Promise<void> => {
    const folder = host.capabilities.paths ? await host.pickFolder({}) : null;
    if (host.capabilities.paths && folder === null) return;
    const { files } = await pack.mutateAsync({ id: round.id, as, ...(folder === null ? {} : { folder }) });
    if (folder === null) for (const file of files) await host.saveFile(file);
    toast(`Đã lưu ${files.length} ${as === 'page' ? 'trang' : 'gói'} góp ý, mỗi đồng chí một tệp`);
  };
  const save = async (what: 'word' | 'print-docx'): Promise<void> => {
    await host.saveFile(await call('review:render', { id: round.id, what }));
  };
  return (
    <>
      <div className="review-ways">
        <Button
          disabled={isBusy || inApp === 0}
          title="Mở bằng trình duyệt của máy tính hay điện thoại, không cần cài gì, không cần mạng"
          onClick={() => void attempt(() => savePackages('page'))}
        >
          <Globe aria-hidden="true" /> Lưu {inApp} trang góp ý (.html)
        </Button>
        <Button
          disabled={isBusy || inApp === 0}
          title="Cho đồng chí có cài chương trình này"
          onClick={() => void attempt(() => savePackages('package'))}
        >
          <Package aria-hidden="true" /> Lưu {inApp} gói góp ý (.gopy)
        </Button>
        <Button disabled={isBusy} onClick={() => void attempt(() => save('word'))}>
          <FileText aria-hidden="true" /> Tệp Word để góp ý
        </Button>
        <Button disabled={isBusy} onClick={() => void attempt(() => save('print-docx'))}>
          <Printer aria-hidden="true" /> Bản in có số dòng
        </Button>
      </div>
      {problem !== null && <ErrorNote message={problem} />}
    </>
  );
}

function AskMore({ view }: { view: ReviewView }) {
  const members = useVerb('member:list', {});
  const ask = useChange('review:ask');
  const asked = new Set(view.reviewers.map(({ memberId }) => memberId));
  const people = toPeople(members.data ?? []).filter(({ id }) => !asked.has(id));
  return (
    <div className="review-more">
      <UserPlus aria-hidden="true" />
      <PersonInput
        label="Hỏi thêm đồng chí"
        placeholder="Hỏi thêm: gõ đầu tên"
        people={people}
        takesGuests
        onChoose={({ id, name }) => ask.mutate({ id: view.round.id, reviewers: [{ memberId: id, name }] })}
      />
      {ask.error !== null && <ErrorNote message={ask.error.message} />}
    </div>
  );
}
