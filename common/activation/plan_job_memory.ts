import type { JobProfile } from '../jobs/job_profile';
import { jobMemory } from './job_memory';
import type { ActivationPlanInput } from './plan_input';
import type { PlanNote } from './plan_note';

/** The limit that the job is created with, bytes, and what is to be said where that is not its module's. */
export function planJobMemory(
  { id, memoryLimitBytes }: Pick<JobProfile, 'id' | 'memoryLimitBytes'>,
  { memory: { limits }, memoryLimits }: Pick<ActivationPlanInput, 'memory' | 'memoryLimits'>
): { bytes: number; notes: PlanNote[] } {
  const usual = jobMemory(memoryLimitBytes, limits);
  const chosenBytes = memoryLimits.get(id);
  const chosen = chosenBytes === undefined ? usual : jobMemory(chosenBytes, limits);
  const isChosen = chosen.bytes !== usual.bytes;
  const { bytes, reducedFromBytes, source } = isChosen ? chosen : usual;

  const notes: PlanNote[] = [];
  if (isChosen) {
    notes.push({ code: 'memory_estimated', blocks: false, fromBytes: usual.bytes, toBytes: bytes });
  }
  if (reducedFromBytes !== undefined) {
    notes.push({ code: 'memory_reduced', blocks: false, fromBytes: reducedFromBytes, toBytes: bytes });
  }
  if (!isChosen && source !== 'module') notes.push({ code: 'memory_defaulted', blocks: false, bytes });
  return { bytes, notes };
}
