import { badRequest } from '@hapi/boom';
import { z } from 'zod';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import { describeFirstIssue } from '../../modules/describe_first_issue';

/** Elasticsearch answers no deeper page (index.max_result_window). */
const MAX_RESULT_WINDOW = 10_000;

const ATTRIBUTES = [
  'name',
  'enabled',
  'tags',
  'alertTypeId',
  'consumer',
  'schedule',
  'createdBy',
  'createdAt',
  'params',
  'actions',
  'systemActions',
];

const optionsShape = z.object({
  perPage: z.number().int().min(0).default(20),
  page: z.number().int().min(1).default(1),
  filter: z.string().optional(),
  sortField: z.enum(['name', 'enabled']).optional(),
  sortOrder: z.enum(['asc', 'desc']).default('asc'),
  fields: z.array(z.string()).optional(),
});

const paramsShape = z.object({ options: z.looseObject({}).default({}) });

export type RuleFindOptions = z.infer<typeof optionsShape>;

/**
 * Reads what a caller gave to `find`, with alerting's defaults.
 * @throws NotOfferedError for options that alerting has and the host hasn't; Boom 400 for what alerting refuses as well
 */
export function readFindOptions(params: unknown = {}): RuleFindOptions {
  refuseOthers(params, paramsShape.shape, 'rulesClient.find with the parameter');
  const { options } = checked(paramsShape, params);
  refuseOthers(options, optionsShape.shape, 'rulesClient.find with the option');
  const { sortField, fields = [], filter } = options;
  if (typeof filter === 'object') throw new NotOfferedError('a rules filter that is not KQL text');
  if (typeof sortField === 'string' && !optionsShape.shape.sortField.safeParse(sortField).success) {
    throw new NotOfferedError(`sorting rules by "${sortField}"`);
  }
  const unknown = [fields].flat().find((field) => !ATTRIBUTES.includes(String(field).split('.')[0] ?? ''));
  if (unknown !== undefined) throw new NotOfferedError(`the field "${String(unknown)}" of rules`);
  const read = checked(optionsShape, options);
  if (read.page * read.perPage > MAX_RESULT_WINDOW) {
    throw badRequest(
      `page × perPage must be at most ${MAX_RESULT_WINDOW}, but is ${read.page * read.perPage}`
    );
  }
  return read;
}

function refuseOthers(given: unknown, known: object, what: string): void {
  const [name] =
    Object.entries(given ?? {}).find(([key, value]) => value !== undefined && !(key in known)) ?? [];
  if (name !== undefined) throw new NotOfferedError(`${what} "${name}"`);
}

function checked<T extends z.ZodType>(shape: T, value: unknown): z.infer<T> {
  const result = shape.safeParse(value);
  if (!result.success) throw badRequest(`rulesClient.find: ${describeFirstIssue(result.error)}`);
  return result.data;
}
