/** Chi bộ: what it was called from which day on; changed from a day, or mended where it was mistyped. */
import { useState } from 'react';
import type { CellFacts } from '../../../shared/domain/cell.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CellForm } from './cell-form.tsx';
import type { SectionProps } from './section.ts';

export function CellHistory({ overview }: SectionProps) {
  /** Which facts are mended, by their day; `new` while a change is entered. */
  const [edited, edit] = useState<Day | null | 'new' | undefined>(undefined);
  const drop = useChange('cell:drop-change');
  const restore = useChange('cell:change');
  const toast = useToast();
  const close = (): void => edit(undefined);
  const facts = overview.facts.toReversed();
  const takeBack = ({ from, ...cell }: CellFacts): void => {
    if (from !== null)
      drop.mutate(
        { from },
        { onSuccess: () => toast('Đã bỏ thay đổi', { undo: () => restore.mutate({ cell, from }) }) },
      );
  };
  return (
    <section className="card" aria-labelledby="cell-title">
      <div className="settings-head">
        <h2 id="cell-title">Chi bộ</h2>
        {edited === undefined && <Button onClick={() => edit('new')}>Đổi từ ngày…</Button>}
      </div>
      <p className="muted">
        Văn bản của ngày nào ghi theo thông tin của ngày ấy; văn bản đã ban hành giữ nguyên.
      </p>
      {drop.isError && <ErrorNote message={drop.error.message} />}
      {edited === 'new' && (
        <div className="entry-form">
          <CellForm facts={overview.facts} mended={null} onClose={close} />
        </div>
      )}
      <ul className="entries settings-list">
        {facts.map((one, at) =>
          edited === one.from ? (
            <li key={one.from ?? ''} className="entry-form entry-open">
              <CellForm facts={overview.facts} mended={one} onClose={close} />
            </li>
          ) : (
            <li key={one.from ?? ''}>
              <span>
                <b>{one.name}</b>
                <span className="small muted settings-about">{spanWords(one, facts[at - 1])}</span>
                <span className="small settings-about">{factWords(one)}</span>
              </span>
              <span className="settings-acts">
                {one.from !== null && (
                  <Button
                    look="quiet"
                    disabled={drop.isPending}
                    aria-label={`Bỏ thay đổi từ ngày ${formatScreenDate(one.from)}`}
                    onClick={() => takeBack(one)}
                  >
                    Bỏ thay đổi
                  </Button>
                )}
                <Button onClick={() => edit(one.from)} aria-label={`Sửa chỗ gõ sai: ${one.name}`}>
                  Sửa chỗ gõ sai
                </Button>
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** "Từ ngày 01/07/2025", "Từ đầu, trước ngày 01/07/2025". */
function spanWords({ from }: CellFacts, next: CellFacts | undefined): string {
  const start = from === null ? 'Từ đầu' : `Từ ngày ${formatScreenDate(from)}`;
  return next?.from == null ? `${start} đến nay` : `${start}, trước ngày ${formatScreenDate(next.from)}`;
}

function factWords({ superiorName, superiorCommittee, symbolSuffix, placeName }: CellFacts): string {
  return [
    `Thuộc ${superiorName}`,
    superiorCommittee === '' ? 'chưa ghi tên ở nơi nhận' : `gửi ${superiorCommittee}`,
    `ký hiệu ${symbolSuffix}`,
    placeName,
  ].join(' · ');
}
