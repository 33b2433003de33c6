/** What goes with the article: files and photos. Each is cleaned and read the moment it is taken in. */
import { X } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract/publishing.ts';
import type { ArticleContent, ArticleFile } from '../../../shared/domain/article.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { changeFile, removePhoto } from './file-changes.ts';
import { FilePicture } from './file-picture.tsx';
import { useAttaching } from './use-attaching.ts';

interface ArticleFilesProps {
  article: ArticleView;
  draft: ArticleContent;
  /** The revision the draft was typed over. */
  base: number;
  /** Files are added to what is saved: the text has to be, first. */
  isChanged: boolean;
  onChange: (part: Partial<ArticleContent>) => void;
  /** The files are in: what is saved is what is shown. */
  onSaved: (saved: ArticleView) => void;
}

export function ArticleFiles({ article, draft, base, isChanged, onChange, onSaved }: ArticleFilesProps) {
  const { attachments, photos, leadPhoto } = draft;
  const { add, addPaper, isBusy, problems } = useAttaching({ articleId: article.id, base, onSaved });
  const isBarred = isChanged || isBusy;
  return (
    <section className="card form" aria-labelledby="files">
      <h2 id="files">Tệp và ảnh</h2>
      <p className="small muted">
        Tệp được bỏ tên người soạn, ghi chú, vết sửa; ảnh được thu nhỏ và bỏ nơi chụp trước khi gửi.
      </p>
      {problems.map((problem) => (
        <ErrorNote key={problem} message={problem} />
      ))}
      {attachments.map((file) => (
        <Attachment
          key={file.sha256}
          file={file}
          onTitle={(title) => onChange({ attachments: changeFile(attachments, file.sha256, { title }) })}
          onRemove={() => onChange({ attachments: attachments.filter((other) => other !== file) })}
        />
      ))}
      {photos.map((file, index) => (
        <Photo
          key={file.sha256}
          file={file}
          isLead={leadPhoto === index}
          onCaption={(caption) => onChange({ photos: changeFile(photos, file.sha256, { caption }) })}
          onLead={(isLead) => onChange({ leadPhoto: isLead ? index : null })}
          onRemove={() => onChange(removePhoto(draft, index))}
        />
      ))}
      <div className="portal-acts">
        <Button disabled={isBarred} onClick={() => add('attachment')}>
          Thêm tệp
        </Button>
        <Button disabled={isBarred} onClick={() => add('photo')}>
          Thêm ảnh
        </Button>
        <Button disabled={isBarred} onClick={addPaper}>
          Kèm bản Word
        </Button>
      </div>
      {isChanged && <p className="small muted">Lưu bài trước rồi mới thêm tệp.</p>}
    </section>
  );
}

interface AttachmentProps {
  file: ArticleFile;
  onTitle: (title: string) => void;
  onRemove: () => void;
}

function Attachment({ file, onTitle, onRemove }: AttachmentProps) {
  return (
    <div className="portal-file">
      <LongField
        label={`${file.fileName} · ${sizeWords(file.size)}`}
        rows={1}
        value={file.title}
        onChange={onTitle}
      />
      <IconButton label={`Bỏ tệp ${file.fileName}`} onClick={onRemove}>
        <X />
      </IconButton>
      {file.isMinutes && <Chip tone="warn">Toàn văn biên bản, chỉ gửi nội bộ</Chip>}
    </div>
  );
}

interface PhotoProps {
  file: ArticleFile;
  isLead: boolean;
  onCaption: (caption: string) => void;
  onLead: (isLead: boolean) => void;
  onRemove: () => void;
}

function Photo({ file, isLead, onCaption, onLead, onRemove }: PhotoProps) {
  return (
    <div className="portal-file portal-photo">
      <FilePicture file={file} isSmall />
      <LongField label="Chú thích ảnh" rows={2} value={file.caption} onChange={onCaption} />
      <IconButton label={`Bỏ ảnh ${file.title}`} onClick={onRemove}>
        <X />
      </IconButton>
      <CheckField label="Ảnh đại diện" isOn={isLead} onChange={onLead} />
    </div>
  );
}
