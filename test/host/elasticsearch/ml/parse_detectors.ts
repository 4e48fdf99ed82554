import { illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { contentParseException, onlyKnownMembers, optionalText, requireObject } from './config_checks';

const DETECTOR_MEMBERS = new Set([
  'by_field_name',
  'custom_rules',
  'detector_description',
  'detector_index',
  'exclude_frequent',
  'field_name',
  'function',
  'over_field_name',
  'partition_field_name',
  'use_null',
]);

/** Functions by whether they look at a field of their own. */
const COUNTING = [
  'count',
  'high_count',
  'low_count',
  'non_zero_count',
  'nzc',
  'high_non_zero_count',
  'high_nzc',
  'low_non_zero_count',
  'low_nzc',
];
const WITHOUT_FIELD = new Set([...COUNTING, 'rare', 'freq_rare', 'time_of_day', 'time_of_week']);
const WITH_FIELD = new Set([
  ...['distinct_count', 'high_distinct_count', 'low_distinct_count', 'dc', 'high_dc', 'low_dc'],
  ...['info_content', 'high_info_content', 'low_info_content', 'metric', 'min', 'max', 'lat_long'],
  ...['mean', 'high_mean', 'low_mean', 'avg', 'high_avg', 'low_avg', 'median', 'high_median', 'low_median'],
  ...['sum', 'high_sum', 'low_sum', 'non_null_sum', 'high_non_null_sum', 'low_non_null_sum'],
  ...['varp', 'high_varp', 'low_varp'],
]);

export interface Detector {
  /** As the job's configuration shows it. */
  config: JsonObject;
  field: string | undefined;
  by: string | undefined;
  over: string | undefined;
  partition: string | undefined;
}

/** Checks a job's detectors as Elasticsearch does and fills in what it adds. @throws 400 naming the detector's fault */
export function parseDetectors(json: unknown): Detector[] {
  if (!Array.isArray(json)) throw contentParseException('analysis_config', 'Required [detectors]');
  if (json.length === 0) throw illegalArgument('No detectors configured');
  return json.map((detector: unknown, i) =>
    parseDetector(requireObject(detector, 'analysis_config', 'detectors'), i)
  );
}

function parseDetector(detector: JsonObject, index: number): Detector {
  onlyKnownMembers(detector, 'detector', DETECTOR_MEMBERS);
  const text = (key: string): string | undefined => optionalText(detector[key], 'detector', key);
  const name = text('function');
  if (name === undefined) throw contentParseException('detector', 'Required [function]');
  const field = text('field_name');
  const by = text('by_field_name');
  const over = text('over_field_name');
  const partition = text('partition_field_name');
  checkFields(name, { field, by, over });
  const description = text('detector_description') ?? describe(name, { field, by, over, partition });
  const { detector_description: _given, ...rest } = detector;
  return {
    config: { detector_description: description, ...rest, detector_index: index },
    field,
    by,
    over,
    partition,
  };
}

function checkFields(
  name: string,
  { field, by, over }: { field?: string; by?: string; over?: string }
): void {
  if (!WITHOUT_FIELD.has(name) && !WITH_FIELD.has(name)) throw illegalArgument(`Unknown function '${name}'`);
  if (WITH_FIELD.has(name) && field === undefined) {
    throw illegalArgument(
      `Unless the function is 'count' or similar, field_name must be set: '${name}' has none`
    );
  }
  if (WITHOUT_FIELD.has(name) && field !== undefined) {
    throw illegalArgument(`field_name cannot be used with function '${name}'`);
  }
  if ((name === 'rare' || name === 'freq_rare') && by === undefined) {
    throw illegalArgument(`by_field_name must be set when the '${name}' function is used`);
  }
  if (name === 'freq_rare' && over === undefined) {
    throw illegalArgument(`over_field_name must be set when the '${name}' function is used`);
  }
}

type Fields = { field?: string; by?: string; over?: string; partition?: string };

function describe(name: string, { field, by, over, partition }: Fields): string {
  const quoted = (text: string): string => (/^\w+$/.test(text) ? text : `"${text}"`);
  return [
    field === undefined ? name : `${name}(${quoted(field)})`,
    by === undefined ? '' : ` by ${quoted(by)}`,
    over === undefined ? '' : ` over ${quoted(over)}`,
    partition === undefined ? '' : ` partitionfield=${quoted(partition)}`,
  ].join('');
}
