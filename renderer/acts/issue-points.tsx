/** What is looked at before a paper is issued, each point with the way to where it is mended. */
import { CircleHelp, CircleX } from 'lucide-react';
import type { IssuePoint } from '../../shared/domain/issue-check.ts';
import { issueSentence } from '../../shared/strings.ts';
import { routeTo } from '../route.ts';
import './issue-points.css';

interface IssuePointsProps {
  /** The paper's. */
  id: number;
  points: readonly IssuePoint[];
  /** Codes of the questions answered with yes. */
  accepted: ReadonlySet<string>;
  onAccept: (code: string, isAccepted: boolean) => void;
}

export function IssuePoints({ id, points, accepted, onAccept }: IssuePointsProps) {
  const refused = points.filter(({ severity }) => severity === 'refused');
  const asked = [...Map.groupBy(points, ({ severity, code }) => (severity === 'asked' ? code : ''))].filter(
    ([code]) => code !== '',
  );
  if (points.length === 0) return <p className="muted">Không thấy điều gì phải sửa hay phải trả lời.</p>;
  return (
    <div className="issue-points">
      {refused.length > 0 && (
        <section aria-labelledby="issue-refused">
          <h3 id="issue-refused" className="issue-refused">
            Chưa ban hành được
            <span className="small muted">{refused.length} điều phải sửa</span>
          </h3>
          <ul>
            {refused.map((point) => (
              <li key={`${point.code} ${JSON.stringify(point.detail)}`}>
                <CircleX aria-hidden="true" />
                <span>{issueSentence(point)}</span>
                <MendLink id={id} point={point} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked.length > 0 && (
        <section aria-labelledby="issue-asked">
          <h3 id="issue-asked" className="issue-asked">
            Cần trả lời
            <span className="small muted">câu trả lời ghi vào nhật ký</span>
          </h3>
          <ul>
            {asked.map(([code, same]) => (
              <li key={code}>
                <CircleHelp aria-hidden="true" />
                <span>
                  {same.map(issueSentence).join('; ')}
                  <label className="issue-yes">
                    <input
                      type="checkbox"
                      checked={accepted.has(code)}
                      onChange={(event) => onAccept(code, event.target.checked)}
                    />
                    Đã xem, vẫn ban hành
                  </label>
                </span>
                {same[0] !== undefined && <MendLink id={id} point={same[0]} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function MendLink({ id, point: { place } }: { id: number; point: IssuePoint }) {
  switch (place.on) {
    case 'session':
      return place.id && <a href={routeTo('buoi-sinh-hoat', place.id)}>Về buổi họp</a>;
    case 'term':
      return <a href={routeTo('cai-dat', 'nhiem-ky')}>Ghi nhiệm kỳ</a>;
    case 'register':
      return <a href={routeTo('so-van-ban')}>Xem sổ</a>;
    case 'review':
      return <a href={routeTo('ra-soat')}>Rà soát</a>;
    case 'text':
    case 'head':
      return <a href={routeTo('soan-thao', id)}>Về văn bản</a>;
    case 'date':
      return null;
  }
}
