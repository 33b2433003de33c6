/** A photo of an article, out of the book. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ArticleFile } from '../../../shared/domain/article.ts';
import { type ApiError, call } from '../../api.ts';

export function FilePicture({ file, isSmall = false }: { file: ArticleFile; isSmall?: boolean }) {
  const { sha256, mimeType, caption, title } = file;
  const read = useQuery<{ bytes: Uint8Array }, ApiError>({
    queryKey: ['article:file', sha256],
    queryFn: () => call('article:file', { sha256 }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [url, setUrl] = useState('');
  const bytes = read.data?.bytes;
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mimeType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mimeType]);
  if (url === '') return null;
  if (isSmall) return <img className="portal-thumb" src={url} alt={caption || title} />;
  return (
    <figure>
      <img src={url} alt={caption || title} />
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
