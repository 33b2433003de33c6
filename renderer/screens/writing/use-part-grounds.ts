import { useEffect } from 'react';
import { PART_NAMES } from '../../../shared/strings.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { whenSettled } from '../../editor/when-settled.ts';

/** Shows which parts of a paper follow their source and which somebody wrote in. */
export function usePartGrounds(
  editor: PaperEditor | null,
  assembled: Readonly<Record<string, string>>,
): void {
  useEffect(() => {
    if (editor === null) return;
    return whenSettled(editor, () => void editor.commands.groundParts({ names: PART_NAMES, assembled }));
  }, [editor, assembled]);
}
