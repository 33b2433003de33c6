/** What was found, as lists tell it, and where it is opened. */
import type { SearchHit } from '../../shared/contract/searching.ts';
import { SEARCH_SOURCES, SEARCH_STATES } from '../../shared/domain/search.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { formatScreenDate, romanQuarter } from '../../shared/text/dates.ts';
import { go } from '../route.ts';
import { documentName } from '../ui/document-name.ts';
import { revealWords } from './reveal-words.ts';

/** "Nghị quyết", "Ý kiến". */
export function kindOfFound({ source, kind }: Pick<SearchHit, 'source' | 'kind'>): string {
  return kind === null ? SEARCH_SOURCES[source].name : KIND_NAMES[kind];
}

/** What it is called where nothing else tells what it is. */
export function nameOfFound(hit: SearchHit): string {
  if (hit.kind !== null) return documentName({ kind: hit.kind, title: hit.title });
  if (hit.source === 'remark' && hit.date !== null) return `${hit.title}, buổi ${formatScreenDate(hit.date)}`;
  return hit.title;
}

/** "Số 03-NQ/CB · 20/3/2026 · Đã ban hành": what tells it from others of its name. */
export function aboutFound({ source, symbol, date, year, quarter, state }: SearchHit): string {
  const isOfSession = source === 'session' || source === 'remark' || source === 'task';
  return [
    symbol !== null && `Số ${symbol}`,
    isOfSession && year !== null && quarter !== null && `Quý ${romanQuarter(quarter)}/${year}`,
    date !== null && `${source === 'incoming' ? 'đến ngày ' : ''}${formatScreenDate(date)}`,
    state !== null && SEARCH_STATES[state].name,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Opens it where the words stand. */
export function openFound(hit: SearchHit): void {
  const { source, id, ownerId, paperId } = hit;
  const isOpen = ((): boolean => {
    switch (source) {
      case 'document':
        return open('soan-thao', id);
      case 'remark':
      case 'task':
        // What a closed session said is read in its minutes.
        if (paperId !== null) return open('soan-thao', paperId);
        return ownerId !== null && open('buoi-sinh-hoat', ownerId, 'truc-tiep');
      case 'session':
        return open('buoi-sinh-hoat', id);
      case 'member':
        return open('dang-vien', id);
      case 'item':
        return ownerId !== null && open('ra-soat', ownerId);
      case 'article':
        return open('cong-thong-tin', 'bai', id);
      case 'register':
        return open('so-van-ban', hit.symbol ?? '');
      case 'journal':
        return open('nhat-ky', ...(hit.date === null ? [] : [hit.date]));
      case 'incoming':
        return open('luu-ho-so', 'den');
    }
  })();
  if (isOpen) revealWords(hit);
}

function open(...place: Parameters<typeof go>): true {
  go(...place);
  return true;
}
