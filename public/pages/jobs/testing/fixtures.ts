import type { GenerationSwitch, JobRule } from '../../../../common/api/jobs';
import type { PastActivation } from '../../../activation/run_state';
import { ACTIVATION_ID, LOGIN_HOUR, NOW_MS } from '../../../testing/fixtures';

/** An enabled, installed rule that reads the login hour job. */
export function jobRule(changes: Partial<JobRule> = {}): JobRule {
  return {
    ruleId: 'rule-1',
    name: 'Unusual hour for a user',
    status: 'enabled',
    jobIds: [LOGIN_HOUR.id],
    objectId: 'object-1',
    ...changes,
  };
}

export function generationSwitch(changes: Partial<GenerationSwitch> = {}): GenerationSwitch {
  return {
    family: 'auth_rare_hour',
    oldJobId: 'auth_rare_hour',
    newJobId: LOGIN_HOUR.id,
    ruleIdsOnOld: ['rule-1'],
    ruleIdsOnNew: [],
    next: 'start_new',
    ...changes,
  };
}

export function pastActivation(changes: Partial<PastActivation> = {}): PastActivation {
  return {
    activationId: ACTIVATION_ID,
    startedMs: NOW_MS - 3600e3,
    jobIds: [LOGIN_HOUR.id, 'other_job'],
    ruleIds: ['rule-1'],
    status: 'finished',
    ...changes,
  };
}
