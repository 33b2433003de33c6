import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Plan, PlanInput } from '../../../shared/domain/plan.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { useToast } from '../../ui/toast.tsx';
import {
  draftOf,
  faultsOf,
  isSaved,
  type PlanDraft,
  type PlanFaults,
  toPlanInput,
  withStoredIds,
} from './plan-draft.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export interface PlanEditing {
  draft: PlanDraft;
  change: (part: Partial<PlanDraft>) => void;
  /** Null while nobody tried to save, and when nothing is wrong. */
  faults: PlanFaults | null;
  /** Whether something typed is not saved. */
  isDirty: boolean;
  /** Whether it cannot save itself as it is: something is wrong in it, or it was refused. */
  isStuck: boolean;
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

/** Milliseconds without typing after which a plan that has been saved once saves itself. */
const SAVED_AFTER = 2_000;

/** A year's plan while it is typed; `plan` is null for one that is not saved yet, `start` what one begins with. */
export function usePlanEditing(plan: Plan | null, start: PlanDraft): PlanEditing {
  const [draft, setDraft, forget] = useKeptDraft(`plan-${plan?.id ?? `new-${start.year}`}`, start);
  const [isTold, setTold] = useState(false);
  const save = useChange('plan:save');
  const schedule = useChange('plan:schedule');
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const faults = faultsOf(draft);
  const isDirty = plan === null || !isSaved(draft, plan);
  /** Saved again only once it was changed. */
  const refused = useRef<PlanDraft | null>(null);
  const newest = useRef(draft);
  newest.current = draft;

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
    if (plan === null) {
      forget(draftOf(stored));
      go('ke-hoach', stored.id);
    } else if (newest.current === draft && !form.current?.contains(document.activeElement)) forget(null);
    // Somebody is still in it: what is there stays, and its new rows are known from now on.
    else keepTyping(withStoredIds(newest.current, draft, stored), newest.current === draft);
  };
  const keepTyping = (next: PlanDraft, isWhole: boolean): void => (isWhole ? forget(next) : setDraft(next));
  // What is refused stands in `error`.
  const put = (withPaper: boolean): void =>
    void store(withPaper).catch(() => {
      refused.current = draft;
    });
  useSaveKey(() => put(false));
  const canSaveItself = plan !== null && isDirty && faults === null && !save.isPending;
  const saveItself = useRef(() => {});
  saveItself.current = () => {
    if (canSaveItself && refused.current !== draft) put(false);
  };
  // Each change waits anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `draft` is what is waited for
  useEffect(() => {
    if (!canSaveItself) return;
    const timer = setTimeout(() => saveItself.current(), SAVED_AFTER);
    return () => clearTimeout(timer);
  }, [draft, canSaveItself]);
  // Who goes to another screen does not wait.
  useEffect(() => () => saveItself.current(), []);
  return {
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    faults: isTold ? faults : null,
    isDirty,
    isStuck: faults !== null || save.error !== null,
    isBusy: save.isPending || schedule.isPending,
    error: (save.error ?? schedule.error)?.message ?? null,
    save: () => put(false),
    saveWithPaper: () => put(true),
    schedule: (rowIds) =>
      schedule.mutate(
        { rowIds },
        {
          onSuccess: () => {
            // The rows know their sessions by what is stored; what was typed meanwhile is not.
            if (newest.current === draft) forget(null);
            toast(rowIds.length === 1 ? 'Đã tạo buổi sinh hoạt' : `Đã tạo ${rowIds.length} buổi sinh hoạt`);
          },
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
