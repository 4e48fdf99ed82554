import type { JobProfile } from '../jobs/job_profile';
import { detectorFields, type DetectorFields } from './detector_fields';
import { typeFamily, typesDiffer } from './field_types';
import type { FieldCompleteness } from './job_evidence';
import type { IntegrationHint } from './integration_hint';
import type { DataReason } from './reason';

/** Below this share of the documents a field is sparse: the job passes over more documents than it looks at. */
export const SPARSE_BELOW = 0.5;

export interface FieldFacts {
  profile: JobProfile;
  fields: readonly FieldCompleteness[];
  /** True if the types of all fields are known, so that a field without types is not mapped. */
  typesComplete: boolean;
  estimated: boolean;
  integrations: { withField(field: string): IntegrationHint[] };
}

/** What the fields of a job's documents mean for it, worst first in each list. */
export interface FieldFindings {
  /** No detector has all fields that it needs. */
  noDetectorWorks: boolean;
  /** Detectors, or the whole datafeed, don't work because of these. */
  broken: DataReason[];
  unsuitable: DataReason[];
  sparse: DataReason[];
  /** Change nothing for the job. */
  remarks: DataReason[];
}

/** Looks at each field by what the job does with it. A field that was not counted is not spoken of. */
export function fieldFindings(facts: FieldFacts): FieldFindings {
  const { profile, estimated } = facts;
  const detectors = profile.detectors.map((detector) => detectorFields(detector, profile));
  const required = facts.fields.filter(({ role }) => role === 'required');
  const lost = new Set(required.filter(({ documents }) => documents === 0).map(({ field }) => field));
  const present = required.filter(({ field }) => !lost.has(field));
  const withoutNumbers = new Set(
    present.filter((field) => facts.typesComplete && lacksNumbers(field)).map(({ field }) => field)
  );
  const works = ({ fields, measured }: DetectorFields) =>
    !fields.some((field) => lost.has(field)) && !(measured !== undefined && withoutNumbers.has(measured));
  const unsuitable = unsuitableFields(present, detectors, profile);
  const isBreaking = ({ field, wanted }: UnsuitableField) =>
    wanted === 'numbers' && withoutNumbers.has(field);

  return {
    noDetectorWorks: detectors.length > 0 && !detectors.some(works),
    broken: worstFirst([
      ...missingFields(facts, detectors),
      ...unsuitable.filter(isBreaking).map((reason) => ({
        reason,
        detectors: detectors.filter(({ measured }) => measured === reason.field).length,
      })),
    ]),
    unsuitable: unsuitable.filter((field) => !isBreaking(field)).sort(byField),
    sparse: present
      .filter(({ fraction }) => fraction < SPARSE_BELOW)
      .map(({ field, fraction }): DataReason => ({ code: 'field_sparse', field, fraction, estimated })),
    remarks: [
      ...present
        .filter(({ types }) => typesDiffer(types))
        .filter(({ field }) => !unsuitable.some((other) => other.field === field))
        .map(({ field, types }) => ({ code: 'field_types_differ' as const, field, types }))
        .sort(byField),
      ...helpfulMissing(facts),
    ],
  };
}

type MissingField = Extract<DataReason, { code: 'field_missing' }>;
type UnsuitableField = Extract<DataReason, { code: 'field_unsuitable' }>;
interface Breaking {
  reason: MissingField | UnsuitableField;
  detectors: number;
}

/**
 * Required fields that no document has; and influencers that no index maps either, since a datafeed does not start while
 * a field of its job is mapped nowhere (elasticsearch, x-pack/plugin/ml, `ExtractedFields.ExtractionMethodDetector`:
 * "cannot retrieve field … because it has no mappings").
 */
function missingFields(facts: FieldFacts, detectors: readonly DetectorFields[]): Breaking[] {
  return facts.fields
    .filter((field) => field.documents === 0 && (field.role === 'required' || stopsDatafeed(facts, field)))
    .map((field) => {
      const using = detectors.filter(({ fields }) => fields.includes(field.field)).length;
      const reason: MissingField = {
        code: 'field_missing',
        field: field.field,
        unmapped: isUnmapped(facts, field),
        detectors: using,
        ofDetectors: detectors.length,
        integrations: facts.integrations.withField(field.field),
      };
      return { reason, detectors: using };
    });
}

function helpfulMissing(facts: FieldFacts): DataReason[] {
  const fields = facts.fields
    .filter(({ role, documents }) => role === 'helpful' && documents === 0)
    .filter((field) => !stopsDatafeed(facts, field))
    .map(({ field }) => field)
    .sort();
  return fields.length === 0 ? [] : [{ code: 'helpful_field_missing', fields }];
}

/** What a script reads need not be mapped: it looks first. */
function stopsDatafeed(facts: FieldFacts, field: FieldCompleteness): boolean {
  return facts.profile.influencers.includes(field.field) && isUnmapped(facts, field);
}

function isUnmapped({ typesComplete }: FieldFacts, { documents, types }: FieldCompleteness): boolean {
  return typesComplete && documents === 0 && types.length === 0;
}

/**
 * Fields of a type that the job can't use well. A datafeed reads text whole from the document itself, so the job runs; but
 * its query, and whoever looks for what it found, compares words. Where only some indices have numbers, the detector
 * does not see the others.
 */
function unsuitableFields(
  present: readonly FieldCompleteness[],
  detectors: readonly DetectorFields[],
  { influencers, categorizationField }: JobProfile
): UnsuitableField[] {
  const compared = new Set([...influencers, ...detectors.flatMap(({ splits }) => splits)]);
  const measured = new Set(detectors.flatMap((detector) => detector.measured ?? []));
  return present.flatMap(({ field, types }): UnsuitableField[] => {
    if (types.length === 0) return [];
    const families = types.map(typeFamily);
    if (measured.has(field) && families.some((family) => family !== 'number')) {
      return [{ code: 'field_unsuitable', field, types, wanted: 'numbers' }];
    }
    if (compared.has(field) && field !== categorizationField && families.includes('text')) {
      return [{ code: 'field_unsuitable', field, types, wanted: 'whole_values' }];
    }
    return [];
  });
}

function lacksNumbers({ types }: FieldCompleteness): boolean {
  return types.length > 0 && !types.some((type) => typeFamily(type) === 'number');
}

function worstFirst(breaking: readonly Breaking[]): DataReason[] {
  return [...breaking]
    .sort(
      (a, b) =>
        b.detectors - a.detectors ||
        Number(a.reason.code === 'field_unsuitable') - Number(b.reason.code === 'field_unsuitable') ||
        byField(a.reason, b.reason)
    )
    .map(({ reason }) => reason);
}

function byField(a: { field: string }, b: { field: string }): number {
  return a.field < b.field ? -1 : Number(a.field > b.field);
}
