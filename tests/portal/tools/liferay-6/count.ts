/** What a stand-in really holds of an article, counted past the client that is tried. */
import type { OutgoingArticle, RemoteVersion } from '../../../../electron/portal/adapter.ts';
import { END } from '../articles.ts';
import { latestOf, STATUS, type StoredArticle } from './journal.ts';
import { type FakeLiferay6, SITE } from './server.ts';

const LINK = /href="\/documents\/\d+\/0\/([^/"]+)\/([^/"]+)"/gu;

/** Empty when it is there once, whole, in its category, with its files and nothing else. */
export function countContent(
  fake: FakeLiferay6,
  { key, html, attachments }: OutgoingArticle,
  state: 'shown' | 'hidden',
): string[] {
  const found = articlesOf(fake, key);
  const wrong: string[] = [];
  if (found.length !== 1) wrong.push(`${found.length} articles`);
  const files = fake.library.files.filter(({ title }) => title.startsWith(key));
  const wanted = state === 'shown' ? attachments.length : 0;
  if (files.length !== wanted) wrong.push(`${files.length} files instead of ${wanted}`);
  for (const article of found) wrong.push(...countOne(fake, article, state));
  const text = found[0] === undefined ? '' : textOf(found[0]);
  if (!text.includes(html.split('\n')[0] ?? '') || !text.includes(END))
    wrong.push('its text is not the one sent');
  if ((fake.journal.shownAt(key) !== null) !== (state === 'shown'))
    wrong.push(`the public does not find it ${state}`);
  return wrong;
}

/** Moments at which the public saw something without its end or its file. */
export function shownHalf(fake: FakeLiferay6): string[] {
  return fake.journal.shown
    .filter(({ html }) => !html.includes(END) || !html.includes('href="/documents/'))
    .map(({ articleId }) => articleId);
}

/** Puts a withdrawn article back as it was: shown, with the files its text names. */
export function showContentAgain(
  fake: FakeLiferay6,
  { key }: OutgoingArticle,
  _: RemoteVersion | null,
): void {
  for (const article of articlesOf(fake, key)) {
    for (const version of article.versions) version.status = STATUS.approved;
    for (const [, title = '', uuid = ''] of textOf(article).matchAll(LINK)) {
      if (fake.library.files.some((file) => file.title === title)) continue;
      const bytes = Buffer.from(`${key} ${/Bản (\d+):/u.exec(textOf(article))?.[1]}\n`);
      const fileEntryId = fake.journal.nextId();
      const about = { folderId: 0, groupId: SITE, mimeType: 'text/plain', viewableByGuest: true };
      fake.library.files.push({ ...about, fileEntryId, title, uuid, bytes });
    }
  }
}

function countOne(fake: FakeLiferay6, article: StoredArticle, state: 'shown' | 'hidden'): string[] {
  const wrong: string[] = [];
  const { status } = latestOf(article);
  if (status !== (state === 'shown' ? STATUS.approved : STATUS.expired)) wrong.push(`its state is ${status}`);
  if (!article.viewableByGuest) wrong.push('guests may not see it');
  if (article.categories.join() !== '912')
    wrong.push(`it stands in ${article.categories.join() || 'no category'}`);
  const texts = article.versions.map(({ content }) => [...content.fields.values()].join(''));
  if (texts.some((text, index) => index > 0 && text === texts[index - 1])) wrong.push('a version twice');
  if (state === 'hidden') return wrong;
  for (const [, title] of textOf(article).matchAll(LINK))
    if (!fake.library.files.some((file) => file.title === title))
      wrong.push('it links a file that is not there');
  return wrong;
}

function articlesOf(fake: FakeLiferay6, key: string): StoredArticle[] {
  return fake.journal.articles.filter(({ versions }) =>
    versions.some(({ urlTitle }) => urlTitle.startsWith(key)),
  );
}

function textOf(article: StoredArticle): string {
  return [...latestOf(article).content.fields.values()].join('');
}
