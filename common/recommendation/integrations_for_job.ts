import type { DocumentKind, Integration } from '../catalogue/integrations/integration';
import { INTEGRATIONS } from '../catalogue/integrations/integrations';
import type { SelectionNode } from '../jobs/data_selection/data_selection';
import { hasField } from '../jobs/data_selection/kind_fields';
import { wouldSelect } from '../jobs/data_selection/would_select';
import { CATEGORY_FIELD } from '../jobs/category_field';
import type { JobProfile } from '../jobs/job_profile';
import { fieldsOfSelection } from './fields_of_selection';
import { readsKind } from './reads_kind';

/** An integration whose documents a job would read. */
export interface IntegrationFit {
  package: string;
  title: string;
  /** Datasets, or indices of transforms, that the job would read of it. */
  datasets: string[];
  /** Fields that the job counts by and the best of these documents lack; for runtime fields, what they are made of. */
  missingFields: string[];
  /** Packages of which one has to ship too, because the integration works on their documents; empty for most. */
  needs: string[];
  /**
   * `full`: some documents are selected and have every field that the job counts by, `without_fields`: are selected but
   * none has them all, `unsure`: may be selected.
   */
  fit: 'full' | 'without_fields' | 'unsure';
}

/** An integration with documents that have a field. */
export type FieldCarrier = Pick<IntegrationFit, 'package' | 'title' | 'datasets' | 'needs'>;

export type DataNeeds = Pick<
  JobProfile,
  | 'selection'
  | 'requiredFields'
  | 'influencers'
  | 'detectors'
  | 'runtimeFields'
  | 'categorizationField'
  | 'fixedIndices'
  | 'indexPatterns'
>;

/** Sorting keeps the order of what is equal, so this one decides among those. */
const BY_TITLE = [...INTEGRATIONS].sort((a, b) => a.title.localeCompare(b.title, 'en'));

const ORDER: Record<IntegrationFit['fit'], number> = { full: 0, without_fields: 1, unsure: 2 };

/**
 * Which integrations would bring what the job reads, best first: those with all of its fields, those that need no other
 * package, those that explain hits best. Says nothing about what is shipped here.
 */
export function integrationsForJob(job: DataNeeds): IntegrationFit[] {
  const named = fieldsNamed(job.selection.tree, fieldsCounted(job));
  return BY_TITLE.flatMap((integration) => {
    const fit = fitOf(integration, job, named);
    return fit ? [{ fit, explained: explainedBy(integration, fit, job) }] : [];
  })
    .sort(
      (a, b) =>
        ORDER[a.fit.fit] - ORDER[b.fit.fit] ||
        a.fit.missingFields.length - b.fit.missingFields.length ||
        a.fit.needs.length - b.fit.needs.length ||
        b.explained - a.explained
    )
    .map(({ fit }) => fit);
}

/** Which integrations have documents that the query selects and that have the field, in the order of their titles. */
export function integrationsWithField({ tree }: JobProfile['selection'], field: string): FieldCarrier[] {
  const named = fieldsNamed(tree, [field]);
  return BY_TITLE.flatMap((integration) => {
    const kinds = integration.kinds.filter(
      (kind) => hasField(kind, field) && bringsSomething(kind, named) && wouldSelect(tree, kind) === 'yes'
    );
    return kinds.length === 0 ? [] : [carrier(integration, kinds)];
  });
}

function fitOf(
  integration: Integration,
  job: DataNeeds,
  named: ReadonlySet<string>
): IntegrationFit | undefined {
  const read = integration.kinds
    .filter((kind) => readsKind(job, kind) && bringsSomething(kind, named))
    .map((kind) => ({ kind, selected: wouldSelect(job.selection.tree, kind) }))
    .filter(({ selected }) => selected !== 'no')
    .map((selected) => ({ ...selected, missing: missingFields(job, selected.kind) }));
  const sure = read.filter(({ selected }) => selected === 'yes');
  const candidates = sure.length > 0 ? sure : read;
  const fewest = Math.min(...candidates.map(({ missing }) => missing.length));
  const chosen = candidates.filter(({ missing }) => missing.length === fewest);
  const [first] = chosen;
  if (!first) return undefined;
  return {
    ...carrier(
      integration,
      chosen.map(({ kind }) => kind)
    ),
    missingFields: first.missing,
    fit: first.selected === 'unsure' ? 'unsure' : fewest === 0 ? 'full' : 'without_fields',
  };
}

function carrier({ package: name, title }: Integration, kinds: readonly DocumentKind[]): FieldCarrier {
  return {
    package: name,
    title,
    datasets: [...new Set(kinds.map(({ dataset }) => dataset))].sort(),
    needs: [...new Set(kinds.flatMap(({ needs }) => needs ?? []))].sort(),
  };
}

function fieldsNamed(tree: SelectionNode, counted: readonly string[]): ReadonlySet<string> {
  return new Set([...counted, ...fieldsOfSelection(tree)]);
}

/** Documents that a package only adds fields to are its merit only where one of these fields is named. */
function bringsSomething({ adds }: DocumentKind, named: ReadonlySet<string>): boolean {
  return adds === undefined || [...adds].some((field) => named.has(field));
}

function missingFields(job: DataNeeds, kind: DocumentKind): string[] {
  return [
    ...new Set(
      job.requiredFields.flatMap((field) => {
        const sources = sourcesOf(job, field);
        return sources.length === 0 || sources.some((source) => hasField(kind, source)) ? [] : sources;
      })
    ),
  ];
}

/**
 * The fields of documents that stand behind a field of the job, of which one suffices. None for a runtime field whose
 * script can't be read, because it is then not known what it needs, and for what is in no document.
 */
function sourcesOf({ runtimeFields, categorizationField }: DataNeeds, field: string): string[] {
  if (field === CATEGORY_FIELD) return categorizationField === undefined ? [] : [categorizationField];
  return runtimeFields.find(({ name }) => name === field)?.reads ?? [field];
}

function fieldsCounted(job: DataNeeds): string[] {
  return job.requiredFields.flatMap((field) => sourcesOf(job, field));
}

/** Number of influencers that the integration's documents have. */
function explainedBy({ kinds }: Integration, { datasets }: IntegrationFit, job: DataNeeds): number {
  const read = kinds.filter(({ dataset }) => datasets.includes(dataset));
  return job.influencers.filter((field) => read.some((kind) => hasField(kind, field))).length;
}
