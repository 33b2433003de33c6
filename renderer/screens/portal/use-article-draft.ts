/** What is typed into an article and not saved yet. It outlives the window, and knows which revision it was typed over. */
import { useState } from 'react';
import type { ArticleView } from '../../../shared/contract/publishing.ts';
import { ArticleContent, type ArticleFile } from '../../../shared/domain/article.ts';

interface Typed {
  base: number;
  content: ArticleContent;
}

export interface ArticleDraft {
  content: ArticleContent;
  /** The revision it was typed over; a save names it. */
  base: number;
  isChanged: boolean;
  put: (part: Partial<ArticleContent>) => void;
  /** Back to what is saved. */
  drop: () => void;
  /** What was sent is saved, or a file was added to it; what was typed meanwhile goes on, over what is saved now. */
  settle: (saved: ArticleView, sent: ArticleContent) => void;
}

/** Untouched, it follows what is saved, whoever saves it. */
export function useArticleDraft(article: ArticleView): ArticleDraft {
  // The moment it was made tells it from the article of the same number in another book.
  const key = `article-${article.id}-${article.revisions.at(-1)?.savedAt}`;
  const [typed, setTyped] = useState(() => readKept(key));
  const content = typed?.content ?? article.content;
  const isChanged = typed !== null && JSON.stringify(typed.content) !== JSON.stringify(article.content);
  // What is saved by now was typed over nothing older.
  const base = isChanged ? typed.base : article.revision;
  const keep = (next: Typed | null): Typed | null => {
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
    return next;
  };
  return {
    content,
    base,
    isChanged,
    put: (part) => setTyped(keep({ base, content: { ...content, ...part } })),
    drop: () => setTyped(keep(null)),
    settle: (saved, sent) => setTyped((now) => keep(typedSince(now, saved, sent))),
  };
}

/** Other reading takes its time after a save, and hands are faster. */
function typedSince(now: Typed | null, saved: ArticleView, sent: ArticleContent): Typed | null {
  if (now === null || now.base >= saved.revision) return now;
  if (JSON.stringify(now.content) === JSON.stringify(sent)) return null;
  const { photos, attachments, leadPhoto } = now.content;
  const content = {
    ...now.content,
    photos: withNew(photos, saved.content.photos),
    attachments: withNew(attachments, saved.content.attachments),
    leadPhoto: leadPhoto ?? saved.content.leadPhoto,
  };
  return { base: saved.revision, content };
}

function withNew(files: ArticleFile[], saved: readonly ArticleFile[]): ArticleFile[] {
  return [...files, ...saved.filter(({ sha256 }) => !files.some((file) => file.sha256 === sha256))];
}

/** What a version with other fields wrote is not taken. */
function readKept(key: string): Typed | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  const kept = JSON.parse(text) as Partial<Typed>;
  // An empty title is no article yet, but it is what somebody is typing.
  const isWhole = ArticleContent.safeParse({ ...kept.content, title: kept.content?.title || '…' }).success;
  return typeof kept.base === 'number' && kept.content !== undefined && isWhole ? (kept as Typed) : null;
}
