/** What a person changes of the files of an article. */
import type { ArticleContent, ArticleFile } from '../../../shared/domain/article.ts';

/** One file of a list said otherwise. */
export function changeFile(
  files: readonly ArticleFile[],
  sha256: string,
  part: Partial<ArticleFile>,
): ArticleFile[] {
  return files.map((file) => (file.sha256 === sha256 ? { ...file, ...part } : file));
}

/** Without the photo at `index`; the lead photo stays the same photo, or there is none any more. */
export function removePhoto(
  { photos, leadPhoto }: Pick<ArticleContent, 'photos' | 'leadPhoto'>,
  index: number,
): Pick<ArticleContent, 'photos' | 'leadPhoto'> {
  const isAfter = leadPhoto !== null && leadPhoto > index;
  return {
    photos: photos.filter((_, at) => at !== index),
    leadPhoto: leadPhoto === index ? null : isAfter ? leadPhoto - 1 : leadPhoto,
  };
}

/** What a file is called until somebody gives it a title. */
export function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]*$/u, '');
}
