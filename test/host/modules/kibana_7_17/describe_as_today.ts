import { familyOf } from '../../../../common/catalogue/job_families';
import type { CompactModule } from '../../../../common/catalogue/known_modules/compact_module';
import { KNOWN_MODULES } from '../../../../common/catalogue/known_modules/known_modules';
import type { OldModule } from './old_module';

const TODAYS_DESCRIPTIONS = new Map(
  KNOWN_MODULES.flatMap(({ jobs }) => jobs.map(({ id, config }) => [familyOf(id), config.description]))
);

/**
 * The module with today's description for each job that has none: generations of one family notice the same.
 * @throws Error naming a job that has neither a description nor a successor.
 */
export function describeAsToday(module: OldModule): CompactModule {
  return {
    ...module,
    jobs: module.jobs.map((job) => {
      const description = job.description ?? TODAYS_DESCRIPTIONS.get(familyOf(job.id));
      if (description === undefined) {
        throw new Error(`Job ${job.id} of module ${module.id} has no successor to be described like`);
      }
      return { ...job, description };
    }),
  };
}
