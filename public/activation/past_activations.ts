import { isElsewhere, type JournalRecord } from './journal_record';
import type { PastActivation } from './run_state';

/** What is remembered of former activations, for somebody who wants to go on with one or take one back. */
export function pastActivations(
  records: readonly JournalRecord[],
  owner: string,
  nowMs: number
): PastActivation[] {
  return records.map((record) => ({
    activationId: record.activationId,
    startedMs: record.startedMs,
    jobIds: record.jobs.map(({ jobId }) => jobId),
    ruleIds: record.rules.map(({ ruleId }) => ruleId),
    status: pastStatus(record, isElsewhere(record, owner, nowMs)),
  }));
}

function pastStatus({ status }: JournalRecord, elsewhere: boolean): PastActivation['status'] {
  switch (status) {
    case 'acting':
      return elsewhere ? 'elsewhere' : 'interrupted';
    case 'halted':
      return 'interrupted';
    case 'finished':
    case 'undone':
      return status;
  }
}
