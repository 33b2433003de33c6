import { describe, expect, it } from 'vitest';
import { changeFile, removePhoto, withoutEnding } from '../../../../renderer/screens/portal/file-changes.ts';
import { ArticleFile } from '../../../../shared/domain/article.ts';

const file = (digit: string): ArticleFile =>
  ArticleFile.parse({
    ...{ sha256: digit.repeat(64), title: 'Ảnh', fileName: `${digit}.jpg`, mimeType: 'image/jpeg', size: 1 },
  });
const photos = ['1', '2', '3'].map(file);

describe('the files of an article', () => {
  it('are said otherwise one by one', () => {
    const captions = changeFile(photos, '2'.repeat(64), { caption: 'Toàn cảnh' }).map(
      ({ caption }) => caption,
    );
    expect(captions).toEqual(['', 'Toàn cảnh', '']);
  });

  it.each([
    ['before the lead photo', 0, 0],
    ['the lead photo itself', 1, null],
    ['after the lead photo', 2, 1],
  ])('lose a photo %s and keep the same lead photo where it is left', (_, index, leadPhoto) => {
    const left = removePhoto({ photos, leadPhoto: 1 }, index);
    expect(left.leadPhoto).toBe(leadPhoto);
    expect(left.photos).toEqual(photos.filter((photo) => photo !== photos[index]));
  });

  it('lose a photo where none leads', () => {
    expect(removePhoto({ photos, leadPhoto: null }, 0).leadPhoto).toBeNull();
  });

  it('are called by their file names without the ending', () => {
    expect(withoutEnding('Ảnh 1.2.JPG')).toBe('Ảnh 1.2');
    expect(withoutEnding('khong-duoi')).toBe('khong-duoi');
  });
});
