import { describeDetector } from '../jobs/describe_detector';
import type { DetectorProfile, JobProfile } from '../jobs/job_profile';
import { CATEGORY_FIELD } from '../jobs/category_field';

/** The fields of documents that one detector uses, each once; fields that the datafeed makes up are not among them. */
export interface DetectorFields {
  fields: string[];
  /** The field that it adds up or averages, so that it has to be a number. */
  measured?: string;
  /** Fields that it splits by, so that whole values have to be compared. */
  splits: string[];
}

export function detectorFields(
  detector: DetectorProfile,
  profile: Pick<JobProfile, 'runtimeFields' | 'categorizationField'>
): DetectorFields {
  const made = new Set(profile.runtimeFields.map(({ name }) => name));
  const inDocuments = (names: ReadonlyArray<string | undefined>) => [
    ...new Set(names.flatMap((name) => (name === undefined || made.has(name) ? [] : [name]))),
  ];
  const splits = inDocuments([detector.by, detector.over, detector.partition]);
  const counted = inDocuments([detector.field]);
  const asInDocuments = (field: string) =>
    field === CATEGORY_FIELD ? (profile.categorizationField ?? []) : [field];
  return {
    fields: inDocuments([...counted, ...splits].flatMap(asInDocuments)),
    measured: needsNumbers(detector) ? counted[0] : undefined,
    splits: splits.filter((field) => field !== CATEGORY_FIELD),
  };
}

function needsNumbers(detector: DetectorProfile): boolean {
  const { code } = describeDetector(detector);
  switch (code) {
    case 'sum':
    case 'mean':
    case 'median':
    case 'min':
    case 'max':
    case 'varp':
    case 'metric':
      return true;
    case 'rare':
    case 'freq_rare':
    case 'time_of_day':
    case 'time_of_week':
    case 'count':
    case 'distinct_count':
    case 'info_content':
    case 'lat_long':
    case 'unknown':
      return false;
  }
}
