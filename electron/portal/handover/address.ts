/** Looks at an address somebody pasted: whether a page is there. No account goes with it. */
import { PortalError } from '../adapter.ts';
import { answerFault, isHtml } from '../answers.ts';
import { textOfHtml } from '../html-text.ts';
import { type HttpAnswer, LIMITS, type Limits, send } from '../http.ts';

export interface SeenPage {
  /** After redirects. */
  address: string;
  title: string;
  /** What can be read on it. */
  text: string;
}

const MOST_REDIRECTS = 4;

/**
 * The page at an address; null when the portal says that there is none.
 *
 * @throws PortalError when the network or the portal does not let us look
 */
export async function checkAddress(
  address: string,
  signal: AbortSignal,
  caPem: string | null = null,
  limits: Limits = LIMITS,
): Promise<SeenPage | null> {
  let url = addressOf(address);
  // An office's authority counts for its own host only.
  const { host } = url;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const headers = { Accept: 'text/html,*/*' };
    const answer = await send(
      { method: 'GET', url, headers, signal },
      url.host === host ? caPem : null,
      limits,
    );
    const { status } = answer;
    if (status === 404 || status === 410) return null;
    const { location } = answer.headers;
    if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url.href)) {
      url = addressOf(new URL(location, url).href);
      continue;
    }
    if (status !== 200) throw answerFault(answer) ?? new PortalError('not-portal', unreadable(url.host));
    return {
      address: url.href,
      title: titleOf(answer),
      text: isHtml(answer) ? textOfHtml(answer.body.toString('utf8')) : '',
    };
  }
  throw new PortalError(
    'not-portal',
    `${url.host} chuyển trang vòng vòng nên không xem được. Mở bằng trình duyệt để kiểm tra.`,
  );
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new PortalError(
      'permanent',
      'Đây không phải địa chỉ trang web. Chép lại từ thanh địa chỉ của trình duyệt.',
    );
  url.username = '';
  url.password = '';
  return url;
}

function titleOf({ body }: HttpAnswer): string {
  return textOfHtml(/<title[^>]*>([\s\S]*?)<\/title>/iu.exec(body.toString('utf8', 0, 100_000))?.[1] ?? '');
}

function unreadable(host: string): string {
  return `Không xem được trang ở ${host}. Mở bằng trình duyệt để kiểm tra.`;
}
