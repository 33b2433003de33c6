import { call, host } from '../../api.ts';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

interface Reminding {
  /** Why it failed, a sentence. */
  problem: string | null;
  /** Copies the message for this person, or with null the one for all who are waited for. */
  remind: (reviewerId: number | null) => void;
}

/** Reminders to be sent by whatever messenger: they are copied, nothing is sent. */
export function useReminding(roundId: number): Reminding {
  const { problem, attempt } = useAttempt();
  const toast = useToast();
  const remind = (reviewerId: number | null): void =>
    void attempt(async () => {
      const { people, all } = await call('review:remind', { id: roundId });
      const one = people.find((person) => person.reviewerId === reviewerId);
      await host.copyText({ text: one?.text ?? all });
      toast(one === undefined ? 'Đã chép lời nhắc chung' : `Đã chép lời nhắc đồng chí ${one.name}`);
    });
  return { problem, remind };
}
