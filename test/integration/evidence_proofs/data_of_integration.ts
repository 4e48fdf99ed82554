import { isEqual, uniqWith } from 'lodash';

import { INTEGRATIONS } from '../../../common/catalogue/integrations/integrations';
import type {
  Environment,
  EnvironmentDocuments,
  EnvironmentIndex,
} from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';

/** Where somebody wrote down what integrations ship, for other purposes than this proof. */
const ENVIRONMENTS = ['default', 'cloud', 'vpn', 'everything'];

/** Fields that packages of models put on documents of others: nothing that the other ships. */
const OF_MODELS = ['ml_is_dga.', 'problemchild.', 'blocklist_label', 'privilege_type'];

/**
 * What the environments have of an integration's datasets, all kinds of documents together, with 30 days of history until
 * now.
 */
export async function dataOfIntegration(packageName: string): Promise<EnvironmentIndex[]> {
  const kinds = INTEGRATIONS.find((integration) => integration.package === packageName)?.kinds ?? [];
  const ofPackage = new Set(kinds.map(({ dataset }) => dataset));
  const byName = new Map<string, EnvironmentIndex>();
  for (const environment of await Promise.all(ENVIRONMENTS.map((name) => loadEnvironment(name)))) {
    for (const index of environment.indices) {
      if (!ofPackage.has(datasetOf(index) ?? '')) continue;
      const known = byName.get(index.name)?.documents ?? [];
      // Environments build on others, so the same kind may come twice.
      const documents = uniqWith([...known, ...index.documents.map(withoutFieldsOfModels)], isEqual);
      byName.set(index.name, { ...index, documents, fromDaysAgo: 30, toDaysAgo: 0 });
    }
  }
  const found = [...byName.values()];
  return packageName === 'windows' ? [...found.map(withMetadataConnections), await forwardedEvents()] : found;
}

/** Sysmon reports connections to any address; the environments have none of those to the cloud's metadata service. */
function withMetadataConnections(index: EnvironmentIndex): EnvironmentIndex {
  const connections = index.documents.filter(
    ({ fields }) => 'destination.ip' in fields && index.name.includes('sysmon')
  );
  const toMetadata = connections.map(({ fields }) => ({
    perDay: 5,
    fields: { ...fields, 'destination.ip': '169.254.169.254' },
  }));
  return { ...index, documents: [...index.documents, ...toMetadata] };
}

/**
 * What Windows hosts forward to a collector comes as `windows.forwarded`, and is otherwise what the same channels hold on
 * each host, which the environments have as `system.*`.
 */
async function forwardedEvents(): Promise<EnvironmentIndex> {
  const forwarded = { 'data_stream.dataset': 'windows.forwarded', 'event.dataset': 'windows.forwarded' };
  const ofHosts = (await dataOfIntegration('system')).filter(({ name }) =>
    /system\.(?:security|system)-/.test(name)
  );
  const documents = ofHosts.flatMap((index) => index.documents.map(withoutFieldsOfModels));
  const [first] = ofHosts;
  if (!first) throw new Error('no environment has events of Windows hosts');
  return {
    ...first,
    name: 'logs-windows.forwarded-default',
    documents: documents.map(({ perDay, fields }) => ({
      perDay,
      fields: { ...fields, ...forwarded, 'event.module': 'windows' },
    })),
  };
}

/** `data_stream.dataset` of an index that has one. */
export function datasetOf({ documents }: EnvironmentIndex): string | undefined {
  const dataset = documents[0]?.fields['data_stream.dataset'];
  return typeof dataset === 'string' ? dataset : undefined;
}

/** Documents of indices that the environment has already come on top of its own. */
export function withIndices(base: Environment, more: readonly EnvironmentIndex[]): Environment {
  const added = new Map(more.map((index) => [index.name, index]));
  const own = base.indices.map((index) => {
    const extra = added.get(index.name);
    added.delete(index.name);
    return extra ? { ...extra, documents: [...index.documents, ...extra.documents] } : index;
  });
  return { ...base, indices: [...own, ...added.values()] };
}

function withoutFieldsOfModels({ perDay, fields }: EnvironmentDocuments): EnvironmentDocuments {
  const shipped = Object.entries(fields).filter(
    ([field]) => !OF_MODELS.some((ofModel) => field.startsWith(ofModel))
  );
  return { perDay, fields: Object.fromEntries(shipped) };
}
