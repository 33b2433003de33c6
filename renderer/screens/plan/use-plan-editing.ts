import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Plan, PlanInput } from '../../../shared/domain/plan.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { useToast } from '../../ui/toast.tsx';
import { draftOf, faultsOf, isSaved, type PlanDraft, type PlanFaults, toPlanInput } from './plan-draft.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export interface PlanEditing {
  draft: PlanDraft;
  change: (part: Partial<PlanDraft>) => void;
  /** Null while nobody tried to save, and when nothing is wrong. */
  faults: PlanFaults | null;
  /** Whether something typed is not saved. */
  isDirty: boolean;
  isBusy: boolean;
  /** Why it was refused, a sentence. */
  error: string | null;
  /** Saves what is typed; where something is wrong, goes to the first of it instead. */
  save: () => void;
  /** Saves it together with its paper. */
  saveWithPaper: () => void;
  /** Makes sessions of saved rows. */
  schedule: (rowIds: Id[]) => void;
  /** For the element the fields are in. */
  form: RefObject<HTMLDivElement | null>;
}

/** A year's plan while it is typed; `plan` is null for one that is not saved yet, `start` what one begins with. */
export function usePlanEditing(plan: Plan | null, start: PlanDraft): PlanEditing {
  const [draft, setDraft, forget] = useKeptDraft(`plan-${plan?.id ?? `new-${start.year}`}`, start);
  const [isTold, setTold] = useState(false);
  const save = useChange('plan:save');
  const schedule = useChange('plan:schedule');
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const faults = faultsOf(draft);

  const store = async (withPaper: boolean): Promise<void> => {
    setTold(true);
    if (faults !== null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const input = PlanInput.parse(toPlanInput(draft));
    const stored = await save.mutateAsync({
      ...(plan === null ? {} : { id: plan.id }),
      plan: input,
      withPaper,
    });
    forget(plan === null ? draftOf(stored) : null);
    if (plan === null) go('ke-hoach', stored.id);
  };
  // What is refused stands in `error`.
  const put = (withPaper: boolean): void => void store(withPaper).catch(() => undefined);
  useSaveKey(() => put(false));
  return {
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    faults: isTold ? faults : null,
    isDirty: plan === null || !isSaved(draft, plan),
    isBusy: save.isPending || schedule.isPending,
    error: (save.error ?? schedule.error)?.message ?? null,
    save: () => put(false),
    saveWithPaper: () => put(true),
    schedule: (rowIds) =>
      schedule.mutate(
        { rowIds },
        {
          onSuccess: () =>
            toast(rowIds.length === 1 ? 'Đã tạo buổi sinh hoạt' : `Đã tạo ${rowIds.length} buổi sinh hoạt`),
        },
      ),
    form,
  };
}

/** Ctrl+S, wherever the focus is. */
function useSaveKey(save: () => void): void {
  const newest = useRef(save);
  newest.current = save;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.code !== 'KeyS') return;
      event.preventDefault();
      newest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
