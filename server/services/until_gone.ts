import { CallerGoneError } from './shared_runs';

/**
 * The result of the work, unless whoever wants it goes away first: then nobody waits for it any longer, though it may go on.
 *
 * @throws CallerGoneError; what the work throws.
 */
export function untilGone<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(new CallerGoneError());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
