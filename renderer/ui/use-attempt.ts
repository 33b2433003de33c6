import { useState } from 'react';
import { messageOf } from './message-of.ts';

interface Attempt {
  /** Why the last attempt failed, a sentence; null while it is under way and after it went well. */
  problem: string | null;
  /** While the work is under way. */
  isBusy: boolean;
  /** Does the work; it never rejects. */
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/** Work a button starts that may be refused; the page shows the sentence where it happened. */
export function useAttempt(): Attempt {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, attempt };
}
