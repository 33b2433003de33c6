/** What is typed into an article and not saved yet. It outlives the window, and knows which revision it was typed over. */
import { useState } from 'react';
import type { ArticleView } from '../../../shared/contract/publishing.ts';
import { ArticleContent } from '../../../shared/domain/article.ts';

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
}

/** Untouched, it follows what is saved, whoever saves it. */
export function useArticleDraft(article: ArticleView): ArticleDraft {
  // The moment it was made tells it from the article of the same number in another book.
  const key = `article-${article.id}-${article.revisions.at(-1)?.savedAt}`;
  const [typed, setTyped] = useState(() => readKept(key));
  const content = typed?.content ?? article.content;
  const base = typed?.base ?? article.revision;
  return {
    content,
    base,
    isChanged: typed !== null && JSON.stringify(typed.content) !== JSON.stringify(article.content),
    put: (part) => {
      const next = { base, content: { ...content, ...part } };
      setTyped(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    drop: () => {
      setTyped(null);
      localStorage.removeItem(key);
    },
  };
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
