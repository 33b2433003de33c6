/**
 * Random data. `npm test` draws the same ones for the same code, so that what is red there is red again everywhere;
 * `npm run test:long` draws new ones each time and tells the seed of what it found.
 */
import fc from 'fast-check';
import { LONG } from './long.ts';

const SAME_EACH_TIME = 842020;

if (!LONG) fc.configureGlobal({ seed: SAME_EACH_TIME });

/** For what draws for itself: told beside what was found, to draw the same again. */
export const newSeed = (): number => (LONG ? Math.floor(Math.random() * 2 ** 31) : SAME_EACH_TIME);

export { type Arbitrary, default as fc } from 'fast-check';
