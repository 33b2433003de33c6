/** The call to a session, for a message to the members and for their own calendars. */
import { CalendarPlus, Copy } from 'lucide-react';
import { GUARD_RULE_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

export function InviteCard({ id }: { id: number }) {
  const { data, error } = useVerb('session:invite', { id });
  const { problem, attempt } = useAttempt();
  const toast = useToast();
  if (error !== null) return <ErrorNote message={error.message} />;
  if (data === undefined) return null;
  const { text, calendar, warnings } = data;
  const copy = async (): Promise<void> => {
    await host.copyText({ text });
    toast('Đã chép lời mời; dán vào Zalo hoặc Sổ tay đảng viên');
  };
  return (
    <section className="card" aria-labelledby="invite">
      <h2 id="invite">Lời mời</h2>
      <p className="session-invitation">{text}</p>
      {warnings.length > 0 && (
        <div className="field-error">
          <p>Hãy xem lại trước khi gửi ra ngoài:</p>
          <ul>
            {warnings.map(({ rule, place, text: words }) => (
              <li key={`${rule} ${place}`}>
                {place}: “{words}” – {GUARD_RULE_NAMES[rule]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {problem !== null && <ErrorNote message={problem} />}
      <div className="papers-acts">
        <Button onClick={() => void attempt(copy)}>
          <Copy aria-hidden="true" /> Sao chép lời mời
        </Button>
        {calendar !== null && (
          <Button
            onClick={() =>
              void attempt(async () => {
                const { fileName, text: lines } = calendar;
                await host.saveFile({ fileName, bytes: new TextEncoder().encode(lines) });
              })
            }
          >
            <CalendarPlus aria-hidden="true" /> Lưu lịch (.ics)
          </Button>
        )}
      </div>
    </section>
  );
}
