/** The document has changed since the article was made of it: the person says which text goes on. */
import type { ArticleContent } from '../../../shared/domain/article.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';

interface SourceNoteProps {
  articleId: number;
  /** The text as it would be made now, into the form; nothing is saved by it. */
  onTake: (fresh: ArticleContent) => void;
  onKeep: () => void;
}

export function SourceNote({ articleId, onTake, onKeep }: SourceNoteProps) {
  const fresh = useVerb('article:draft', { id: articleId });
  return (
    <section className="note portal-source" aria-label="Văn bản gốc đã đổi">
      <span>
        Văn bản gốc đã thay đổi sau khi làm bài này. Lấy nội dung mới vào khung soạn để sửa tiếp, rồi chọn giữ
        bài để không nhắc nữa.
      </span>
      <Button
        disabled={fresh.data === undefined}
        onClick={() => fresh.data !== undefined && onTake(fresh.data)}
      >
        Lấy nội dung mới
      </Button>
      <Button onClick={onKeep}>Giữ bài như đang soạn</Button>
    </section>
  );
}
