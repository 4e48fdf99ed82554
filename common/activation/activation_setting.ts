import { asRecord, asText } from '../jobs/read_value';

/**
 * Key in a job's `custom_settings` that holds the id of the activation that made it. Elasticsearch keeps custom settings
 * as they are and takes any key (elasticsearch, Job.CUSTOM_SETTINGS), so who made a job can be read from the cluster.
 */
export const ACTIVATION_SETTING = 'ml_job_picker_activation';

/** The activation that made a job, as its custom settings tell it; undefined for a job that none made. */
export function activationIdOf(customSettings: unknown): string | undefined {
  return asText(asRecord(customSettings)?.[ACTIVATION_SETTING]);
}
