/** A member opens a review file, reads it on a page, and gives an answer file back. */
import { FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import { call, host } from '../../api.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, PageHead } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ReaderDesk } from './reader-desk.tsx';
import { draftKey } from './reader-draft.ts';

interface Opened {
  file: PickedFile;
  pack: OpenedPackage;
}

export function ReaderPage() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { problem, attempt } = useAttempt();
  const read = (find: () => Promise<PickedFile | null | undefined>): Promise<void> =>
    attempt(async () => {
      const file = await find();
      if (file) setOpened({ file, pack: await call('review:open-package', file) });
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the file the program was opened with
  useEffect(() => void read(() => host.takeHandedFile({})), []);
  if (opened !== null)
    return (
      <ReaderDesk
        key={draftKey(opened.pack)}
        file={opened.file}
        pack={opened.pack}
        onClose={() => setOpened(null)}
      />
    );
  return (
    <div>
      <PageHead title="Mở gói góp ý">
        <LinkButton look="quiet" href={routeTo('ra-soat')}>
          Các vòng lấy ý kiến
        </LinkButton>
      </PageHead>
      {problem !== null && <ErrorNote message={problem} />}
      <EmptyState
        title="Đọc và góp ý cho văn bản được gửi đến"
        text="Chọn tệp .gopy đã nhận. Bôi đen chữ để góp ý hay đề nghị sửa, chọn ý kiến chung, rồi ghi tệp trả lời và gửi lại cho bí thư. Không cần mạng."
      >
        <Button
          look="primary"
          onClick={() => void read(async () => (await host.pickFiles({ extensions: ['gopy'] }))[0])}
        >
          <FolderOpen aria-hidden="true" /> Chọn tệp .gopy
        </Button>
      </EmptyState>
    </div>
  );
}
