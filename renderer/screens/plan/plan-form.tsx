/** One year's plan: its words, its rows, what to look at again, and the paper beside them. */
import type { Plan } from '../../../shared/domain/plan.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { nextPlanRoutes } from './next-plan.ts';
import { OldPlanButton } from './old-plan-button.tsx';
import type { PlanDraft } from './plan-draft.ts';
import { PlanPaper } from './plan-paper.tsx';
import { PlanRows } from './plan-rows-table.tsx';
import { planWarnings } from './plan-warnings.ts';
import { PlanWords } from './plan-words.tsx';
import { type PlanEditing, usePlanEditing } from './use-plan-editing.ts';

interface PlanFormProps {
  /** Null for one that is not saved yet. */
  plan: Plan | null;
  /** What one begins with. */
  start: PlanDraft;
  people: readonly Person[];
  /** The plans there are, the newest first. */
  known: readonly Plan[];
}

export function PlanForm({ plan, start, people, known }: PlanFormProps) {
  const editing = usePlanEditing(plan, start);
  const { draft, change, faults, isDirty, isBusy } = editing;
  const warnings = planWarnings(draft, (id) => people.find((person) => person.id === id)?.name ?? `số ${id}`);
  return (
    <>
      <PlanHead plan={plan} known={known} editing={editing} />
      <div className="plan">
        <div className="plan-form" ref={editing.form}>
          {editing.error !== null && <ErrorNote message={editing.error} />}
          <PlanRows
            year={draft.year}
            rows={draft.rows}
            people={people}
            faults={faults?.rows ?? null}
            canSchedule={!isDirty && !isBusy}
            onChange={(rows) => change({ rows })}
            onSchedule={(id) => editing.schedule([id])}
          />
          <PlanWords draft={draft} people={people} faults={faults?.fields ?? {}} onChange={change} />
        </div>
        {/* Beside the form: what comes and goes while one types must not move what one types in. */}
        <div className="plan-side">
          <PlanWarnings sentences={warnings} />
          <PlanPaper
            planId={plan?.id ?? null}
            documentId={plan?.documentId ?? null}
            isDirty={isDirty}
            isBusy={isBusy}
            onMake={editing.saveWithPaper}
          />
        </div>
      </div>
    </>
  );
}

interface PlanHeadProps extends Pick<PlanFormProps, 'plan' | 'known'> {
  editing: PlanEditing;
}

/** What can be done with the plan as a whole. */
function PlanHead({ plan, known, editing }: PlanHeadProps) {
  const { draft, isDirty, isBusy, save, schedule } = editing;
  const unscheduled = (plan?.rows ?? []).filter(({ sessionId }) => sessionId === null).map(({ id }) => id);
  const next = known.length === 0 ? null : nextPlanRoutes(known);
  return (
    <PageHead
      title={`Kế hoạch năm ${draft.year}`}
      about={
        isDirty ? (
          <Chip tone="warn">
            {plan === null
              ? 'Kế hoạch mới, chưa lưu'
              : editing.isStuck
                ? 'Có thay đổi chưa lưu'
                : 'Đang lưu…'}
          </Chip>
        ) : (
          'Đã lưu'
        )
      }
    >
      <Years known={known} here={plan?.id ?? null} />
      {next !== null && plan !== null && !isDirty && (
        <LinkButton href={next.copied}>Lập kế hoạch năm {next.year} từ năm trước</LinkButton>
      )}
      {!isDirty && <OldPlanButton />}
      {unscheduled.length > 0 && !isDirty && (
        <Button look="primary" disabled={isBusy} onClick={() => schedule(unscheduled)} data-tour-at="2">
          Tạo {unscheduled.length} buổi sinh hoạt
        </Button>
      )}
      {isDirty && (
        <Button look={plan === null ? 'primary' : 'plain'} disabled={isBusy} onClick={save}>
          Lưu kế hoạch <Kbd>Ctrl S</Kbd>
        </Button>
      )}
      {unscheduled.length === 0 && !isDirty && (
        <LinkButton look="primary" href={routeTo('tong-quan')}>
          Về Tổng quan
        </LinkButton>
      )}
    </PageHead>
  );
}

function Years({ known, here }: { known: readonly Plan[]; here: number | null }) {
  if (known.length < 2) return null;
  return (
    <label>
      <span className="spoken">Xem kế hoạch năm</span>
      <select
        className="input"
        value={here ?? ''}
        onChange={(event) => {
          location.hash = routeTo('ke-hoach', event.target.value);
        }}
      >
        {here === null && <option value="">Kế hoạch mới</option>}
        {known.map(({ id, year }) => (
          <option key={id} value={id}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

function PlanWarnings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="card" aria-label="Nên xem lại">
      <h2>Nên xem lại</h2>
      <ul className="finding-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
