import type { MlContext } from '../ml_context';
import { getModule, listModules, withTags } from '../module_store';
import { moduleParams, moduleQuery } from '../schemas/request_schemas';
import type { MlRouter } from './ml_router';

/** `GET modules/get_module[/{moduleId}]?filter=<tags>`. */
export function registerModuleRoutes(router: MlRouter, { core, fileModules }: MlContext): void {
  router.get({
    path: '/modules/get_module/{moduleId?}',
    capability: 'canGetJobs',
    params: moduleParams,
    query: moduleQuery,
    answer: async (request) => {
      const { moduleId } = request.params;
      const tags = (request.query.filter ?? '').split(',').filter((tag) => tag !== '');
      const client = core.savedObjects.clientFor(request);
      return moduleId === undefined || moduleId === ''
        ? withTags(await listModules(fileModules, client), tags)
        : getModule(fileModules, client, moduleId, tags);
    },
  });
}
