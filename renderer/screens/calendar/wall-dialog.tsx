import { useState } from 'react';
import type { DatedThing } from '../../../shared/domain/dated.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { drawSheet } from '../../ui/draw-sheet.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { printInstead } from '../../ui/print-instead.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { wallFacts } from './wall-facts.ts';
import { WallSheet, type WallSize } from './wall-sheet.tsx';

const SIZES: Readonly<Record<WallSize, { label: string; page: string }>> = {
  A3: { label: 'A3, treo tường', page: '@page { size: A3 landscape; margin: 12mm }' },
  A4: { label: 'A4, máy in thường', page: '@page { size: A4 landscape; margin: 8.5mm }' },
};

interface WallDialogProps {
  plan: Plan;
  things: readonly DatedThing[];
  onClose: () => void;
}

/** Asks how large, and prints. */
export function WallDialog({ plan, things, onClose }: WallDialogProps) {
  const [size, setSize] = useState<WallSize>('A4');
  const { problem, isBusy, attempt } = useAttempt();
  const put = (print: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      const sheet = drawSheet(<WallSheet facts={await readFacts(plan, things)} size={size} />);
      await printInstead([sheet], SIZES[size].page, print);
      onClose();
    });
  return (
    <Dialog
      title={`Tờ treo tường năm ${plan.year}`}
      text="Một trang nằm ngang, mực đen: các chuyên đề của năm, ngày họp, ô để đánh dấu và chỗ ghi bút. Chỉ nêu tên người trình bày và người chủ trì."
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend>Khổ giấy</legend>
        {(['A4', 'A3'] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name="wall-size" checked={choice === size} onChange={() => setSize(choice)} />
            {SIZES[choice].label}
          </label>
        ))}
      </fieldset>
      {problem !== null && <ErrorNote message={problem} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={isBusy} onClick={() => void put(() => host.print({}))}>
          In
        </Button>
        {host.capabilities.pdf && (
          <Button
            disabled={isBusy}
            onClick={() => void put(() => host.savePdf({ fileName: `Ke hoach nam ${plan.year}.pdf` }))}
          >
            Lưu thành PDF
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </Dialog>
  );
}

/** Names and chairs are read when they are wanted: the screen itself needs none. */
async function readFacts(plan: Plan, things: readonly DatedThing[]) {
  const [members, overview, papers] = await Promise.all([
    call('member:list', {}),
    call('cell:get', {}),
    call('document:list', { kind: PLAN_PAPER, year: plan.year }),
  ]);
  const ids = plan.rows.flatMap(({ sessionId }) => sessionId ?? []);
  const sessions = await Promise.all(ids.map((id) => call('session:get', { id })));
  const names = new Map(members.map(({ id, fullName }) => [id, fullName]));
  return wallFacts({
    plan,
    cellName: overview?.cell.name ?? '',
    paper: papers.find(({ id }) => id === plan.documentId) ?? null,
    sessions: sessions.map(({ session }) => session),
    things,
    nameOf: (id) => names.get(id) ?? '',
  });
}
