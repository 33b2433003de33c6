import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import './year-switch.css';

interface YearSwitchProps {
  year: number;
  /** Those one can go to, in any order; the one that is shown is among them always. */
  years: readonly number[];
  onChoose: (year: number) => void;
}

/** One year after the other, or any by its number. */
export function YearSwitch({ year, years, onChoose }: YearSwitchProps) {
  const offered = [...new Set([...years, year])].sort((one, other) => other - one);
  const place = offered.indexOf(year);
  const [later, earlier] = [offered[place - 1], offered[place + 1]];
  return (
    <div className="year-switch">
      <IconButton
        label={earlier === undefined ? 'Không có năm trước' : `Xem năm ${earlier}`}
        disabled={earlier === undefined}
        onClick={() => earlier !== undefined && onChoose(earlier)}
      >
        <ChevronLeft />
      </IconButton>
      <label>
        <span className="spoken">Xem năm</span>
        <select className="input" value={year} onChange={(event) => onChoose(Number(event.target.value))}>
          {offered.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </select>
      </label>
      <IconButton
        label={later === undefined ? 'Không có năm sau' : `Xem năm ${later}`}
        disabled={later === undefined}
        onClick={() => later !== undefined && onChoose(later)}
      >
        <ChevronRight />
      </IconButton>
    </div>
  );
}
