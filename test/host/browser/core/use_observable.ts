import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** The latest value of the observable, `initial` before there is one. */
export function useObservable<T>(observable: Observable<T>, initial: T): T {
  const [value, setValue] = useState<{ current: T }>({ current: initial });
  useEffect(() => {
    const subscription = observable.subscribe((current) => setValue({ current }));
    return () => subscription.unsubscribe();
  }, [observable]);
  return value.current;
}
