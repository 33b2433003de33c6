/**
 * What the address of an account says. It may be the portal's, a site's (`/web/NAME`), or, best, that of an article
 * that stands there: then where our articles are shown and how they are made is known from it.
 */

export interface AccountPlace {
  /** Where the services lie below: the host, with the folder the portal runs in where it is not the top. */
  root: string;
  /** The site's name or number; null where the address does not tell. */
  site: string | null;
  /** An article that stands there; null where the address is of none. */
  sample: {
    /** Its last name: what the portal made of its title. */
    urlTitle: string;
    /** All before it: our own articles are shown below it too. */
    before: string;
  } | null;
}

export function accountPlace(url: string): AccountPlace {
  const { origin, pathname } = new URL(url);
  const at = pathname.indexOf('/web/');
  const site = /^\/web\/([^/]+)/u.exec(at < 0 ? '' : pathname.slice(at))?.[1] ?? null;
  // A language may stand before the site: "/vi/web/so".
  const folder = at < 0 ? '' : pathname.slice(0, at).replace(/\/[a-z]{2}(?:_[A-Z]{2})?$/u, '');
  const shown = /\/-\/(?:asset_publisher\/[^/]+\/content\/)?([^/]+)$/u.exec(pathname);
  const urlTitle = shown?.[1];
  return {
    root: origin + folder,
    site: site === null ? null : decoded(site),
    sample:
      urlTitle === undefined
        ? null
        : { urlTitle: decoded(urlTitle), before: origin + pathname.slice(0, -urlTitle.length) },
  };
}

/** As it is where it is no whole encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
