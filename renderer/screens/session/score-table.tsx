/** The form, row by row: the criterion with the step in force, its evidence, who decides, the points. */
import { Fragment, type ReactNode } from 'react';
import type { EvidencePlace } from '../../../shared/domain/score/evidence.ts';
import type { ScoreStep } from '../../../shared/domain/score/form.ts';
import {
  rangeOf,
  type ScoreGroup,
  type ScoreLine,
  type ScoreSheet,
} from '../../../shared/domain/score/sheet.ts';
import { pointsText } from '../../../shared/domain/score/words.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { toRoman } from '../../../shared/text/headings.ts';
import { Chip } from '../../ui/chip.tsx';
import { localDay } from '../../ui/moments.ts';

interface ScoreTableProps {
  sheet: ScoreSheet;
  /** Where each row was read, below it. */
  hasSources: boolean;
  /** Where a piece of evidence is opened; null where it is not. */
  hrefOf: (place: EvidencePlace) => string | null;
  /** The field of a row that people judge; null where nothing is judged any more. */
  field: ((line: ScoreLine) => ReactNode) | null;
}

export function ScoreTable({ sheet, ...rest }: ScoreTableProps) {
  const isMet = sheet.scale === 'met';
  const { least } = rangeOf(sheet);
  return (
    <table className="score-form">
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">Mục</span>
          </th>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Căn cứ</th>
          <th scope="col">Ai chấm</th>
          <th scope="col" className="score-end">
            {isMet ? 'Kết quả' : 'Điểm'}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.groups.map((group, index) => (
          <Fragment key={group.title}>
            {!isMet && <GroupRow group={group} number={index + 1} />}
            {group.rows.map((line) => (
              <Row key={line.id} line={line} isMet={isMet} {...rest} />
            ))}
          </Fragment>
        ))}
      </tbody>
      {!isMet && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {sheet.waitingRows.length === 0 ? 'Cộng' : 'Cộng, chưa kể mục chờ chấm'}
            </th>
            <td className="score-end numbers">
              <b>{pointsText(least)}</b> <span className="score-most">/ {pointsText(sheet.most)}</span>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function GroupRow({ group, number }: { group: ScoreGroup; number: number }) {
  const isWaiting = group.rows.some(({ points }) => points === null);
  return (
    <tr className="score-group">
      <th scope="rowgroup" colSpan={4}>
        {toRoman(number)}. {group.title}
      </th>
      <td className="score-end numbers">
        {pointsText(group.points)}
        {isWaiting && ' + ?'} <span className="score-most">/ {pointsText(group.most)}</span>
      </td>
    </tr>
  );
}

function Row({
  line,
  isMet,
  hasSources,
  hrefOf,
  field,
}: { line: ScoreLine; isMet: boolean } & Omit<ScoreTableProps, 'sheet'>) {
  const { number, text, evidence, decidedBy, points, most, judgement, source, isChecked } = line;
  const isWaiting = points === null;
  return (
    <tr className={isWaiting ? 'score-waits' : undefined}>
      <td className="score-number numbers">{number}</td>
      <th scope="row">
        {text}
        {!isMet && decidedBy === 'data' && line.steps.length > 1 && <Steps line={line} />}
        {hasSources && (
          <span className="score-below">
            {source === '' ? 'Chưa ghi nguồn' : source}
            {!isChecked && ' · chưa kiểm'}
          </span>
        )}
      </th>
      <td className="score-evidence">
        {evidence.map(({ text: told, place }, index) => {
          const href = place === null ? null : hrefOf(place);
          return (
            <Fragment key={told}>
              {index > 0 && ' · '}
              {href === null ? told : <a href={href}>{told}</a>}
            </Fragment>
          );
        })}
      </td>
      <td>
        {decidedBy === 'data' ? (
          <span className="small muted">số liệu</span>
        ) : (
          <>
            <span className="score-judged">người chấm</span>
            {judgement !== null && (
              <span className="score-below">
                {judgement.by}, {formatScreenDate(localDay(judgement.at))}
                {judgement.note !== '' && `: ${judgement.note}`}
              </span>
            )}
          </>
        )}
      </td>
      <td className="score-end numbers">
        {decidedBy === 'person' && field !== null ? field(line) : <Points points={points} isMet={isMet} />}
        {!isMet && <span className="score-most"> / {pointsText(most)}</span>}
      </td>
    </tr>
  );
}

function Points({ points, isMet }: { points: number | null; isMet: boolean }) {
  if (points === null) return <Chip tone="warn">Chờ chấm</Chip>;
  if (!isMet) return <b>{pointsText(points)}</b>;
  return points > 0 ? <Chip tone="ok">Đạt</Chip> : <Chip tone="late">Không đạt</Chip>;
}

/** "≥ 90% 4 · ≥ 75% 3 · dưới 1", the step in force underlined. */
function Steps({ line: { steps, step } }: { line: ScoreLine }) {
  return (
    <span className="score-below">
      {steps.map((one, index) => (
        <Fragment key={stepText(one)}>
          {index > 0 && ' · '}
          {stepText(one)} {index === step ? <b>{pointsText(one.points)}</b> : pointsText(one.points)}
        </Fragment>
      ))}
    </span>
  );
}

function stepText({ least, isAbove }: ScoreStep): string {
  if (least === 0 && !isAbove) return 'còn lại';
  return `${isAbove ? '>' : '≥'} ${pointsText(least)}%`;
}
