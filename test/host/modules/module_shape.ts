import { z } from 'zod';

import { describeFirstIssue } from './describe_first_issue';

const jobConfig = z.looseObject({
  analysis_config: z.looseObject({
    detectors: z.array(z.looseObject({ function: z.string() })).min(1),
  }),
});

const datafeedConfig = z.looseObject({
  indices: z.array(z.string()).optional(),
  indexes: z.array(z.string()).optional(),
  query: z.record(z.string(), z.unknown()).optional(),
});

const head = {
  id: z.string().min(1),
  title: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  defaultIndexPattern: z.string().optional(),
  query: z.record(z.string(), z.unknown()).optional(),
  tags: z.array(z.string()).optional(),
  logo: z.looseObject({ icon: z.string() }).optional(),
};

/** `manifest.json` of a module folder. Other keys, such as `kibana`, are not looked at. */
export const manifestShape = z.object({
  ...head,
  logoFile: z.string().optional(),
  jobs: z.array(z.object({ id: z.string().min(1), file: z.string().min(1) })).min(1),
  datafeeds: z.array(z.object({ id: z.string().min(1), file: z.string().min(1), job_id: z.string() })),
});

/** A module with its jobs in it: attributes of an `ml-module` saved object. */
export const moduleShape = z.object({
  ...head,
  jobs: z.array(z.object({ id: z.string().min(1), config: jobConfig })).min(1),
  datafeeds: z.array(z.object({ id: z.string().min(1), job_id: z.string(), config: datafeedConfig })),
});

export type LoadedModule = z.infer<typeof moduleShape>;

/**
 * The module in a value, with `job_id` of each datafeed set, as Kibana sets it.
 * @throws Error naming the first member that is missing or wrong, or a datafeed without its job.
 */
export function parseModule(value: unknown): LoadedModule {
  const module = parse(moduleShape, value);
  const jobIds = new Set(module.jobs.map((job) => job.id));
  for (const datafeed of module.datafeeds) {
    if (!jobIds.has(datafeed.job_id)) {
      throw new Error(
        `datafeed "${datafeed.id}" belongs to job "${datafeed.job_id}", which the module does not have`
      );
    }
  }
  return {
    ...module,
    datafeeds: module.datafeeds.map((datafeed) => ({
      ...datafeed,
      config: { ...datafeed.config, job_id: datafeed.job_id },
    })),
  };
}

/** @throws Error naming the first member that is missing or wrong. */
export function parse<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (!result.success) {
    throw new Error(describeFirstIssue(result.error));
  }
  return result.data;
}
