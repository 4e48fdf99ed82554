import { useMemo, useState } from 'react';

/** What the user decides in the review of a plan; it lives as long as the review is open. */
export interface PlanChoices {
  withRules: boolean;
  uncheckedRules: ReadonlySet<string>;
  changeIndices: ReadonlySet<string>;
  /** Bytes by job id. */
  memoryLimits: Readonly<Record<string, number>>;
  setWithRules(withRules: boolean): void;
  checkRule(ruleId: string, checked: boolean): void;
  setChangeIndices(jobId: string, change: boolean): void;
  /** Undefined: the limit of its module. */
  setMemoryLimit(jobId: string, bytes: number | undefined): void;
}

export function usePlanChoices(): PlanChoices {
  const [withRules, setWithRules] = useState(true);
  const [uncheckedRules, setUncheckedRules] = useState<ReadonlySet<string>>(new Set());
  const [changeIndices, setChangeIndices] = useState<ReadonlySet<string>>(new Set());
  const [memoryLimits, setMemoryLimits] = useState<Readonly<Record<string, number>>>({});
  return useMemo(
    () => ({
      withRules,
      uncheckedRules,
      changeIndices,
      memoryLimits,
      setWithRules,
      checkRule: (ruleId, checked) => setUncheckedRules((before) => withMember(before, ruleId, !checked)),
      setChangeIndices: (jobId, change) => setChangeIndices((before) => withMember(before, jobId, change)),
      setMemoryLimit: (jobId, bytes) =>
        setMemoryLimits(({ [jobId]: _former, ...others }) =>
          bytes === undefined ? others : { ...others, [jobId]: bytes }
        ),
    }),
    [withRules, uncheckedRules, changeIndices, memoryLimits]
  );
}

function withMember(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const others = [...set].filter((each) => each !== member);
  return new Set(isIn ? [...others, member] : others);
}
