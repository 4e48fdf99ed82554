/** A detector as Elasticsearch takes it. */
export interface CompactDetector {
  function: string;
  field_name?: string;
  by_field_name?: string;
  over_field_name?: string;
  partition_field_name?: string;
  use_null?: true;
  detector_description?: string;
}

type DetectorField = Exclude<keyof CompactDetector, 'function' | 'use_null' | 'detector_description'>;

const FIELD_WORDS: Record<string, DetectorField> = {
  of: 'field_name',
  by: 'by_field_name',
  over: 'over_field_name',
  partition: 'partition_field_name',
};

const USE_NULL = ' use_null';

/**
 * Elasticsearch's detector for a line such as `rare by user.name partition host.name`.
 * @throws Error naming the line and the word in it that has no meaning or no field.
 */
export function expandDetector(line: string): CompactDetector {
  const useNull = line.endsWith(USE_NULL);
  const [name, ...words] = (useNull ? line.slice(0, -USE_NULL.length) : line).split(' ');
  if (name === undefined || name === '') {
    throw new Error(`No function in the detector "${line}"`);
  }
  const detector: CompactDetector = { function: name, detector_description: line };
  for (let i = 0; i < words.length; i += 2) {
    const word = words[i] ?? '';
    const key = FIELD_WORDS[word];
    const field = words[i + 1];
    if (key === undefined) {
      throw new Error(`Unknown word "${word}" in the detector "${line}"`);
    }
    if (field === undefined || field === '') {
      throw new Error(`No field after "${word}" in the detector "${line}"`);
    }
    detector[key] = field;
  }
  return useNull ? { ...detector, use_null: true } : detector;
}
