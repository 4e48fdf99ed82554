import type { Run, StepFailure } from '../../../../public/activation/run_state';
import type { HttpTrouble } from './faulty_http';

export interface FaultTable {
  note(call: string, trouble: HttpTrouble, during: Run, afterwards: Run): void;
  /** What happened, one line a combination. */
  describe(): string;
}

/** Collects what a trouble with a request came to, and what after it was over. */
export function faultTable(): FaultTable {
  const lines: string[] = [];
  return {
    note: (call, trouble, during, afterwards) => {
      const then = describeRun(afterwards);
      lines.push(
        `${call.padEnd(20)} ${String(trouble).padEnd(6)} ${describeRun(during).padEnd(60)} then ${then}`
      );
    },
    describe: () => [`Fault matrix, ${lines.length} combinations:`, ...lines].join('\n'),
  };
}

/** How many jobs and rules stand in which phase. */
export function phasesOf(run: Run): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { progress } of [...run.jobs, ...run.rules]) {
    counts[progress.phase] = (counts[progress.phase] ?? 0) + 1;
  }
  return counts;
}

export function isComplete(run: Run): boolean {
  return [...run.jobs, ...run.rules].every(({ progress }) => progress.phase === 'done');
}

/** Why each failed job and rule of a run failed, in the order of the run. */
export function reasonsOf(run: Run): string[] {
  return [...run.jobs, ...run.rules].flatMap(({ progress }) =>
    progress.phase === 'failed' ? [reasonOf(progress.failure)] : []
  );
}

function reasonOf(failure: StepFailure): string {
  switch (failure.kind) {
    case 'refused':
    case 'hidden':
      return failure.item.reason;
    case 'request':
      return failure.problem.message;
    case 'not_seen':
      return failure.problem?.message ?? `not seen for ${failure.waitedMs} ms`;
    case 'changed':
    case 'ended':
      return failure.kind;
  }
}

function describeRun(run: Run): string {
  const counts = Object.entries(phasesOf(run)).map(([phase, count]) => `${count} ${phase}`);
  return [counts.join(', '), ...new Set(reasonsOf(run))].join(' – ');
}
