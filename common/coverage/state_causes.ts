import type { ReasonCode } from '../evidence/reason';
import type { ChangeCause } from './coverage_change';
import type { SnapshotJob } from './coverage_snapshot';
import { REASON_ROLES, type ReasonRole } from './reason_role';
import { compareStates } from './state_order';

/**
 * Why a job is in another state than before; empty if it is not. `former` may be another generation of the same detection,
 * in whose place `job` stands. Where a job no longer runs and its data is gone as well, both are said. What is or was unknown, or
 * has no reason in the file, is `other_state`: nothing is made up about it.
 */
export function stateCauses(former: SnapshotJob, job: SnapshotJob): ChangeCause[] {
  if (former.state === job.state) return [];
  const codes = former.state === 'unknown' ? [] : causeCodes(former, job);
  if (codes.length > 0) return codes.map((code) => ({ code, jobId: job.id }));
  return [{ code: 'other_state', jobId: job.id, ...(job.reason ? { reason: job.reason } : {}) }];
}

type StateCode = 'job_started' | 'job_stopped' | 'job_failed' | 'data_arrived' | 'data_gone';

function causeCodes(former: SnapshotJob, job: SnapshotJob): StateCode[] {
  switch (job.state) {
    case 'active':
      return whyActive(former);
    case 'blind':
      return whyBlind(former, job);
    case 'ready':
    case 'limited':
    case 'needs_data':
      return whyNotInstalled(former, job);
    case 'unknown':
      return [];
  }
}

function whyActive(former: SnapshotJob): StateCode[] {
  if (former.state !== 'blind') return ['job_started'];
  switch (roleOf(former.reason)) {
    case 'no_data':
      return ['data_arrived'];
    case 'stopped':
    case 'failed':
    case 'starting':
      return ['job_started'];
    case 'other':
      return [];
  }
}

function whyBlind(former: SnapshotJob, job: SnapshotJob): StateCode[] {
  switch (roleOf(job.reason)) {
    case 'failed':
      return ['job_failed'];
    case 'stopped':
      return former.state === 'active' ? ['job_stopped'] : [];
    case 'starting':
      return former.state === 'active' ? [] : ['job_started'];
    case 'no_data':
      return former.state === 'needs_data' ? [] : ['data_gone'];
    case 'other':
      return [];
  }
}

/** `ready`, `limited` and `needs_data` are states of jobs that are not installed. */
function whyNotInstalled(former: SnapshotJob, job: SnapshotJob): StateCode[] {
  const had = roleOf(former.reason) === 'no_data';
  const has = roleOf(job.reason) === 'no_data';
  if (former.state === 'active') return has ? ['job_stopped', 'data_gone'] : ['job_stopped'];
  if (former.state === 'blind') return had && job.state !== 'needs_data' ? ['data_arrived'] : [];
  if (compareStates(job.state, former.state) > 0) return has ? ['data_gone'] : [];
  return had ? ['data_arrived'] : [];
}

function roleOf(reason: ReasonCode | undefined): ReasonRole {
  return reason === undefined ? 'other' : REASON_ROLES[reason];
}
