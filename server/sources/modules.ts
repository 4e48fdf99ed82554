import type { KibanaRequest, SavedObjectsClientContract } from '@kbn/core/server';
import type { MlPluginSetup } from '@kbn/ml-plugin/server';

import { KNOWN_MODULES } from '../../common/catalogue/known_modules/known_modules';
import { ownModule } from '../../common/catalogue/own_jobs/own_module';
import type { Failure } from '../../common/evidence/failure';
import type { MlModule } from '../../common/jobs/ml_module';
import { asTexts } from '../../common/jobs/read_value';
import { readModule, type ModuleProblem } from '../../common/jobs/read_module';
import { PICKER_JOB_GROUPS } from '../../common/constants';
import { ask } from './ask';

export interface MlAccess {
  ml: MlPluginSetup | undefined;
  request: KibanaRequest;
  savedObjects: SavedObjectsClientContract;
}

export interface ModulesAnswer {
  modules: MlModule[];
  /** Parts of modules that are not what they should be, and were left out. */
  problems: ModuleProblem[];
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
  const answer = await ask(() => ml.modulesProvider(request, savedObjects).listModules());
  if (!answer.ok) return fromCatalogue(answer.failure);
  const read = answer.value
    .map(readModule)
    .filter(({ module }) => module === undefined || isForPicker(module));
  return {
    modules: [...read.flatMap(({ module }) => module ?? []), ownModule()],
    problems: read.flatMap(({ problems }) => problems),
  };
}

function fromCatalogue(failure: Failure): ModulesAnswer {
  return { modules: [...KNOWN_MODULES, ownModule()], problems: [], fromCatalogue: failure };
}

/** Tagged so, or with a job in one of the picker's groups: packages' modules carry no tags. */
function isForPicker({ tags = [], jobs }: MlModule): boolean {
  if (tags.includes('security')) return true;
  return jobs.some(({ config }) => asTexts(config.groups).some((group) => PICKER_JOB_GROUPS.includes(group)));
}
