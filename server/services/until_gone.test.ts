import { CallerGoneError } from './shared_runs';
import { untilGone } from './until_gone';

const never = () => new Promise<never>(() => undefined);

describe('untilGone', () => {
  it('answers what the work answers', async () => {
    const { signal } = new AbortController();
    await expect(untilGone(signal, Promise.resolve(7))).resolves.toBe(7);
    await expect(untilGone(signal, Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  });

  it('waits no longer once the caller is gone', async () => {
    const leaving = new AbortController();
    const waiting = expect(untilGone(leaving.signal, never())).rejects.toThrow(CallerGoneError);
    leaving.abort();
    await waiting;
  });

  it('does not wait at all for a caller who has gone already', async () => {
    await expect(untilGone(AbortSignal.abort(), never())).rejects.toThrow(CallerGoneError);
  });
});
