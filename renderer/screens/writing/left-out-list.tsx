/** What was changed in a file that is brought in, and what of it does not get into the text. */

import type { FileReading } from '../../../shared/contract/importing.ts';

export function LeftOutList({ warnings, leftOut }: Pick<FileReading, 'warnings' | 'leftOut'>) {
  if (warnings.length + leftOut.length === 0) return null;
  return (
    <details>
      <summary>
        Không nằm trong nội dung: {leftOut.length} đoạn; đã sửa khi đọc: {warnings.length} loại
      </summary>
      <ul className="entries">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        {leftOut.map(({ reason, text }) => (
          <li key={reason + text}>
            <span>{reason}</span>
            <span className="small muted">{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
