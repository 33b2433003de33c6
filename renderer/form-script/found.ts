/** Where the article stands once it is posted: links of the page that say so, and the page itself. */

const SAYS_SO = /^(?:xem (?:bài|tin|trang)(?: viết| đăng)?|view (?:post|page|article))$/iu;

/** Addresses, the likeliest first. @param title Of the article; '' for none */
export function findArticle(title: string): string[] {
  if (title === '') return [];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const named = links.filter(({ textContent }) => SAYS_SO.test(trim(textContent)));
  const titled = links.filter(({ textContent }) => trim(textContent) === trim(title));
  const isItself = [...document.querySelectorAll('h1,h2')].some(
    (head) => trim(head.textContent) === trim(title),
  );
  const addresses = [
    ...named.map(({ href }) => href),
    ...(isItself ? [location.href] : []),
    ...titled.map(({ href }) => href),
  ];
  return [...new Set(addresses)]
    .filter((address) => /^https?:/u.test(address) && address.length < 2_000)
    .slice(0, 10);
}

function trim(text: string | null): string {
  return (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
