import { DATED_KINDS, type DatedThing } from '../../../shared/domain/dated.ts';
import { formatScreenDate, weekdayName } from '../../../shared/text/dates.ts';
import { placeOfDated } from '../../acts/dated-place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DatedName, DatedSign, wordsOf } from './dated-line.tsx';

interface DayDialogProps {
  day: string;
  things: readonly DatedThing[];
  onClose: () => void;
}

/** All there is on a day that has more than one thing. */
export function DayDialog({ day, things, onClose }: DayDialogProps) {
  return (
    <Dialog title={`${weekdayName(day)}, ${formatScreenDate(day)}`} onClose={onClose}>
      <ul className="calendar-lines">
        {things.map((thing) => (
          <li key={thing.key}>
            <DatedSign kind={DATED_KINDS[thing.what]} isDone={thing.state === 'done'} />
            <div>
              <a href={placeOfDated(thing)} onClick={onClose}>
                <DatedName thing={thing} />
              </a>
              <span className="small muted">{wordsOf(thing).about}</span>
            </div>
          </li>
        ))}
      </ul>
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}
