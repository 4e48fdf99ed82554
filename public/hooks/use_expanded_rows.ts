import { useMemo, useState } from 'react';

export interface ExpandedRows {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
}

/** Which rows of a table show their details; none at first. The same object as long as that does not change. */
export function useExpandedRows(): ExpandedRows {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      ids,
      toggle: (id) =>
        setIds((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
    }),
    [ids]
  );
}
