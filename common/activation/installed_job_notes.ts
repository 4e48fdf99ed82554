import { situationOf } from './installed_situation';
import type { DatafeedChange } from './installed_job_steps';
import type { ActivationPlanInput, InstalledJobInput } from './plan_input';
import { droppedNotes } from './plan_new_job';
import type { PlanNote } from './plan_note';
import { plannedStart } from './planned_start';
import { stoppedByItself } from './stopped_by_itself';

/** What the user should know about an installed job that nothing blocks: how it is, then what is done about it. */
export function installedJobNotes(
  installed: InstalledJobInput,
  { input, change }: { input: ActivationPlanInput; change: DatafeedChange | undefined }
): PlanNote[] {
  const running = situationOf(installed) === 'running';
  const starts = !running || change?.kind === 'update';
  return [
    ...(running ? [] : [{ code: 'already_installed', blocks: false } as const]),
    ...(starts || installed.waitingForNode ? [] : [{ code: 'already_running', blocks: false } as const]),
    ...stateNotes(installed),
    ...(change ? changeNotes(change) : []),
    ...(starts ? plannedStart(installed.latestRecordMs, input).notes : []),
  ];
}

function stateNotes(installed: InstalledJobInput): PlanNote[] {
  const { waitingForNode, explanation, message, lastDataMs } = installed;
  const notes: PlanNote[] = [];
  if (waitingForNode) notes.push({ code: 'waits_for_node', blocks: false, explanation });
  if (installed.jobState === 'failed') notes.push({ code: 'failed_reopened', blocks: false, message });
  if (stoppedByItself(installed)) {
    const { maxEmptySearches: emptySearches } = installed;
    notes.push({ code: 'stopped_by_itself', blocks: false, emptySearches, lastDataMs });
  }
  return notes;
}

function changeNotes(change: DatafeedChange): PlanNote[] {
  switch (change.kind) {
    case 'create':
      return [{ code: 'datafeed_created', blocks: false }, ...droppedNotes(change.droppedKeys)];
    case 'update':
      return [{ code: 'indices_changed', blocks: false, from: change.from, to: change.to }];
    case 'keep':
      return [{ code: 'other_indices', blocks: false, installed: change.installed, chosen: change.chosen }];
    case 'impossible':
      return [];
  }
}
