/** A job as a module brings it: what a situation may choose of it. */
export interface ExampleJob {
  /** The module's index pattern; null if the module names none. */
  reads: string | null;
  /** True if the datafeed names its indices itself, so that no choice of the user's replaces them. */
  fixed: boolean;
  query: Record<string, unknown>;
  detectors: Array<Record<string, string>>;
  influencers: string[];
  bucketSpan: string;
  timeField: string;
  categorizationField?: string;
  runtimeMappings?: Record<string, unknown>;
}

/** Looks for rare processes, which takes five hours of history to begin with. */
const EXAMPLE: Omit<ExampleJob, 'reads'> = {
  fixed: false,
  query: { bool: { filter: [{ term: { 'event.category': 'process' } }] } },
  detectors: [{ function: 'rare', by_field_name: 'process.name' }],
  influencers: ['host.name'],
  bucketSpan: '15m',
  timeField: '@timestamp',
};

/** The `ml-module` saved object of a module with one job; both have the id `id`. */
export function exampleModule(
  id: string,
  { reads, ...given }: Partial<ExampleJob> & Pick<ExampleJob, 'reads'>
) {
  const job = { ...EXAMPLE, ...given };
  const { categorizationField, runtimeMappings } = job;
  const attributes = {
    id,
    title: id,
    description: 'Made for a test',
    type: 'test',
    ...(reads === null || job.fixed ? {} : { defaultIndexPattern: reads }),
    query: job.query,
    tags: ['security'],
    jobs: [
      {
        id,
        config: {
          groups: ['security'],
          description: id,
          analysis_config: {
            bucket_span: job.bucketSpan,
            detectors: job.detectors,
            influencers: job.influencers,
            ...(categorizationField === undefined ? {} : { categorization_field_name: categorizationField }),
          },
          analysis_limits: { model_memory_limit: '16mb' },
          data_description: { time_field: job.timeField },
          custom_settings: { created_by: 'test' },
        },
      },
    ],
    datafeeds: [
      {
        id: `datafeed-${id}`,
        job_id: id,
        config: {
          job_id: 'JOB_ID',
          indices: job.fixed && reads !== null ? reads.split(',') : ['INDEX_PATTERN_NAME'],
          query: job.query,
          ...(runtimeMappings === undefined ? {} : { runtime_mappings: runtimeMappings }),
        },
      },
    ],
  };
  return { type: 'ml-module', id, attributes };
}
