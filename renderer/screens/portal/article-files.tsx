/** What goes with the article: files and photos. Each is cleaned and read the moment it is taken in. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { ArticleView } from '../../../shared/contract/publishing.ts';
import type { ArticleContent, ArticleFile } from '../../../shared/domain/article.ts';
import { ApiError, host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { FilePicture } from './file-picture.tsx';
import { sizeWords } from './portal-view.ts';
import { shrinkPhoto } from './shrink-photo.ts';

interface ArticleFilesProps {
  article: ArticleView;
  draft: ArticleContent;
  base: number;
  /** Files are added to what is saved: the text has to be, first. */
  isChanged: boolean;
  onChange: (part: Partial<ArticleContent>) => void;
  /** The files are in: what is saved is what is shown. */
  onSaved: () => void;
}

export function ArticleFiles({ article, draft, base, isChanged, onChange, onSaved }: ArticleFilesProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const paper = useChange('article:attach-paper');
  const attach = useChange('article:attach');

  const add = async (role: 'attachment' | 'photo'): Promise<void> => {
    const extensions = role === 'photo' ? ['jpg', 'jpeg', 'png'] : ['docx', 'txt', 'jpg', 'jpeg', 'png'];
    setFault(null);
    try {
      const files = await host.pickFiles({ extensions, many: true });
      setBusy(files.length > 0);
      let baseRevision = base;
      for (const picked of files) {
        const { fileName, bytes } =
          role === 'photo' ? await shrinkPhoto(picked.fileName, picked.bytes) : picked;
        const title = picked.fileName.replace(/\.[^.]*$/u, '');
        const file = { fileName, title, role, bytes };
        const saved = await attach.mutateAsync({ id: article.id, baseRevision, file });
        baseRevision = saved.revision;
        onSaved();
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
  const change = (list: 'attachments' | 'photos', sha256: string, part: Partial<ArticleFile>): void =>
    onChange({ [list]: draft[list].map((file) => (file.sha256 === sha256 ? { ...file, ...part } : file)) });
  const removePhoto = (index: number): void => {
    const { leadPhoto } = draft;
    const next =
      leadPhoto === null || leadPhoto === index ? null : leadPhoto > index ? leadPhoto - 1 : leadPhoto;
    onChange({ photos: draft.photos.filter((_, at) => at !== index), leadPhoto: next });
  };
  const isBarred = isChanged || isBusy || paper.isPending;
  return (
    <section className="card form" aria-labelledby="files">
      <h2 id="files">Tệp và ảnh</h2>
      <p className="small muted">
        Tệp được bỏ tên người soạn, ghi chú, vết sửa; ảnh được thu nhỏ và bỏ nơi chụp trước khi gửi.
      </p>
      {fault !== null && <ErrorNote message={fault} />}
      {paper.error !== null && <ErrorNote message={paper.error.message} />}
      {draft.attachments.map((file) => (
        <div key={file.sha256} className="portal-file">
          <LongField
            label={`${file.fileName} · ${sizeWords(file.size)}`}
            rows={1}
            value={file.title}
            onChange={(title) => change('attachments', file.sha256, { title })}
          />
          <IconButton
            label={`Bỏ tệp ${file.fileName}`}
            onClick={() =>
              onChange({ attachments: draft.attachments.filter(({ sha256 }) => sha256 !== file.sha256) })
            }
          >
            <X />
          </IconButton>
          {file.isMinutes && <Chip tone="warn">Toàn văn biên bản, chỉ gửi nội bộ</Chip>}
        </div>
      ))}
      {draft.photos.map((file, index) => (
        <div key={file.sha256} className="portal-file portal-photo">
          <FilePicture file={file} isSmall />
          <LongField
            label="Chú thích ảnh"
            rows={2}
            value={file.caption}
            onChange={(caption) => change('photos', file.sha256, { caption })}
          />
          <IconButton label={`Bỏ ảnh ${file.title}`} onClick={() => removePhoto(index)}>
            <X />
          </IconButton>
          <label className="check">
            <input
              type="checkbox"
              checked={draft.leadPhoto === index}
              onChange={(event) => onChange({ leadPhoto: event.target.checked ? index : null })}
            />
            Ảnh đại diện
          </label>
        </div>
      ))}
      <div className="portal-acts">
        <Button disabled={isBarred} onClick={() => void add('attachment')}>
          Thêm tệp
        </Button>
        <Button disabled={isBarred} onClick={() => void add('photo')}>
          Thêm ảnh
        </Button>
        <Button
          disabled={isBarred}
          onClick={() => paper.mutate({ id: article.id, baseRevision: base }, { onSuccess: onSaved })}
        >
          Kèm bản Word
        </Button>
      </div>
      {isChanged && <p className="small muted">Lưu bài trước rồi mới thêm tệp.</p>}
    </section>
  );
}
