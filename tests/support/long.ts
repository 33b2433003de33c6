/** The long forms of random tests: `npm run test:long` asks for them, `npm test` runs the short ones. */
export const LONG = process.env.TEST_LONG !== undefined;

/** For fast-check: so many runs, ten times as many in the long form. */
export const runs = (short: number): { numRuns: number } => ({ numRuns: LONG ? 10 * short : short });
