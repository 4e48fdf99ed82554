import { modulesFolder } from '../../integration/harness/modules_folder';

/** Modules to measure with. */
export type ModuleSet = { kind: 'made_up'; jobs: number } | { kind: 'built_in' };

/** Of Elastic's, 16 have 105 jobs. */
const JOBS_PER_MODULE = 7;

/** What made-up jobs read: the patterns of Elastic's own modules taken together. */
const INDEX_PATTERN = 'auditbeat-*,filebeat-*,logs-*,packetbeat-*,winlogbeat-*';

/** Makes folders of the set for as long as the work takes; none for those that the host has. */
export async function withModules<T>(set: ModuleSet, work: (folders: string[]) => Promise<T>): Promise<T> {
  switch (set.kind) {
    case 'built_in':
      return work([]);
    case 'made_up': {
      const modules = Math.ceil(set.jobs / JOBS_PER_MODULE);
      const made = await modulesFolder(set.jobs, { modules, indexPattern: INDEX_PATTERN });
      try {
        return await work([made.folder]);
      } finally {
        await made.remove();
      }
    }
  }
}
