import { useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { call, host, isApiError } from '../../api.ts';
import { useToast } from '../../ui/toast.tsx';
import { printPaper } from './print-paper.ts';

/** Each rejects with what was refused, or when the person chose no file after all. */
interface Exporting {
  exportWord: () => Promise<void>;
  /** Over a file somebody edited, once `onBarred` has asked. */
  exportAnyway: () => Promise<void>;
  print: () => Promise<void>;
  savePdf: () => Promise<void>;
}

interface ExportingOptions {
  /** Where the file was to go there is one that is not ours as it stands. */
  onBarred: () => void;
  onWritten: () => void;
}

/** The ways out of the program for the text as it is stored. */
export function useExporting(id: Id, { onBarred, onWritten }: ExportingOptions): Exporting {
  const [target, setTarget] = useState<string | null>(null);
  const toast = useToast();
  const write = async (file: string, replace: boolean): Promise<void> => {
    try {
      await call('export:write', { id, file, format: 'docx', replace });
      onWritten();
      toast(`Đã xuất ${file}`);
    } catch (error) {
      if (!isApiError(error, 'file-edited') && !isApiError(error, 'file-exists')) throw error;
      setTarget(file);
      onBarred();
    }
  };
  return {
    exportWord: async () => {
      if (!host.capabilities.paths)
        return void (await host.saveFile(await call('export:hand-out', { id, format: 'docx', how: 'file' })));
      const { fileName } = await call('export:render', { id, format: 'docx' });
      const file = await host.pickSavePath({ fileName });
      if (file !== null) await write(file, false);
    },
    exportAnyway: async () => {
      if (target !== null) await write(target, true);
    },
    print: () => printPaper(id, () => host.print({})),
    savePdf: () => printPaper(id, (fileName) => host.savePdf({ fileName: `${fileName}.pdf` })),
  };
}
