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
  /** Before somebody goes where a point is mended. */
  onLeave: () => void;
}

export function IssuePoints({ id, points, accepted, onAccept, onLeave }: IssuePointsProps) {
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
                <MendLink id={id} point={point} onLeave={onLeave} />
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
                {same[0] !== undefined && <MendLink id={id} point={same[0]} onLeave={onLeave} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface MendLinkProps {
  id: number;
  point: IssuePoint;
  onLeave: () => void;
}

function MendLink({ id, point: { place }, onLeave }: MendLinkProps) {
  const way = wayTo(id, place);
  if (way === null) return null;
  return (
    <a href={way.href} onClick={onLeave}>
      {way.label}
    </a>
  );
}

/** Null for the date, which is asked in the dialog itself. */
function wayTo(
  id: number,
  { on, id: sessionId }: IssuePoint['place'],
): { href: string; label: string } | null {
  switch (on) {
    case 'session':
      return sessionId === null ? null : { href: routeTo('buoi-sinh-hoat', sessionId), label: 'Về buổi họp' };
    case 'term':
      return { href: routeTo('cai-dat', 'nhiem-ky'), label: 'Ghi nhiệm kỳ' };
    case 'register':
      return { href: routeTo('so-van-ban'), label: 'Xem sổ' };
    case 'review':
      return { href: routeTo('ra-soat'), label: 'Lấy ý kiến' };
    case 'text':
    case 'head':
      return { href: routeTo('soan-thao', id), label: 'Về văn bản' };
    case 'date':
      return null;
  }
}
