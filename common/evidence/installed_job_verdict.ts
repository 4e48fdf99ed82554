import type { Reason } from './reason';
import type { Verdict } from './verdict';

/** An installed job as the cluster describes it. Absent members are not known. */
export interface InstalledJobFacts {
  /** Elasticsearch's job state, or what blocks it: opened, opening, closed, closing, failed, deleting… */
  jobState: string;
  hasDatafeed: boolean;
  datafeedState?: string;
  indices: string[];
  documents: number;
  latestRecordMs?: number;
  waitingForNode: boolean;
  explanation?: string;
  /** `running_state.real_time_running`: false while the datafeed still reads the past. */
  realTime?: boolean;
  /** 0…1, how far the look-back has come. */
  lookbackFraction?: number;
  memoryStatus?: string;
  memoryLimitBytes?: number;
  blockedBy?: string;
  message?: string;
}

/** Is the job running and seeing data? `active` only if it is open, fed, and documents were counted. */
export function installedJobVerdict(facts: InstalledJobFacts): Verdict {
  const stopped = whyNotRunning(facts);
  if (stopped) return { state: 'blind', reasons: [stopped] };

  const { documents, latestRecordMs } = facts;
  if (documents === 0) {
    const reason: Reason =
      facts.realTime === true
        ? { code: 'no_documents', indices: facts.indices }
        : { code: 'no_documents_yet' };
    return { state: 'blind', reasons: [reason] };
  }
  const running: Reason =
    facts.realTime === false
      ? { code: 'look_back_running', documents, fraction: facts.lookbackFraction }
      : { code: 'running', documents, latestRecordMs };
  const { memoryStatus, memoryLimitBytes } = facts;
  if (memoryStatus === 'hard_limit') {
    return {
      state: 'blind',
      reasons: [{ code: 'memory_limited', status: 'hard_limit', limitBytes: memoryLimitBytes }, running],
    };
  }
  if (memoryStatus === 'soft_limit') {
    return {
      state: 'active',
      reasons: [running, { code: 'memory_limited', status: 'soft_limit', limitBytes: memoryLimitBytes }],
    };
  }
  return { state: 'active', reasons: [running] };
}

function whyNotRunning(facts: InstalledJobFacts): Reason | undefined {
  const { documents, latestRecordMs } = facts;
  if (facts.blockedBy !== undefined) return { code: 'job_blocked', by: facts.blockedBy };
  if (facts.jobState === 'failed') return { code: 'job_failed', message: facts.message };
  if (!facts.hasDatafeed) return { code: 'no_datafeed' };
  if (facts.waitingForNode) return { code: 'waiting_for_node', explanation: facts.explanation };
  if (facts.jobState === 'opening') return { code: 'job_opening' };
  if (facts.jobState !== 'opened') {
    return { code: 'job_not_open', jobState: facts.jobState, documents, latestRecordMs };
  }
  if (facts.datafeedState !== 'started') {
    const datafeedState = facts.datafeedState ?? 'stopped';
    return { code: 'datafeed_not_started', datafeedState, documents, latestRecordMs };
  }
  return undefined;
}
