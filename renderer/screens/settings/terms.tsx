import { useState } from 'react';
import { OFFICES, type OfficeHolding, type Term } from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { OFFICE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { toPeople } from '../../ui/person-input.tsx';
import { OfficeChangeDialog } from './office-change.tsx';
import type { SectionProps } from './section.ts';
import { TermForm } from './term-form.tsx';

/** Terms, the newest first, and who holds which office in each. */
export function Terms({ overview }: SectionProps) {
  const members = useVerb('member:list', {});
  const [edited, edit] = useState<number | 'new' | null>(null);
  const [changing, setChanging] = useState<Term | null>(null);
  if (members.isError) return <ErrorNote message={members.error.message} />;
  if (members.data === undefined) return <Waiting what="nhiệm kỳ" />;
  const close = (): void => edit(null);
  const terms = overview.terms.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn));
  return (
    <section className="card" aria-labelledby="terms-title">
      <div className="settings-head">
        <h2 id="terms-title">Nhiệm kỳ, chức vụ</h2>
        {edited === null && <Button onClick={() => edit('new')}>Thêm nhiệm kỳ</Button>}
      </div>
      <p className="muted">
        Số văn bản đánh liên tục trong một nhiệm kỳ; người ký lấy theo nhiệm kỳ của ngày văn bản.
      </p>
      {edited === 'new' && (
        <div className="entry-form">
          <TermForm term={null} members={members.data} onClose={close} />
        </div>
      )}
      <ul className="entries settings-list">
        {terms.map((term) =>
          edited === term.id ? (
            <li key={term.id} className="entry-form entry-open">
              <TermForm term={term} members={members.data} onClose={close} />
            </li>
          ) : (
            <li key={term.id}>
              <span>
                <b>{term.name}</b>
                <span className="small muted settings-about">{spanWords(term)}</span>
                <span className="small settings-about">{officeWords(term, members.data)}</span>
              </span>
              <span className="settings-acts">
                <Button
                  onClick={() => setChanging(term)}
                  aria-label={`Đổi từ ngày… chức vụ, nhiệm kỳ ${term.name}`}
                >
                  Đổi từ ngày…
                </Button>
                <Button
                  onClick={() => edit(term.id)}
                  aria-label={`Sửa chỗ gõ sai, kéo dài nhiệm kỳ ${term.name}`}
                >
                  Sửa chỗ gõ sai, kéo dài
                </Button>
              </span>
            </li>
          ),
        )}
      </ul>
      {changing !== null && (
        <OfficeChangeDialog term={changing} members={members.data} onClose={() => setChanging(null)} />
      )}
      {terms.length === 0 && edited === null && <p>Chưa có nhiệm kỳ nào: văn bản cần nhiệm kỳ để lấy số.</p>}
    </section>
  );
}

function spanWords({ startsOn, endsOn, appointedBy }: Term): string {
  const from = formatScreenDate(startsOn);
  const span = endsOn === null ? `Từ ${from} đến nay` : `Từ ${from} đến ${formatScreenDate(endsOn)}`;
  return appointedBy === '' ? span : `${span} · chỉ định theo ${appointedBy}`;
}

/** "Bí thư: Trần Thị Bình (đến 14/06/2025), Lê Văn Cường (từ 15/06/2025)". */
function officeWords(term: Term, members: readonly Member[]): string {
  const names = new Map(toPeople(members).map(({ id, name }) => [id, name]));
  const offices = OFFICES.map((office) => ({
    office,
    holders: term.offices
      .filter((holding) => holding.office === office)
      .map((holding) => `${names.get(holding.memberId) ?? `số ${holding.memberId}`}${holdingWords(holding)}`),
  })).filter(({ holders }) => holders.length > 0);
  return offices.length === 0
    ? 'Chưa ghi bí thư, phó bí thư'
    : offices.map(({ office, holders }) => `${OFFICE_NAMES[office]}: ${holders.join(', ')}`).join(' · ');
}

function holdingWords({ from, to }: OfficeHolding): string {
  const words = [
    from === null ? '' : `từ ${formatScreenDate(from)}`,
    to === null ? '' : `đến ${formatScreenDate(to)}`,
  ].filter(Boolean);
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}
