/** Where a file in the tree says something else than its paper did when it was issued. */
import type { FiledPaper } from '../../../shared/contract/filing.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { TextDiff } from '../../ui/text-diff.tsx';

export function CompareDialog({ paper, onClose }: { paper: FiledPaper; onClose: () => void }) {
  const compared = useVerb('filing:compare', { id: paper.id });
  return (
    <Dialog
      isWide
      title="Tệp Word khác bản đã ban hành ở đâu"
      text="Chữ gạch ngang: bản đã ban hành. Chữ gạch chân: tệp trong hồ sơ. Chỗ chỉ đổi kiểu chữ, khoảng cách thì không hiện ở đây."
      onClose={onClose}
    >
      {compared.error !== null && <ErrorNote message={compared.error.message} />}
      {compared.data === undefined && compared.error === null && <Waiting what="hai bản" />}
      {compared.data !== undefined && (
        <TextDiff before={compared.data.issued.join('\n\n')} after={compared.data.onDisk.join('\n\n')} />
      )}
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}
