import { CircleHelp } from 'lucide-react';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { FindingActs } from './finding-places.ts';

interface FindingRowProps {
  finding: LintFinding;
  /** Those of its rule in this group. */
  same: readonly LintFinding[];
  acts: FindingActs | null;
  /** Shows its rule. */
  onExplain: () => void;
  onPassOver: () => void;
  /** The focus has come into this row, or has left it. */
  onNear: (isNear: boolean) => void;
}

export function FindingRow({ finding, same, acts, onExplain, onPassOver, onNear }: FindingRowProps) {
  const { title, found, expected, clause, severity, rule } = finding;
  return (
    <li onFocus={() => onNear(true)} onBlur={() => onNear(false)}>
      <div className="finding-head">
        <strong>{title}</strong>
        <IconButton label={`Giải thích (F1): ${title}`} onClick={onExplain}>
          <CircleHelp aria-hidden="true" />
        </IconButton>
      </div>
      <p className="small">
        Thấy: <del>{found}</del>
        <br />
        Cần: {expected}
      </p>
      <p className="small muted">{clause}</p>
      <div className="finding-acts">
        {acts !== null && <PlaceActs finding={finding} same={same} acts={acts} />}
        {rule === 'SPELL' && <KnowWord word={found} />}
        {severity !== 'block' && (
          <Button look="quiet" size="medium" onClick={onPassOver}>
            Bỏ qua…
          </Button>
        )}
      </div>
    </li>
  );
}

function PlaceActs({
  finding,
  same,
  acts,
}: Pick<FindingRowProps, 'finding' | 'same'> & { acts: FindingActs }) {
  const { current, canGo, onGo, isMendable, onMend } = acts;
  const mendable = same.filter(isMendable);
  return (
    <>
      {canGo(finding) && (
        <Button look="quiet" size="medium" aria-pressed={finding === current} onClick={() => onGo(finding)}>
          Đến chỗ này
        </Button>
      )}
      {isMendable(finding) && (
        <Button size="medium" onClick={() => onMend([finding])}>
          Sửa
        </Button>
      )}
      {mendable[0] === finding && mendable.length > 1 && (
        <Button size="medium" onClick={() => onMend(mendable)}>
          Sửa tất cả {mendable.length} chỗ
        </Button>
      )}
    </>
  );
}

/** A syllable the dictionary lacks, as of a name or a word of the trade. */
function KnowWord({ word }: { word: string }) {
  const change = useChange('lint:set-word');
  return (
    <Button look="quiet" size="medium" onClick={() => change.mutate({ word, isKnown: true })}>
      Chữ này đúng
    </Button>
  );
}
