/** Kế hoạch: the years that have one, and the plan itself. */
import { useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { useVerb } from '../../queries.ts';
import { go, idOf, type Route, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { toPeople } from '../../ui/person-input.tsx';
import { OldPlanButton } from './old-plan-button.tsx';
import { draftOf, emptyDraft, nextYearDraft, type PlanDraft } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';
import './plan.css';

export default function PlanScreen({ route }: { route: Route }) {
  const plans = useVerb('plan:list', {});
  const members = useVerb('member:list', {});
  const cell = useVerb('cell:get', {});
  const failed = plans.error ?? members.error ?? cell.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void plans.refetch()} />;
  if (plans.data === undefined || members.data === undefined || cell.data === undefined)
    return <Waiting what="kế hoạch" />;
  const known = plans.data.toSorted((one, other) => other.year - one.year);
  const people = toPeople(members.data);

  if (route.rest[0] === 'moi') {
    const year = Number(route.rest[1]);
    const before =
      route.rest[2] === 'theo' ? known.find((plan) => plan.year === Number(route.rest[3])) : undefined;
    const start: PlanDraft =
      before === undefined
        ? emptyDraft(year, null, cell.data?.cell.superiorCommittee ?? '')
        : // Last year's signer may hold the office no more.
          { ...nextYearDraft(before, year), signerId: null };
    return <PlanForm key={route.rest.join('/')} plan={null} start={start} people={people} known={known} />;
  }
  const id = idOf(route);
  const plan = id === null ? known[0] : known.find((one) => one.id === id);
  if (plan !== undefined)
    return <PlanForm key={plan.id} plan={plan} start={draftOf(plan)} people={people} known={known} />;
  return id === null ? (
    <NoPlan />
  ) : (
    <>
      <PageHead title={SCREENS['ke-hoach']} back={{ href: routeTo('ke-hoach'), to: 'kế hoạch mới nhất' }} />
      <ErrorNote message="Không tìm thấy kế hoạch này." />
    </>
  );
}

function NoPlan() {
  const [typed, setTyped] = useState(String(new Date().getFullYear()));
  const year = Number(typed);
  return (
    <>
      <PageHead title={SCREENS['ke-hoach']} />
      <EmptyState
        title="Chưa có kế hoạch nào"
        text="Kế hoạch năm là nơi bắt đầu: mỗi quý một chuyên đề. Từ đó có buổi sinh hoạt, giấy mời, biên bản và báo cáo, không phải gõ lại tên và ngày."
      >
        <form
          className="plan-first"
          onSubmit={(event) => {
            event.preventDefault();
            if (isYear(year)) go('ke-hoach', 'moi', year);
          }}
        >
          <label className="field">
            <span className="field-label">Năm</span>
            <input
              className="input numbers plan-year"
              inputMode="numeric"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <Button look="primary" type="submit" disabled={!isYear(year)} data-tour-at="1">
            Lập kế hoạch năm
          </Button>
          <OldPlanButton />
        </form>
      </EmptyState>
    </>
  );
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1930 && year <= 2200;
}
