import type { Failure } from './failure';

/** What came of asking: a value, or why there is none. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };
