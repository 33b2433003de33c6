/** Which field of the form is which: guessed, corrected by pointing or choosing, and kept without what stands in them. */
import { Crosshair } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { EditingPageView } from '../../../shared/contract/filling.ts';
import {
  FIELD_ROLES,
  type FieldPlaces,
  type FieldRole,
  type FormField,
  type FormMarks,
} from '../../../shared/domain/filling/form-field.ts';
import { guessFields } from '../../../shared/domain/filling/guess-fields.ts';
import {
  findAllMarked,
  findMarked,
  markField,
  missingRoles,
} from '../../../shared/domain/filling/know-fields.ts';
import { FIELD_KIND_NAMES, FIELD_ROLE_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { type Choice, ChoiceField } from '../../ui/choice-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNote } from '../../ui/page.tsx';

interface TeachFormProps {
  view: EditingPageView;
  /** As taught before; null for never. */
  marks: FormMarks | null;
  /** The page is another than the one that was taught. */
  isChanged: boolean;
  /** No field is still on its way. */
  isSettled: boolean;
  portalId: number;
  onTaught: () => void;
}

/** What the person chose, known again as the page goes on; null for none. */
type Chosen = Partial<Record<FieldRole, FormMarks[FieldRole] | null>>;

export function TeachForm({ view, marks, isChanged, isSettled, portalId, onTaught }: TeachFormProps) {
  const { fields } = view;
  const [chosen, setChosen] = useState<Chosen>({});
  const [isAsked, setAsked] = useState(false);
  const teach = useChange('editing-page:teach');
  const places = placesOf(fields, marks, chosen);
  const twice = FIELD_ROLES.filter((role) =>
    FIELD_ROLES.some(
      (other) => other !== role && places[role] !== undefined && places[other] === places[role],
    ),
  );
  const choose = (role: FieldRole, at: number | null): void =>
    setChosen((before) => ({ ...before, [role]: at === null ? null : markField(fields, at) }));
  const point = async (role: FieldRole): Promise<void> => {
    const words = `Bấm vào ô ${FIELD_ROLE_NAMES[role]} trên trang này (hoặc Tab tới ô rồi Enter). Esc: giữ như cũ.`;
    const at = await host.pickField({ words });
    if (at !== null) choose(role, at);
  };
  const isWhole = places.title !== undefined && places.body !== undefined && twice.length === 0;
  // Taught a moment before its editor comes, the page would be another one at once.
  useEffect(() => {
    if (!isAsked || !isSettled) return;
    setAsked(false);
    if (isWhole)
      teach.mutate(
        { portalId, address: view.address, marks: toMarks(fields, places) },
        { onSuccess: onTaught },
      );
  });
  const lost = marks === null ? [] : missingRoles(fields, marks);
  return (
    <section className="card form" aria-labelledby="teach">
      <h2 id="teach">{isChanged ? 'Trang đã đổi, xem lại các ô' : 'Ô nào là ô nào?'}</h2>
      <p>
        {isChanged
          ? `Không thấy lại ô ${lost.map((role) => FIELD_ROLE_NAMES[role]).join(', ')} như đã ghi nhớ. Chưa điền gì; hãy xem lại rồi ghi nhớ.`
          : 'Chương trình đoán như dưới đây. Ô nào sai thì chọn lại, hoặc bấm dấu ngắm rồi bấm vào ô trên trang. Chỉ làm một lần cho cổng này.'}
      </p>
      {FIELD_ROLES.map((role) => (
        <div key={role} className="editing-row">
          <ChoiceField
            label={FIELD_ROLE_NAMES[role]}
            value={places[role] ?? null}
            choices={choicesAmong(fields, places[role])}
            onChange={(at) => choose(role, at)}
          />
          <IconButton label={`Chỉ ô ${FIELD_ROLE_NAMES[role]} trên trang`} onClick={() => void point(role)}>
            <Crosshair aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {twice.length > 0 && (
        <ErrorNote
          message={`Cùng một ô được chọn cho ${twice.map((role) => FIELD_ROLE_NAMES[role]).join(' và ')}.`}
        />
      )}
      {teach.error !== null && <ErrorNote message={teach.error.message} />}
      <div className="portal-acts">
        <Button
          look="primary"
          disabled={
            // Its fields still come, and the button would move away from under the mouse.
            view.isLoading || !isWhole || isAsked || teach.isPending
          }
          onClick={() => setAsked(true)}
        >
          Ghi nhớ các ô
        </Button>
      </div>
    </section>
  );
}

/** What was chosen, else what was taught and is still there, else what is guessed of the rest. */
function placesOf(fields: readonly FormField[], marks: FormMarks | null, chosen: Chosen): FieldPlaces {
  const known = marks === null ? {} : findAllMarked(fields, marks);
  const guessed = guessFields(fields);
  const places: FieldPlaces = {};
  const taken = new Set(Object.values(known));
  for (const role of FIELD_ROLES) {
    const mark = chosen[role];
    const guess = guessed[role];
    const free = guess === undefined || taken.has(guess) ? undefined : guess;
    const at =
      mark === null ? undefined : mark === undefined ? (known[role] ?? free) : findMarked(fields, mark);
    if (at !== undefined && at !== null) places[role] = at;
  }
  return places;
}

function toMarks(fields: readonly FormField[], places: FieldPlaces): FormMarks {
  const marks: FormMarks = {};
  for (const role of FIELD_ROLES) {
    const at = places[role];
    const mark = at === undefined ? null : markField(fields, at);
    if (mark !== null) marks[role] = mark;
  }
  return marks;
}

function choicesAmong(fields: readonly FormField[], here: number | undefined): Choice<number | null>[] {
  const shown = fields.flatMap((field, at) => (field.isSeen || at === here ? [{ field, at }] : []));
  return [
    { value: null, label: 'không có trên trang này' },
    ...shown.map(({ field: { label, name, kind }, at }, index) => ({
      value: at,
      label: `${label || name || `ô thứ ${index + 1}`} (${FIELD_KIND_NAMES[kind]})`,
    })),
  ];
}
