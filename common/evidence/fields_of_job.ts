import { CATEGORY_FIELD } from '../jobs/category_field';
import type { JobProfile } from '../jobs/job_profile';

export interface JobField {
  field: string;
  /** `required`: a detector counts by it; `helpful`: it only explains a hit, or makes up a field that does. */
  role: 'required' | 'helpful';
}

/**
 * The fields of documents that a job uses, each once. A field that the datafeed makes up is not in any document; the
 * fields that its script reads stand for it, as helpful ones: scripts choose among several. A category is in no document
 * either; the field that it is made from stands for it.
 */
export function fieldsOfJob(
  profile: Pick<JobProfile, 'requiredFields' | 'influencers' | 'runtimeFields' | 'categorizationField'>
): JobField[] {
  const made = new Set([CATEGORY_FIELD, ...profile.runtimeFields.map(({ name }) => name)]);
  const inDocuments = (field: string) => !made.has(field);
  const required = new Set(
    [...profile.requiredFields, profile.categorizationField ?? []].flat().filter(inDocuments)
  );
  const helpful = new Set(
    [...profile.influencers, ...profile.runtimeFields.flatMap(({ reads }) => reads)]
      .filter(inDocuments)
      .filter((field) => !required.has(field))
  );
  return [
    ...[...required].map((field): JobField => ({ field, role: 'required' })),
    ...[...helpful].map((field): JobField => ({ field, role: 'helpful' })),
  ];
}
