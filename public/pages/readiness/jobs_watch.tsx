import React, { useEffect, useRef } from 'react';

import type { ReadinessCheck } from '../../../common/api/readiness';
import { useInstalledJobs } from '../../hooks/use_installed_jobs';
import { isUnderWay, positionOfChecks, positionOfJobs } from './walk_position';

interface JobsWatchProps {
  checks: readonly ReadinessCheck[];
  /** Jobs have come further, or fallen back, since the checks were made. */
  onMoved(): void;
}

/** Looks at jobs while they are on their way. Shows nothing itself. */
export function JobsWatch({ checks, onMoved }: JobsWatchProps) {
  const { data } = useInstalledJobs({ watch: isUnderWay(checks) });
  const checked = positionOfChecks(checks);
  const present = data === undefined ? undefined : positionOfJobs(data.jobs);
  const told = useRef<string>();
  useEffect(() => {
    // Told once of each position: checks that go on to say something else must not be asked for ever.
    if (present === undefined || present === checked || present === told.current) return;
    told.current = present;
    onMoved();
  }, [present, checked, onMoved]);
  return <></>;
}
