import type { MlModule } from './ml_module';
import { asRecord, asText, asTexts } from './read_value';

/** A part of a module that can't be understood. */
export interface ModuleProblem {
  moduleId: string;
  detail: string;
}

export interface ModuleReading {
  /** Undefined if nothing of it can be told, not even its name. */
  module?: MlModule;
  problems: ModuleProblem[];
}

/**
 * A module as it comes from Kibana, each part checked: packages write modules, so one that is not what it should be must
 * not take the rest with it. What is left out is named.
 */
export function readModule(value: unknown): ModuleReading {
  const source = asRecord(value);
  const moduleId = asText(source?.id);
  if (!source || moduleId === undefined) {
    return { problems: [{ moduleId: 'unknown', detail: 'a module without id' }] };
  }
  const problems: ModuleProblem[] = [];
  const complain = (detail: string) => problems.push({ moduleId, detail });
  const jobs = readEntries(source.jobs, 'job', complain);
  const datafeeds = readEntries(source.datafeeds, 'datafeed', complain).flatMap(({ id, entry, config }) => {
    const jobId = asText(entry.job_id) ?? '';
    if (jobs.some((job) => job.id === jobId)) return [{ id, job_id: jobId, config }];
    complain(`datafeed ${id} belongs to the job ${jobId || 'of no name'}, which is not there`);
    return [];
  });
  return {
    module: {
      id: moduleId,
      title: asText(source.title),
      description: asText(source.description),
      defaultIndexPattern: asText(source.defaultIndexPattern),
      tags: asTexts(source.tags),
      jobs: jobs.map(({ id, config }) => ({ id, config })),
      datafeeds,
    },
    problems,
  };
}

interface Entry {
  id: string;
  entry: Record<string, unknown>;
  config: Record<string, unknown>;
}

function readEntries(value: unknown, kind: string, complain: (detail: string) => void): Entry[] {
  if (!Array.isArray(value)) {
    complain(`no list of ${kind}s`);
    return [];
  }
  return value.flatMap((item: unknown, position) => {
    const entry = asRecord(item);
    const id = asText(entry?.id);
    const config = asRecord(entry?.config);
    if (!entry || id === undefined || !config) {
      complain(
        `${kind} ${id ?? `number ${position + 1}`} has no ${id === undefined ? 'id' : 'configuration'}`
      );
      return [];
    }
    return [{ id, entry, config }];
  });
}
