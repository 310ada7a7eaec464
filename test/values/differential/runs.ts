import { FULL } from '../../kit/full.ts';

/** How many inputs a property is tried on: the same ones in every `npm test`, more and other ones in `npm run test:full`. */
export const RUNS: { readonly numRuns: number; readonly seed?: number } = FULL ? { numRuns: 10_000 } : { numRuns: 500, seed: 20_240_313 };
