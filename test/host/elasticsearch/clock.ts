/** Where the stand-in's life cycles get their time from, so that tests can drive it. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Runs `action` once after `delayMs`; the answer cancels it. */
  schedule(action: () => void, delayMs: number): () => void;
}

/** The machine's own time. Its timers do not keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (action, delayMs) => {
    const timer = setTimeout(action, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
