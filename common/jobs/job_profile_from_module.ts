import { familyOf } from '../catalogue/job_families';
import { readDataSelection } from './data_selection/read_data_selection';
import { historyNeeded } from './job_history';
import { CATEGORY_FIELD } from './category_field';
import type { DetectorProfile, JobProfile } from './job_profile';
import { titleFromJobId } from './job_title';
import { parseMemorySize } from './memory_size';
import type { MlModule, MlModuleJob } from './ml_module';
import type { ModuleProblem } from './read_module';
import { asRecord, asText, asTexts } from './read_value';
import { readRuntimeFields } from './runtime_fields';
import { parseTimeSpan } from './time_span';

/** Stands in module datafeeds for the indices that are chosen at set-up (kibana data_recognizer.ts). */
const INDEX_PATTERN_PLACEHOLDER = 'INDEX_PATTERN_NAME';

/** Elasticsearch's default (`analysis_config.bucket_span`). */
const DEFAULT_BUCKET_SPAN = '5m';

export interface ProfilesAnswer {
  profiles: JobProfile[];
  /** Jobs that could not be understood; they are named, never dropped silently. */
  problems: ModuleProblem[];
}

/** Profiles of all jobs of these modules. Two modules may hold jobs of one id: the first one is kept, as Kibana does. */
export function profilesFromModules(modules: readonly MlModule[]): ProfilesAnswer {
  const profiles = new Map<string, JobProfile>();
  const problems: ModuleProblem[] = [];
  for (const module of modules) {
    for (const job of module.jobs) {
      const profile = profileFromJob(module, job);
      if (typeof profile === 'string') problems.push({ moduleId: module.id, detail: profile });
      else if (!profiles.has(profile.id)) profiles.set(profile.id, profile);
    }
  }
  return { profiles: [...profiles.values()], problems };
}

/** The profile, or why there is none. */
function profileFromJob(module: MlModule, job: MlModuleJob): JobProfile | string {
  const analysis = asRecord(job.config.analysis_config);
  const detectors = readDetectors(analysis?.detectors);
  if (detectors.length === 0) return `job ${job.id} has no detectors`;
  const datafeed = module.datafeeds.find((candidate) => candidate.job_id === job.id);
  if (!datafeed) return `job ${job.id} has no datafeed`;

  const settings = asRecord(job.config.custom_settings);
  const indices = readIndices(module, datafeed.config);
  const bucketSpan = asText(analysis?.bucket_span) ?? DEFAULT_BUCKET_SPAN;
  const bucketSpanMs = parseTimeSpan(bucketSpan);
  return {
    id: job.id,
    datafeedId: datafeed.id,
    moduleId: module.id,
    moduleTitle: asText(module.title) ?? module.id,
    title: asText(settings?.security_app_display_name) ?? titleFromJobId(job.id),
    description: asText(job.config.description) ?? '',
    groups: asTexts(job.config.groups),
    detectors,
    requiredFields: requiredFields(detectors, asText(analysis?.categorization_field_name)),
    influencers: asTexts(analysis?.influencers),
    bucketSpan,
    timeField: asText(asRecord(job.config.data_description)?.time_field) ?? '@timestamp',
    query: asRecord(datafeed.config.query) ?? { match_all: {} },
    ...indices,
    memoryLimitBytes: parseMemorySize(asRecord(job.config.analysis_limits)?.model_memory_limit),
    family: familyOf(job.id),
    selection: readDataSelection(datafeed.config.query),
    runtimeFields: readRuntimeFields(datafeed.config),
    categorizationField: asText(analysis?.categorization_field_name),
    history: bucketSpanMs === undefined ? undefined : historyNeeded(detectors, bucketSpanMs),
    ownThreats: {
      tactics: asTexts(settings?.threat_tactics),
      techniques: asTexts(settings?.threat_techniques),
    },
  };
}

function readDetectors(value: unknown): DetectorProfile[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const detector = asRecord(entry);
    const name = asText(detector?.function);
    if (!detector || !name) return [];
    return [
      {
        function: name,
        field: asText(detector.field_name),
        by: asText(detector.by_field_name),
        over: asText(detector.over_field_name),
        partition: asText(detector.partition_field_name),
      },
    ];
  });
}

function requiredFields(
  detectors: readonly DetectorProfile[],
  categorizationField: string | undefined
): string[] {
  const fields = detectors
    .flatMap(fieldsOfDetector)
    .map((field) => (field === CATEGORY_FIELD ? (categorizationField ?? field) : field));
  return [...new Set(fields)];
}

function fieldsOfDetector({ field, by, over, partition }: DetectorProfile): string[] {
  return [field, by, over, partition].filter((name): name is string => name !== undefined);
}

function readIndices(
  module: MlModule,
  datafeed: Record<string, unknown>
): Pick<JobProfile, 'indexPatterns' | 'fixedIndices'> {
  const named = asTexts(datafeed.indices).concat(asTexts(datafeed.indexes));
  if (named.length > 0 && !named.includes(INDEX_PATTERN_PLACEHOLDER)) {
    return { indexPatterns: named, fixedIndices: true };
  }
  const patterns = (asText(module.defaultIndexPattern) ?? '').split(',').map((pattern) => pattern.trim());
  return { indexPatterns: patterns.filter((pattern) => pattern !== ''), fixedIndices: false };
}
