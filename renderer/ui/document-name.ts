/** What a document is called in lists: its kind, then its title as the sentence goes on or as a name of its own. */
import type { Kind } from '../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../shared/strings.ts';

/** "Biên bản sinh hoạt chuyên đề quý I", "Bài chuyên đề: Giữ gìn đoàn kết"; a title that names its kind stands alone. */
export function documentName({ kind, title }: { kind: Kind; title: string }): string {
  const name = KIND_NAMES[kind];
  const [first = ''] = title;
  if (title.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi'))) return title;
  return first === first.toLocaleLowerCase('vi') ? `${name} ${title}` : `${name}: ${title}`;
}
