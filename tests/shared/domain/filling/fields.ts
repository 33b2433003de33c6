/** Fields as a page would tell them. */
import type { FormField } from '../../../../shared/domain/filling/form-field.ts';

export function field(kind: FormField['kind'], more: Partial<FormField> = {}): FormField {
  return {
    kind,
    tag: kind,
    type: '',
    name: '',
    label: '',
    options: [],
    maxLength: null,
    isSeen: true,
    isLocked: false,
    ...more,
  };
}
