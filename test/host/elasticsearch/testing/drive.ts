import type { DrivenClock } from './driven_clock';

const STEP_MS = 100;
const MOST_STEPS = 3000;

/** Moves the clock on, letting HTTP happen in between, until the request has its answer. @throws what it throws */
export async function drive<T>(clock: DrivenClock, request: Promise<T>): Promise<T> {
  let settled = false;
  const watched = request.finally(() => {
    settled = true;
  });
  // The rejection is the caller's, through the returned promise; this only keeps it from counting as unhandled.
  watched.catch(() => undefined);
  for (let step = 0; step < MOST_STEPS && !settled; step++) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (!settled) clock.advance(STEP_MS);
  }
  if (!settled) throw new Error(`no answer after ${(MOST_STEPS * STEP_MS) / 1000} s by the clock`);
  return watched;
}
