/** Looking at a page of the portal as the public does, without a login. */
import { PortalError } from '../adapter.ts';
import { checkAddress, type SeenPage } from '../handover/address.ts';
import { textOfHtml } from '../html-text.ts';
import type { Limits } from '../http.ts';
import type { BlogPost } from './blog.ts';

export interface Looking {
  signal: AbortSignal;
  caPem: string | null;
  limits: Limits;
}

/** Where the public reads an article; null where it was not seen there. */
export async function seenAddress({ link, title }: BlogPost, looking: Looking): Promise<string | null> {
  if (!URL.canParse(link)) return null;
  try {
    return (await look(link, looking))?.text.includes(textOfHtml(title)) ? link : null;
  } catch (error) {
    if (looking.signal.aborted || !(error instanceof PortalError)) throw error;
    return null;
  }
}

/**
 * @param title what must not be read there any more; '' where nothing may
 * @throws PortalError `permanent` where it is still seen, or nobody can look
 */
export async function requireHidden(
  address: string,
  title: string,
  host: string,
  looking: Looking,
): Promise<void> {
  if (URL.canParse(address)) {
    try {
      const page = await look(address, looking);
      if (page === null || !page.text.includes(textOfHtml(title))) return;
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      // Where the public has to log in, it does not read; a page that is forbidden may be so to us alone.
      if (error.fault === 'auth') return;
      if (error.fault === 'permanent') throw stillThere(host);
      throw error;
    }
  }
  throw stillThere(host);
}

function stillThere(host: string): PortalError {
  return new PortalError(
    'permanent',
    `Bài ở ${host} vẫn mở ra được, hoặc không xem được là đã ẩn chưa. Mở cổng xem, và nhờ quản trị cổng gỡ bài.`,
  );
}

function look(address: string, { signal, caPem, limits }: Looking): Promise<SeenPage | null> {
  return checkAddress(address, signal, caPem, limits);
}
