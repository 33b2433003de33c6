import type { Way } from '../../shared/domain/review.ts';

/** How a person is asked for an opinion. */
export const WAY_NAMES: Readonly<Record<Way, string>> = {
  app: 'Gói góp ý',
  word: 'Tệp Word',
  paper: 'Bản giấy',
};
