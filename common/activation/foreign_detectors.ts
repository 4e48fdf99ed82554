import { describeDetector } from '../jobs/describe_detector';
import type { DetectorProfile } from '../jobs/job_profile';
import { asRecord, asText } from '../jobs/read_value';

/**
 * The detectors of an installed job, in short, if they are not those of the module's job: then it is another job of the
 * same id. Their order, descriptions and custom rules do not matter, nor does what revisions of a job change (influencers,
 * bucket span). Undefined if the detectors are the same or not known.
 */
export function foreignDetectors(
  analysisConfig: Record<string, unknown> | undefined,
  expected: readonly DetectorProfile[]
): string[] | undefined {
  const detectors = readInstalledDetectors(analysisConfig?.detectors);
  if (detectors.length === 0) return undefined;
  const same = fingerprint(detectors) === fingerprint(expected);
  return same ? undefined : detectors.map(inShort);
}

function readInstalledDetectors(value: unknown): DetectorProfile[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): DetectorProfile[] => {
    const detector = asRecord(entry);
    const name = asText(detector?.function);
    if (!detector || name === undefined) return [];
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

/** Elasticsearch stores functions by their full names, so they are compared by what they come to. */
function fingerprint(detectors: readonly DetectorProfile[]): string {
  const each = detectors.map((detector) =>
    JSON.stringify(Object.entries(describeDetector(detector)).sort(([a], [b]) => (a < b ? -1 : 1)))
  );
  return JSON.stringify(each.sort());
}

function inShort({ function: name, field, by, over, partition }: DetectorProfile): string {
  const parts = [
    field === undefined ? name : `${name}(${field})`,
    by === undefined ? '' : `by ${by}`,
    over === undefined ? '' : `over ${over}`,
    partition === undefined ? '' : `partitioned by ${partition}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
