/** The page a member opens in any browser to read a paper and answer: nothing is loaded, nothing is sent. */
import '../../../styles/tokens.css';
import '../../../styles/base.css';
import '../../../ui/review-items.css';
import '../review.css';
import './review-file.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PackageManifest } from '../../../../shared/domain/review-package.ts';
import { ToastProvider } from '../../../ui/toast.tsx';
import { Sheet } from './sheet.tsx';

/** As electron/export/review-file.ts wrote it. */
interface PageData {
  facts: PackageManifest;
  text: string;
}

try {
  localStorage.getItem('');
} catch {
  // Some browsers give a page from a file no store: what is said lives as long as the page then.
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.defineProperty(window, 'localStorage', { value: store });
}

document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches
  ? 'dark'
  : 'light';

const root = document.getElementById('root');
const given = document.getElementById('van-ban')?.textContent;
if (root === null || given == null) throw new Error('the page is not whole');
const { facts, text } = JSON.parse(given) as PageData;
createRoot(root).render(
  <StrictMode>
    <ToastProvider>
      <Sheet manifest={facts} body={text} />
    </ToastProvider>
  </StrictMode>,
);
