import { Pencil, Undo2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { RuleRow } from '../../../shared/format/rules.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CONFIDENCE_NAMES, readValue, valueWords } from './words.ts';

/** One value: read, changed and put back in its place in the table. */
export function FormatRow({ row, isOwn }: { row: RuleRow; isOwn: boolean }) {
  const [isEdited, setEdited] = useState(false);
  const change = useChange('format:override');
  const put = (value: RuleRow['value'] | null): void =>
    change.mutate({ path: row.path, value }, { onSuccess: () => setEdited(false) });
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.note !== '' && <span className="small muted format-note">{row.note}</span>}
      </th>
      <td>
        {isEdited ? (
          <ValueForm
            row={row}
            onPut={put}
            onClose={() => setEdited(false)}
            problem={
              change.error?.code === 'invalid-input'
                ? 'Giá trị này không in được. Hãy ghi giá trị khác.'
                : change.error?.message
            }
          />
        ) : (
          <>
            <span className={isOwn ? 'own-value' : undefined}>{valueWords(row.value) || '(trống)'}</span>
            {isOwn && (
              <span className="small muted format-note">theo quy định: {valueWords(row.defaultValue)}</span>
            )}
          </>
        )}
      </td>
      <td className="format-source">
        <Chip
          tone={
            row.confidence.startsWith('primary') ? 'ok' : row.confidence === 'conflict' ? 'warn' : 'plain'
          }
        >
          {CONFIDENCE_NAMES[row.confidence]}
        </Chip>
        {row.sources.length > 0 && <span className="small muted format-note">{row.sources.join('; ')}</span>}
        {row.references.length > 0 && (
          <span className="small muted format-note">tham khảo: {row.references.join('; ')}</span>
        )}
      </td>
      <td className="list-act">
        {!isEdited && (
          <>
            {isOwn && (
              <IconButton label={`Bỏ giá trị riêng: ${row.label}`} onClick={() => put(null)}>
                <Undo2 />
              </IconButton>
            )}
            <IconButton label={`Sửa: ${row.label}`} onClick={() => setEdited(true)}>
              <Pencil />
            </IconButton>
          </>
        )}
      </td>
    </tr>
  );
}

interface ValueFormProps {
  row: RuleRow;
  problem: string | undefined;
  onPut: (value: RuleRow['value']) => void;
  onClose: () => void;
}

function ValueForm({ row, problem, onPut, onClose }: ValueFormProps) {
  const [isUnread, setUnread] = useState(false);
  const error = isUnread ? 'Hãy ghi một số.' : problem;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const value = readValue(String(new FormData(event.currentTarget).get('value') ?? ''), row.defaultValue);
    setUnread(value === null);
    if (value !== null) onPut(value);
  };
  const input = {
    name: 'value',
    className: 'input value-input',
    'aria-label': row.label,
    'aria-invalid': error !== undefined,
    autoFocus: true,
    defaultValue: valueWords(row.value),
  };
  return (
    <form className="value-form" onSubmit={submit} noValidate>
      {typeof row.defaultValue === 'boolean' ? (
        <select {...input}>
          <option>có</option>
          <option>không</option>
        </select>
      ) : (
        <input {...input} autoComplete="off" spellCheck={false} />
      )}
      <Button type="submit">Lưu</Button>
      <Button look="quiet" onClick={onClose}>
        Huỷ
      </Button>
      {error !== undefined && (
        <span className="field-error value-fault" role="alert">
          {error}
        </span>
      )}
    </form>
  );
}
