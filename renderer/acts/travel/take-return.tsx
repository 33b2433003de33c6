/** What came back, before it is taken in: what is new, and both sides of what was written on both. */
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { ReturnLook, TravelChange } from '../../../shared/contract/travel.ts';
import { isApiError } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { momentWords } from '../../ui/moments.ts';
import { useToast } from '../../ui/toast.tsx';

type KeptSide = 'here' | 'there';

interface TakeReturnProps {
  file: PickedFile;
  look: Extract<ReturnLook, { use: 'take' }>;
  /** Something was written here meanwhile: the file is to be looked at again. */
  onStale: () => void;
  onClose: () => void;
}

export function TakeReturn({ file, look, onStale, onClose }: TakeReturnProps) {
  const [chosen, choose] = useState<Readonly<Record<string, KeptSide>>>({});
  const take = useChange('travel:take');
  const show = useToast();
  const { changes, conflicts, strangers, isKnown, isOpenHere, isClosedThere, sessionId } = look;
  const open = conflicts.filter(({ id }) => chosen[id] === undefined).length;
  const isNothing = changes.length + conflicts.length === 0;
  const submit = (): void => {
    if (isKnown) onClose();
    // From the promise: the note this was asked from is gone when nothing is away any more.
    else
      void take
        .mutateAsync({ ...file, chosen: Object.entries(chosen).map(([id, side]) => ({ id, side })) })
        .then(
          () => {
            onClose();
            show('Đã nhận buổi họp mang về. Bản sao lưu trước khi nhận nằm trong Cài đặt, Sao lưu.');
            go('buoi-sinh-hoat', sessionId);
          },
          // What is refused stands in `error`.
          (error: unknown) => isApiError(error, 'travel-undecided') && onStale(),
        );
  };
  return (
    <FormDialog
      title={`Nhận “${look.topic}” mang về?`}
      text={leadWords(look)}
      isWide
      verb={isKnown ? 'Đóng' : 'Nhận vào sổ'}
      canSubmit={isKnown || (open === 0 && (isOpenHere || isNothing))}
      isBusy={take.isPending}
      error={take.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      {!isKnown && !isOpenHere && !isNothing && (
        <p className="field-error">
          Buổi này đã kết thúc hoặc không tổ chức ở sổ này nên chưa nhận được gì vào. Hãy mở lại buổi, ghi lý
          do, rồi nhận tệp.
        </p>
      )}
      {conflicts.length > 0 && (
        <p role="status">
          <b>
            {conflicts.length} chỗ hai bên ghi khác nhau{open > 0 && `, còn ${open} chỗ chưa chọn`}
          </b>
        </p>
      )}
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.id}
          conflict={conflict}
          chosen={chosen[conflict.id]}
          onChoose={(side) => choose({ ...chosen, [conflict.id]: side })}
        />
      ))}
      {changes.length > 0 && (
        <>
          <p>
            <b>{changes.length} chỗ nhận thêm</b>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
          <ul className="travel-list" tabIndex={0} aria-label="Chỗ nhận thêm">
            {changes.map(({ id, what, here, there }) => (
              <li key={id}>
                {what}: {there === '' ? <s>{here}</s> : there}
                {here !== '' && there !== '' && <span className="muted"> (trước: {here})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {strangers.length > 0 && (
        <p className="muted">
          Không nhận điểm danh của {strangers.join(', ')}: không có trong danh sách của buổi ở sổ này.
        </p>
      )}
      {isClosedThere && isOpenHere && !isKnown && (
        <p className="muted">
          Ở máy kia buổi họp đã kết thúc. Nhận xong, hãy bấm Kết thúc ở đây để lập biên bản.
        </p>
      )}
    </FormDialog>
  );
}

function Conflict({
  conflict: { id, what, here, there },
  chosen,
  onChoose,
}: {
  conflict: TravelChange;
  chosen: KeptSide | undefined;
  onChoose: (side: KeptSide) => void;
}) {
  const sides: [KeptSide, string, string][] = [
    ['here', 'Giữ bản ở sổ này', here],
    ['there', 'Lấy bản mang về', there],
  ];
  return (
    <fieldset className="choices travel-sides">
      <legend>{what}</legend>
      {sides.map(([side, label, text]) => (
        <label key={side}>
          <input type="radio" name={id} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            {label}: {text === '' ? <i>không có, hoặc đã bỏ</i> : text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function leadWords({ isKnown, changes, conflicts, writtenAt }: TakeReturnProps['look']): string {
  const written = `Tệp ghi lúc ${momentWords(writtenAt)}.`;
  if (isKnown)
    return `${written} Tệp này, hoặc bản mới hơn của cùng máy ấy, đã nhận rồi: không còn gì để nhận.`;
  if (changes.length + conflicts.length === 0) return `${written} Không có gì khác với sổ này.`;
  return `${written} Sổ được sao lưu trước khi nhận.`;
}
