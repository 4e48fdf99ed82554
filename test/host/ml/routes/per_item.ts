import { errorBody } from './error_body';

/**
 * Does something with each id, one after the other, and answers a result each; an error becomes part of the item's
 * result, with the flag off.
 */
export async function perItem<K extends string, R extends Record<K, boolean>>(
  ids: readonly string[],
  flag: K,
  act: (id: string) => Promise<R>
): Promise<Record<string, R | (Record<K, boolean> & { error?: unknown })>> {
  const results: Record<string, R | (Record<K, boolean> & { error?: unknown })> = {};
  for (const id of ids) {
    try {
      results[id] = await act(id);
    } catch (error) {
      const off = { [flag]: false } as Record<K, boolean>;
      const body = errorBody(error);
      results[id] = body === undefined ? off : { ...off, error: body };
    }
  }
  return results;
}
