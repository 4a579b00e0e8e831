import fc from 'fast-check';

/**
 * Property tests look at the same examples in every run, so that a red run can be repeated. `FC_SEED=7 npm test`
 * looks at others, and `FC_RUNS=5000` at more.
 */
const { FC_SEED, FC_RUNS } = process.env;

fc.configureGlobal({ seed: Number(FC_SEED ?? 1), ...(FC_RUNS === undefined ? {} : { numRuns: Number(FC_RUNS) }) });
