/** One year's plan: its words, its rows, what to look at again, and the paper beside them. */
import { useEffect, useRef, useState } from 'react';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import { isEditable } from '../../../shared/domain/document.ts';
import { type Plan, PlanInput } from '../../../shared/domain/plan.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { call } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { go, routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { useToast } from '../../ui/toast.tsx';
import { followHead } from './follow-head.ts';
import { nextPlanRoutes } from './next-plan.ts';
import { draftOf, faultsOf, type PlanDraft, toPlanInput } from './plan-draft.ts';
import { PlanPaper } from './plan-paper.tsx';
import { PlanRows } from './plan-rows-table.tsx';
import { planWarnings } from './plan-warnings.ts';
import { PlanWords } from './plan-words.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

interface PlanFormProps {
  /** Null for one that is not saved yet. */
  plan: Plan | null;
  start: PlanDraft;
  people: readonly Person[];
  known: readonly Plan[];
}

export function PlanForm({ plan, start, people, known }: PlanFormProps) {
  const [draft, setDraft, forget] = useKeptDraft(`plan-${plan?.id ?? `new-${start.year}`}`, start);
  const [isTold, setTold] = useState(false);
  const save = useChange('plan:save');
  const schedule = useChange('plan:schedule');
  const create = useChange('document:create');
  const refresh = useChange('document:refresh');
  const saveHead = useChange('document:save');
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const faults = faultsOf(draft);
  const isDirty =
    plan === null || JSON.stringify(toPlanInput(draft)) !== JSON.stringify(toPlanInput(draftOf(plan)));
  const warnings = planWarnings(draft, (id) => people.find((person) => person.id === id)?.name ?? `số ${id}`);
  const failed = save.error ?? schedule.error ?? create.error ?? refresh.error ?? saveHead.error;
  const isBusy = save.isPending || schedule.isPending || create.isPending || refresh.isPending;

  /** Saves, and lets the paper follow; null when something keeps it from being saved. */
  const store = async (): Promise<Plan | null> => {
    setTold(true);
    if (faults !== null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return null;
    }
    const input = PlanInput.parse(toPlanInput(draft));
    const stored = await save.mutateAsync({ ...(plan === null ? {} : { id: plan.id }), plan: input });
    if (plan !== null && plan.documentId !== null) await followPaper(plan.documentId, plan, input);
    forget(plan === null ? draftOf(stored) : null);
    if (plan === null) go('ke-hoach', stored.id);
    return stored;
  };
  /** Parts by the service; the head, which it leaves alone, here. An approved paper stands still. */
  const followPaper = async (id: number, before: Plan, after: PlanInput): Promise<void> => {
    if (!isEditable((await call('document:get', { id })).state)) return;
    await refresh.mutateAsync({ id });
    const { head, body, revision } = await call('document:get', { id });
    const next = followHead(head, before, after);
    if (next !== null)
      await saveHead.mutateAsync({
        id,
        body,
        head: next,
        baseRevision: revision,
        reason: 'Cập nhật theo kế hoạch',
      });
  };
  const makePaper = async (): Promise<DocumentSummary | null> => {
    const stored = isDirty ? await store() : plan;
    return stored === null
      ? null
      : (await create.mutateAsync({ kind: PLAN_PAPER, planId: stored.id })).document;
  };
  const scheduleRows = async (rowIds: readonly number[]): Promise<void> => {
    for (const rowId of rowIds) await schedule.mutateAsync({ rowId });
    toast(rowIds.length === 1 ? 'Đã tạo buổi sinh hoạt' : `Đã tạo ${rowIds.length} buổi sinh hoạt`);
  };
  const attempt = (work: Promise<unknown>): void => void work.catch(() => undefined);

  const storeLatest = useRef(store);
  storeLatest.current = store;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.code !== 'KeyS') return;
      event.preventDefault();
      void storeLatest.current().catch(() => undefined);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  const unscheduled = (plan?.rows ?? []).filter(({ sessionId }) => sessionId === null).map(({ id }) => id);
  const next = known.length === 0 ? null : nextPlanRoutes(known);
  return (
    <>
      <PageHead
        title={`Kế hoạch năm ${draft.year}`}
        about={
          isDirty ? (
            <Chip tone="warn">{plan === null ? 'Kế hoạch mới, chưa lưu' : 'Có thay đổi chưa lưu'}</Chip>
          ) : (
            'Đã lưu'
          )
        }
      >
        <Years known={known} here={plan?.id ?? null} />
        {next !== null && plan !== null && !isDirty && (
          <LinkButton href={next.copied}>Lập kế hoạch năm {next.year} từ năm trước</LinkButton>
        )}
        {unscheduled.length > 0 && !isDirty && (
          <Button disabled={isBusy} onClick={() => attempt(scheduleRows(unscheduled))}>
            Tạo {unscheduled.length} buổi sinh hoạt
          </Button>
        )}
        <Button look="primary" disabled={isBusy || !isDirty} onClick={() => attempt(store())}>
          Lưu kế hoạch <Kbd>Ctrl S</Kbd>
        </Button>
      </PageHead>
      <div className="plan">
        <div className="plan-form" ref={form}>
          {failed !== null && <ErrorNote message={failed.message} />}
          <PlanRows
            year={draft.year}
            rows={draft.rows}
            people={people}
            faults={isTold ? (faults?.rows ?? null) : null}
            canSchedule={!isDirty && !isBusy}
            onChange={(rows) => setDraft({ ...draft, rows })}
            onSchedule={(id) => attempt(scheduleRows([id]))}
          />
          <PlanWords
            draft={draft}
            people={people}
            faults={isTold ? (faults?.fields ?? {}) : {}}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        </div>
        {/* Beside the form: what comes and goes while one types must not move what one types in. */}
        <div className="plan-side">
          <PlanWarnings sentences={warnings} />
          <PlanPaper
            documentId={plan?.documentId ?? null}
            isDirty={isDirty}
            isBusy={isBusy}
            onMake={() => attempt(makePaper())}
          />
        </div>
      </div>
    </>
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
