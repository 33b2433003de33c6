import type { IntakeReport } from '../../../shared/contract/review.ts';
import { call, host, isApiError } from '../../api.ts';
import { runInBackground } from '../../background.ts';
import { queryClient } from '../../queries.ts';
import { messageOf } from '../../ui/message-of.ts';

/** Takes in the files a person chooses; no reports when none was chosen or the work was stopped. */
export async function pickAndTake(target: {
  roundId?: number;
  documentId?: number;
}): Promise<{ reports: IntakeReport[] } | { problem: string }> {
  try {
    const files = await host.pickFiles({ extensions: ['gopy', 'docx'], many: true });
    if (files.length === 0) return { reports: [] };
    return await runInBackground('Đang nhận góp ý', (hooks) =>
      call('review:take', { files, ...target }, hooks),
    );
  } catch (error) {
    if (isApiError(error, 'cancelled')) return { reports: [] };
    return { problem: messageOf(error) };
  } finally {
    // Stopped in the middle, some files are in already.
    await queryClient.invalidateQueries();
  }
}
