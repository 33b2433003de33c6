import type { SearchCount } from '../../../shared/contract/searching.ts';
import { readSearch } from '../../../shared/domain/search.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/page.tsx';
import { numberWords } from './count-words.ts';

interface NothingFoundProps {
  text: string;
  counted: SearchCount;
  onAsk: (text: string) => void;
}

export function NothingFound({ text, counted, onAsk }: NothingFoundProps) {
  const { words, filters } = readSearch(text);
  const unquoted = words.replace(/["“”]/gu, ' ').replace(/\s+/gu, ' ').trim();
  const isQuoted = unquoted !== words;
  return (
    <div>
      <EmptyState
        title={
          words === ''
            ? 'Không có gì như các bộ lọc này'
            : `Không có chỗ nào ghi ${isQuoted ? 'nguyên cụm ' : ''}${isQuoted ? words : `“${words}”`}`
        }
        text={`Đã tìm trong ${numberWords(counted.things)} mục: văn bản, ý kiến, việc giao, buổi sinh hoạt, đảng viên, góp ý, bài đăng, hai sổ văn bản và nhật ký.`}
      >
        {isQuoted && (
          <Button look="primary" onClick={() => onAsk(text.replace(words, unquoted))}>
            Tìm không cần nguyên cụm
          </Button>
        )}
        {filters.length > 0 && words !== '' && <Button onClick={() => onAsk(words)}>Bỏ các bộ lọc</Button>}
      </EmptyState>
    </div>
  );
}
