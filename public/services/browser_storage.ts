type SomeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage; one that keeps nothing where it is forbidden, as reading `localStorage` then throws. */
export function browserStorage(): SomeStorage {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: forbidden, removeItem: () => undefined };
  }
}

function forbidden(): never {
  throw new Error('This browser keeps nothing for this site');
}
