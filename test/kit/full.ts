/** Whether this is `npm run test:full`, which may take its time. */
export const FULL = process.env.SPL_RUN_TEST === 'full';
