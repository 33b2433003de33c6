/**
 * Whether a person can be asked to open it outside: a page of the web whose host is what its address seems to name, so
 * no name and password before it.
 */
export function isWebAddress(url: string): boolean {
  const read = URL.parse(url);
  return read !== null && /^https?:$/u.test(read.protocol) && read.username === '' && read.password === '';
}
