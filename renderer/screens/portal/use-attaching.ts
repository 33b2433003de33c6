import { useState } from 'react';
import type { ArticleView } from '../../../shared/contract/publishing.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { ApiError, host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { withoutEnding } from './file-changes.ts';
import { shrinkPhoto } from './shrink-photo.ts';

interface AttachingOptions {
  articleId: Id;
  /** The revision the files are added to. */
  base: number;
  /** The files are in: what is saved is what is shown. */
  onSaved: (saved: ArticleView) => void;
}

interface Attaching {
  /** Asks for files and takes in each. */
  add: (role: 'attachment' | 'photo') => void;
  /** Takes in the paper the article was made from, as Word. */
  addPaper: () => void;
  isBusy: boolean;
  /** Why something was not taken in, sentences. */
  problems: string[];
}

const ENDINGS = {
  photo: ['jpg', 'jpeg', 'png'],
  attachment: ['docx', 'txt', 'jpg', 'jpeg', 'png'],
} as const;

/** Adds files to what is saved of an article, one after the other. */
export function useAttaching({ articleId, base, onSaved }: AttachingOptions): Attaching {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const paper = useChange('article:attach-paper');
  const attach = useChange('article:attach');

  const add = async (role: 'attachment' | 'photo'): Promise<void> => {
    setFault(null);
    try {
      const files = await host.pickFiles({ extensions: [...ENDINGS[role]], many: true });
      setBusy(files.length > 0);
      let baseRevision = base;
      for (const picked of files) {
        const { fileName, bytes } =
          role === 'photo' ? await shrinkPhoto(picked.fileName, picked.bytes) : picked;
        const file = { fileName, title: withoutEnding(picked.fileName), role, bytes };
        const saved = await attach.mutateAsync({ id: articleId, baseRevision, file });
        baseRevision = saved.revision;
        onSaved(saved);
      }
    } catch (error) {
      setFault(
        error instanceof ApiError
          ? error.message
          : 'Không đọc được ảnh này. Hãy chọn ảnh JPEG hoặc PNG khác.',
      );
    } finally {
      setBusy(false);
    }
  };
  return {
    add: (role) => void add(role),
    addPaper: () => paper.mutate({ id: articleId, baseRevision: base }, { onSuccess: onSaved }),
    isBusy: isBusy || paper.isPending,
    problems: [fault, paper.error?.message].filter((problem) => problem != null),
  };
}
