import type { Clock } from '../clock';

/** A clock that only moves when a test says so. */
export class DrivenClock implements Clock {
  private time: number;
  private readonly timers = new Set<{ due: number; action: () => void }>();

  constructor(start: number) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  schedule(action: () => void, delayMs: number): () => void {
    const timer = { due: this.time + delayMs, action };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  }

  get pending(): number {
    return this.timers.size;
  }

  /** Moves on by `ms`, running what falls due in order, with the clock at each timer's own time. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = [...this.timers].filter((t) => t.due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.timers.delete(next);
      this.time = Math.max(this.time, next.due);
      next.action();
    }
    this.time = end;
  }
}
