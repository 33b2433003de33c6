import { Fragment } from 'react';
import type { JournalEntity, JournalLine, ToldChange } from '../../../shared/domain/journal.ts';
import { routeTo } from '../../route.ts';
import { clockOf } from '../../ui/moments.ts';

/** Where a thing is opened; null for what is nowhere shown alone. */
const OPENS: Readonly<Partial<Record<JournalEntity, (id: number) => string>>> = {
  member: (id) => routeTo('dang-vien', id),
  session: (id) => routeTo('buoi-sinh-hoat', id),
  document: (id) => routeTo('soan-thao', id),
  article: (id) => routeTo('cong-thong-tin', 'bai', id),
  plan: () => routeTo('ke-hoach'),
  term: () => routeTo('cai-dat', 'nhiem-ky'),
  portal: () => routeTo('cong-thong-tin', 'cong'),
  incoming: () => routeTo('luu-ho-so', 'den'),
  template: () => routeTo('cai-dat', 'mau-word'),
};

export function JournalRow({ line }: { line: JournalLine }) {
  const { at, actor, act, reason, isUndone, changes, more, kind } = line;
  const given = changes.filter(({ from }) => from === '');
  const changed = changes.filter(({ from }) => from !== '');
  return (
    <li className="journal-line">
      <time dateTime={at}>{clockOf(new Date(at))}</time>
      <div>
        <p>
          <b>{actor}</b> {act} <Thing line={line} />
        </p>
        {given.length > 0 && (
          <p>
            {given.map(({ what, to }, index) => (
              <Fragment key={`${what} ${to}`}>
                {index > 0 && ' · '}
                <span className="muted">{what}:</span> {to}
              </Fragment>
            ))}
          </p>
        )}
        {changed.length > 0 && (
          <ul className="journal-changes">
            {changed.map((change) => (
              <li key={`${change.what} ${change.from} ${change.to}`}>
                <Change {...change} />
              </li>
            ))}
          </ul>
        )}
        {more.length > 0 && <p className="small muted">{more.join(' · ')}</p>}
        {reason !== '' && <p className="small muted">Lý do: {reason}</p>}
        {isUndone && (
          <p className="small muted">
            Không còn hiệu lực: sổ đã được khôi phục từ bản sao lưu trước việc này
          </p>
        )}
      </div>
      <span className="journal-kind">{kind}</span>
    </li>
  );
}

function Thing({ line: { entity, entityId, name, kind, isThere } }: { line: JournalLine }) {
  const address = entity === null || entityId === null || !isThere ? undefined : OPENS[entity]?.(entityId);
  const shown = name === '' ? kind.toLowerCase() : name;
  return address === undefined ? shown : <a href={address}>{shown}</a>;
}

function Change({ what, from, to }: ToldChange) {
  if (to === '')
    return (
      <>
        {what}: bỏ <del>{from}</del>
      </>
    );
  return (
    <>
      {what}: từ <del>{from}</del> thành <ins>{to}</ins>
    </>
  );
}
