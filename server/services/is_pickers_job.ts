import { KNOWN_MODULES } from '../../common/catalogue/known_modules/known_modules';
import { ownModule } from '../../common/catalogue/own_jobs/own_module';
import { PICKER_JOB_GROUPS } from '../../common/constants';
import type { InstalledJobSummary } from '../sources/installed_jobs';

const KNOWN_IDS: ReadonlySet<string> = new Set(
  [...KNOWN_MODULES, ownModule()].flatMap(({ jobs }) => jobs.map(({ id }) => id))
);

/**
 * Is the installed job one that the picker deals with? Groups are easily changed, in ML's own list of jobs and by those
 * who create a job by hand, so what an activation made and what has the id of a known job is one in any group: otherwise
 * a job that runs would be taken for one that is gone.
 */
export function isPickersJob({
  id,
  groups,
  activationId,
}: Pick<InstalledJobSummary, 'id' | 'groups' | 'activationId'>): boolean {
  return (
    activationId !== undefined ||
    KNOWN_IDS.has(id) ||
    groups.some((group) => PICKER_JOB_GROUPS.includes(group))
  );
}
