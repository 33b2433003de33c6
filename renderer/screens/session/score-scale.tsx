import { rangeOf, type ScoreSheet } from '../../../shared/domain/score/sheet.ts';
import { pointsText } from '../../../shared/domain/score/words.ts';

/** How far the points have come between nothing and all, with the bands above; what waits is hatched. */
export function ScoreScale({ sheet }: { sheet: ScoreSheet }) {
  const { most, bands, fromData, fromPeople, waiting } = sheet;
  const range = rangeOf(sheet);
  const at = (points: number): string => `${(points / most) * 100}%`;
  const parts = [
    { name: 'từ số liệu', points: fromData, start: 0, look: 'data' },
    { name: 'đã chấm', points: fromPeople, start: fromData, look: 'people' },
    { name: 'chờ chấm', points: waiting, start: range.least, look: 'waiting' },
  ];
  const spoken = parts.map(({ name, points }) => `${pointsText(points)} điểm ${name}`).join(', ');
  return (
    <svg
      className="score-scale"
      role="img"
      aria-label={`${spoken}; kết quả từ ${pointsText(range.least)} đến ${pointsText(range.most)}`}
    >
      <defs>
        <pattern
          id="score-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="6" className="score-hatch" />
        </pattern>
      </defs>
      <rect x="0" y="24" width="100%" height="20" className="score-rest" />
      {parts.map(({ name, points, start, look }) => (
        <g key={name}>
          <rect x={at(start)} y="24" width={at(points)} height="20" className={`score-part-${look}`} />
          {points / most > 0.1 && (
            <text x={at(start + points / 2)} y="38" textAnchor="middle" className={`score-word-${look}`}>
              {pointsText(points)} {name}
            </text>
          )}
        </g>
      ))}
      {bands.map(({ least, name }, index) => {
        const end = bands[index - 1]?.least ?? most;
        const isHere = range.most >= least && range.least < (index === 0 ? Number.POSITIVE_INFINITY : end);
        return (
          <g key={name}>
            <text
              x={at((least + end) / 2)}
              y="14"
              textAnchor="middle"
              className={isHere ? 'score-band-here' : 'score-band'}
            >
              {name}
            </text>
            {least > 0 && (
              <>
                <line x1={at(least)} x2={at(least)} y1="18" y2="50" className="score-tick" />
                <text x={at(least)} y="64" textAnchor="middle" className="score-band">
                  {pointsText(least)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
