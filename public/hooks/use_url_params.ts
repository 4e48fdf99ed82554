import { useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';

/** How a part of the address is read and written; each page's part has parameters of its own. */
export interface UrlParams<T> {
  read(params: URLSearchParams): T;
  /** Sets what `value` says and deletes what it leaves out; touches no other parameter. */
  write(value: T, params: URLSearchParams): void;
}

/** `replace`: no step in the browser's history, as while somebody types. */
export type ChangeUrlParams<T> = (changes: Partial<T>, options?: { replace?: boolean }) => void;

/**
 * Like `useUrlState`, for parameters that a single page uses. `part` must be the same object at each call.
 */
export function useUrlParams<T>(part: UrlParams<T>): [T, ChangeUrlParams<T>] {
  const history = useHistory();
  const { search } = useLocation();
  const value = useMemo(() => part.read(new URLSearchParams(search)), [part, search]);
  const change = useMemo<ChangeUrlParams<T>>(
    () =>
      (changes, { replace = false } = {}) => {
        // Not the rendered location: two changes may come before the next rendering.
        const { pathname, search: current } = history.location;
        const params = new URLSearchParams(current);
        part.write({ ...part.read(params), ...changes }, params);
        // Commas may stand in a query; escaped they would make long lists unreadable.
        const text = params.toString().replaceAll('%2C', ',');
        const next = text === '' ? '' : `?${text}`;
        if (next === current) return;
        if (replace) history.replace({ pathname, search: next });
        else history.push({ pathname, search: next });
      },
    [history, part]
  );
  return [value, change];
}
