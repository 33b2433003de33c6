import { type RefObject, useRef } from 'react';
import type { Quarter } from '../../../shared/domain/values.ts';
import { useToast } from '../../ui/toast.tsx';
import type { RowDraft } from './plan-draft.ts';
import { addRow, canSpread, changeRow, moveRow, removeRow, spreadPlace } from './plan-rows.ts';

export interface RowActs {
  add: (quarter: Quarter) => void;
  change: (key: string, part: Partial<RowDraft>) => void;
  move: (key: string, step: -1 | 1) => void;
  /** Hour and place of the row for those that have none; null where none is without. Can be undone. */
  spread: (key: string) => (() => void) | null;
  /** Can be undone. */
  remove: (key: string) => void;
}

/** What a person does with the rows of a plan; the row it was done to has the focus. `list`: where the rows are. */
export function useRowActs(
  rows: readonly RowDraft[],
  onChange: (rows: RowDraft[]) => void,
): { list: RefObject<HTMLElement | null>; acts: RowActs } {
  const list = useRef<HTMLElement>(null);
  const toast = useToast();
  const fresh = useRef(rows.length);
  const focusRow = (key: string): void => {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${key}"] textarea`)?.focus(),
    );
  };
  const acts: RowActs = {
    add: (quarter) => {
      fresh.current += 1;
      const key = `added-${fresh.current}`;
      onChange(addRow(rows, quarter, key));
      focusRow(key);
    },
    change: (key, part) => onChange(changeRow(rows, key, part)),
    move: (key, step) => {
      onChange(moveRow(rows, key, step));
      focusRow(key);
    },
    spread: (key) =>
      canSpread(rows, key)
        ? () => {
            onChange(spreadPlace(rows, key));
            toast('Đã dùng giờ và địa điểm này cho các buổi còn trống', { undo: () => onChange([...rows]) });
          }
        : null,
    remove: (key) => {
      onChange(removeRow(rows, key));
      toast('Đã bỏ dòng', { undo: () => onChange([...rows]) });
    },
  };
  return { list, acts };
}
