import type { PickedFile } from '../../../shared/contract/host.ts';
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { call, host, isApiError } from '../../api.ts';
import { runInBackground } from '../../background.ts';
import { queryClient } from '../../queries.ts';
import { messageOf } from '../../ui/message-of.ts';

interface Target {
  roundId?: number;
  documentId?: number;
}

/** `reports`: none when no file was chosen or the work was stopped. */
type Taken = { reports: IntakeReport[] } | { problem: string };

/** Takes in the files a person chooses. */
export async function pickAndTake(target: Target): Promise<Taken> {
  return take(() => host.pickFiles({ extensions: ['gopy', 'docx', 'txt', 'html'], many: true }), target);
}

/** Takes in what came as letters in messages. */
export async function takePasted(text: string): Promise<Taken> {
  return take(async () => [{ fileName: 'Mã trả lời.txt', bytes: new TextEncoder().encode(text) }], {});
}

async function take(find: () => Promise<PickedFile[]>, target: Target): Promise<Taken> {
  try {
    const files = await find();
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
