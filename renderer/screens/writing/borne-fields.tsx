/** Who issued an old paper, where, and who signed it: as printed then, where it is kept so. */

import type { BorneSignature, PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { CIRCULATION_CHOICES, URGENCY_CHOICES } from './head-panel.tsx';

interface BorneFieldsProps {
  facts: PaperFacts;
  /** A draft is printed with the names of the cell and its officers, which are not asked for. */
  isKept: boolean;
  onChange: (part: Partial<PaperFacts>) => void;
}

export function BorneFields({ facts, isKept, onChange }: BorneFieldsProps) {
  const signatures = facts.signatures.length > 0 ? facts.signatures : [NOBODY];
  const sign = (at: number, part: Partial<BorneSignature>): void =>
    onChange({ signatures: signatures.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      {isKept && (
        <div className="form-row">
          <Line
            label="Cấp trên"
            value={facts.superiorName}
            onChange={(superiorName) => onChange({ superiorName })}
          />
          <Line label="Chi bộ" value={facts.cellName} onChange={(cellName) => onChange({ cellName })} />
          <Line label="Địa danh" value={facts.placeName} onChange={(placeName) => onChange({ placeName })} />
          <ChoiceField
            label="Chỉ dẫn lưu hành"
            value={facts.circulation}
            choices={CIRCULATION_CHOICES}
            onChange={(circulation) => onChange({ circulation })}
          />
          <ChoiceField
            label="Độ khẩn"
            value={facts.urgency}
            choices={URGENCY_CHOICES}
            onChange={(urgency) => onChange({ urgency })}
          />
        </div>
      )}
      {signatures.map(({ authority, office, name }, at) => (
        // A signature is known by its place alone.
        // biome-ignore lint/suspicious/noArrayIndexKey: the places do not move
        <div key={at} className="form-row">
          {isKept && (
            <Line label="Thay mặt" value={authority} onChange={(typed) => sign(at, { authority: typed })} />
          )}
          {isKept && (
            <Line label="Chức danh ký" value={office} onChange={(typed) => sign(at, { office: typed })} />
          )}
          <Line
            label={office === '' ? 'Người ký' : `Họ tên (${office})`}
            value={name}
            onChange={(typed) => sign(at, { name: typed })}
          />
        </div>
      ))}
    </>
  );
}

const NOBODY: BorneSignature = { authority: '', office: '', name: '' };

interface LineProps {
  label: string;
  value: string;
  onChange: (typed: string) => void;
}

function Line(props: LineProps) {
  return <LongField {...props} rows={1} />;
}
