/** Thrown to a caller that went away before its run was over. */
export class CallerGoneError extends Error {
  constructor() {
    super('the request was aborted');
    this.name = 'CallerGoneError';
  }
}

interface Run<T> {
  result: Promise<T>;
  abort: AbortController;
  waiting: number;
}

interface Kept<T> {
  value: T;
  untilMs: number;
}

export interface SharedRunsOptions<T> {
  /** How long a result is kept after its run, ms. */
  keepMs: number;
  /** Results kept at most; the oldest goes first. */
  mostKept: number;
  /** False for a result that nobody should get a second time, such as one that is incomplete. */
  worthKeeping(value: T): boolean;
  now?: () => number;
}

export interface Caller {
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
  /** True: a kept result will not do. One that is just being made will. */
  refresh: boolean;
}

/**
 * Calls with the same key share one run while it lasts, and its result for a short time afterwards. A run is aborted when the
 * last of its callers has gone.
 */
export class SharedRuns<T> {
  private readonly running = new Map<string, Run<T>>();
  private readonly kept = new Map<string, Kept<T>>();

  constructor(private readonly options: SharedRunsOptions<T>) {}

  /**
   * @param key undefined for a call that shares with nobody and of which nothing is kept
   * @throws CallerGoneError if the caller goes away first; what `start` throws.
   */
  get(key: string | undefined, caller: Caller, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (key === undefined) return start(caller.signal);
    if (caller.signal.aborted) return Promise.reject(new CallerGoneError());
    const kept = caller.refresh ? undefined : this.keptResult(key);
    if (kept) return Promise.resolve(kept.value);
    const run = this.running.get(key) ?? this.begin(key, start);
    return this.waitFor(key, run, caller.signal);
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<T>): Run<T> {
    const abort = new AbortController();
    const result = start(abort.signal);
    const run: Run<T> = { result, abort, waiting: 0 };
    this.running.set(key, run);
    const end = () => {
      if (this.running.get(key) === run) this.running.delete(key);
    };
    result.then(
      (value) => {
        end();
        if (!abort.signal.aborted) this.keep(key, value);
      },
      // Each caller gets the error from `result` itself.
      end
    );
    return run;
  }

  private waitFor(key: string, run: Run<T>, signal: AbortSignal): Promise<T> {
    run.waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        run.waiting--;
        if (run.waiting === 0) {
          if (this.running.get(key) === run) this.running.delete(key);
          run.abort.abort();
        }
        reject(new CallerGoneError());
      };
      signal.addEventListener('abort', leave, { once: true });
      run.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  private keptResult(key: string): Kept<T> | undefined {
    const kept = this.kept.get(key);
    return kept && kept.untilMs > this.now() ? kept : undefined;
  }

  private keep(key: string, value: T): void {
    this.kept.delete(key);
    if (!this.options.worthKeeping(value)) return;
    for (const [other, { untilMs }] of this.kept) if (untilMs <= this.now()) this.kept.delete(other);
    this.kept.set(key, { value, untilMs: this.now() + this.options.keepMs });
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.options.mostKept && oldest !== undefined) this.kept.delete(oldest);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
