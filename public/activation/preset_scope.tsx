import React, { useMemo, type PropsWithChildren } from 'react';

import { parseIndexPattern } from '../../common/evidence/index_pattern';
import { ScopeIndicesContext } from '../hooks/use_data_scope';
import { SelectionContext, type Selection } from '../hooks/use_selection';
import { useUrlState } from '../hooks/use_url_state';
import type { ActivationPreset } from '../services/url_state';

/**
 * Inside, the jobs and indices of the preset that the address names stand for the selection and the pattern; without a
 * preset these themselves. The page below the panel keeps to its own, and the selection is as before afterwards.
 */
export function PresetScope({ children }: PropsWithChildren) {
  const [{ preset }] = useUrlState();
  return preset === undefined ? <>{children}</> : <Preset preset={preset}>{children}</Preset>;
}

function Preset({ preset, children }: PropsWithChildren<{ preset: ActivationPreset }>) {
  const [, change] = useUrlState();
  const selection = useMemo<Selection>(() => {
    const changeIds = (changed: (before: readonly string[]) => string[]) =>
      change(({ preset: current }) =>
        current === undefined ? {} : { preset: { ...current, jobIds: changed(current.jobIds) } }
      );
    // Patterns that cannot be used must not make the jobs read the default ones.
    const ids = parseIndexPattern(preset.indices).ok ? preset.jobIds : [];
    return {
      ids,
      has: (jobId) => ids.includes(jobId),
      add: (added) => changeIds((before) => [...new Set([...before, ...added])]),
      remove: (removed) => changeIds((before) => before.filter((id) => !removed.includes(id))),
      clear: () => changeIds(() => []),
      cleared: [],
      forgetCleared: () => undefined,
    };
  }, [preset, change]);
  return (
    <SelectionContext.Provider value={selection}>
      <ScopeIndicesContext.Provider value={preset.indices}>{children}</ScopeIndicesContext.Provider>
    </SelectionContext.Provider>
  );
}
