import type { KibanaRequest, SavedObjectsClientContract } from '@kbn/core/server';
import type { MlPluginSetup } from '@kbn/ml-plugin/server';

import { KNOWN_MODULES } from '../../common/catalogue/known_modules/known_modules';
import { ownModule } from '../../common/catalogue/own_jobs/own_module';
import type { Failure } from '../../common/evidence/failure';
import { failureFromError } from '../../common/evidence/failure_from_error';
import type { MlModule } from '../../common/jobs/ml_module';
import { asRecord, asText } from '../../common/jobs/read_value';
import { PICKER_JOB_GROUPS } from '../../common/constants';

export interface MlAccess {
  ml: MlPluginSetup | undefined;
  request: KibanaRequest;
  savedObjects: SavedObjectsClientContract;
}

export interface ModulesAnswer {
  modules: MlModule[];
  /** Why the running Kibana could not be asked; then the modules are those that our catalogue knows. */
  fromCatalogue?: Failure;
}

/**
 * The security modules of the running Kibana. It gives them only with a full licence and the right to see jobs
 * (modulesProvider.listModules: isFullLicense, canGetJobs); without them people still deserve to see what there is,
 * so the catalogue's copy is shown and said to be one. Our own templates are added in either case.
 */
export async function readModules({ ml, request, savedObjects }: MlAccess): Promise<ModulesAnswer> {
  if (!ml) {
    return fromCatalogue({ cause: 'unavailable', detail: 'Kibana runs without its machine learning plugin' });
  }
  try {
    const modules = await ml.modulesProvider(request, savedObjects).listModules();
    return { modules: [...modules.flatMap(readModule).filter(isForSecurity), ownModule()] };
  } catch (error) {
    return fromCatalogue(failureFromError(error));
  }
}

function fromCatalogue(failure: Failure): ModulesAnswer {
  return { modules: [...KNOWN_MODULES, ownModule()], fromCatalogue: failure };
}

/** Packages write modules, so a part that is not what it should be must not take the rest with it. */
function readModule(value: unknown): MlModule[] {
  const module = asRecord(value);
  const id = asText(module?.id);
  if (!module || !id) return [];
  return [
    {
      id,
      title: asText(module.title),
      description: asText(module.description),
      defaultIndexPattern: asText(module.defaultIndexPattern),
      tags: Array.isArray(module.tags) ? module.tags.filter((tag) => typeof tag === 'string') : [],
      jobs: readEntries(module.jobs, ({ id: jobId, config }) => ({ id: jobId, config })),
      datafeeds: readEntries(module.datafeeds, ({ id: datafeedId, jobId, config }) => ({
        id: datafeedId,
        job_id: jobId,
        config,
      })),
    },
  ];
}

function readEntries<T>(
  value: unknown,
  make: (entry: { id: string; jobId: string; config: Record<string, unknown> }) => T
): T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const entry = asRecord(item);
    const id = asText(entry?.id);
    const config = asRecord(entry?.config);
    return entry && id && config ? [make({ id, jobId: asText(entry.job_id) ?? '', config })] : [];
  });
}

/** Tagged so, or with a job in one of the picker's groups: packages' modules carry no tags. */
function isForSecurity({ tags = [], jobs }: MlModule): boolean {
  if (tags.includes('security')) return true;
  return jobs.some(({ config }) => {
    const groups: unknown = config.groups;
    return Array.isArray(groups) && groups.some((group) => PICKER_JOB_GROUPS.includes(String(group)));
  });
}
