import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv from 'ajv';

import { checkData } from './check_data';
import type { Environment } from './environment';
import { EnvironmentError } from './environment_error';
import type { EnvironmentFile } from './environment_file';
import schema from './environment_schema.json';
import { unique } from './unique';

let compiled: ValidateFunction<EnvironmentFile> | undefined;

/** Reads the text of an environment file and holds it against environment_schema.json. @throws EnvironmentError */
export function parseEnvironmentFile(text: string, path: string): EnvironmentFile {
  const json = parseJson(text, path);
  compiled ??= new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
  }).compile<EnvironmentFile>(schema);
  if (compiled(json)) return json;
  throw new EnvironmentError(`${path}: ${describe(mostTelling(compiled.errors ?? []))}`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EnvironmentError(
      `${path}: not JSON (${error instanceof Error ? error.message : String(error)})`
    );
  }
}

/**
 * The error to show: the one deepest in the file; there an unknown member before anything else, and that no
 * alternative fits only when nothing says why.
 */
function mostTelling(errors: ErrorObject[]): ErrorObject | undefined {
  const rank = ({ keyword, schemaPath }: ErrorObject): number => {
    if (keyword === 'additionalProperties') return 0;
    if (keyword === 'required' && schemaPath.includes('/oneOf/')) return 3;
    return keyword === 'if' || keyword === 'oneOf' ? 2 : 1;
  };
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  return [...errors].sort((a, b) => depth(b) - depth(a) || rank(a) - rank(b))[0];
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return 'does not fit environment_schema.json';
  const at = error.instancePath === '' ? 'the file' : error.instancePath;
  const { additionalProperty, allowedValues, allowedValue } = error.params as Record<string, unknown>;
  if (additionalProperty !== undefined) return `${at} has an unknown member "${String(additionalProperty)}"`;
  if (Array.isArray(allowedValues))
    return `${at} must be one of ${allowedValues.map((v) => JSON.stringify(v)).join(', ')}`;
  if (allowedValue !== undefined) return `${at} must be ${JSON.stringify(allowedValue)}`;
  const { description } = (error.parentSchema ?? {}) as Record<string, unknown>;
  if (error.keyword === 'oneOf' && description !== undefined)
    return `${at} is not as described: ${String(description)}`;
  return `${at} ${error.message ?? 'does not fit environment_schema.json'}`;
}

/** What a schema cannot say: names are unique, spans are spans, fields agree. @throws EnvironmentError */
export function checkEnvironment(environment: Environment, path: string): void {
  const fail = (pointer: string, problem: string): never => {
    throw new EnvironmentError(`${path}: ${pointer} ${problem}`);
  };
  unique(environment.users, 'name', (i, name) => fail(`/users/${i}/name`, `"${name}" is there twice`));
  unique(environment.ml.nodes, 'name', (i, name) => fail(`/ml/nodes/${i}/name`, `"${name}" is there twice`));
  unique(environment.spaces, 'id', (i, id) => fail(`/spaces/${i}/id`, `"${id}" is there twice`));
  checkData(environment, fail);
  unique(environment.integrations ?? [], 'name', (i, name) =>
    fail(`/integrations/${i}/name`, `"${name}" is there twice`)
  );
  const unknownSpace = (names: string[]): string | undefined =>
    names.find((name) => !environment.spaces.some(({ id }) => id === name));
  environment.jobs.forEach(({ datafeed, datafeedState, state, spaces = [], finishedDaysAgo }, i) => {
    if (finishedDaysAgo !== undefined && state !== 'closed')
      fail(`/jobs/${i}/finishedDaysAgo`, 'is only for a closed job');
    if (datafeedState === 'started' && (datafeed === undefined || state !== 'opened')) {
      fail(`/jobs/${i}/datafeedState`, 'can only be "started" for an opened job with a datafeed');
    }
    const unknown = unknownSpace(spaces.filter((space) => space !== '*'));
    if (unknown !== undefined) fail(`/jobs/${i}/spaces`, `names the unknown space "${unknown}"`);
  });
  unique(environment.connectors ?? [], 'id', (i, id) =>
    fail(`/connectors/${i}/id`, `"${id}" is there twice`)
  );
  unique(environment.alertRules ?? [], 'name', (i, name) =>
    fail(`/alertRules/${i}/name`, `"${name}" is there twice`)
  );
  for (const list of ['connectors', 'alertRules'] as const) {
    environment[list]?.forEach(({ spaces }, i) => {
      const unknown = unknownSpace(spaces.filter((space) => space !== 'default'));
      if (unknown !== undefined) fail(`/${list}/${i}/spaces`, `names the unknown space "${unknown}"`);
    });
  }
  const installed = new Set<string>();
  environment.rules?.forEach(({ ruleId, spaces }, i) => {
    // Kibana has the default space even where an environment does not list it.
    const unknown = unknownSpace(spaces.filter((space) => space !== 'default'));
    if (unknown !== undefined) fail(`/rules/${i}/spaces`, `names the unknown space "${unknown}"`);
    for (const space of spaces) {
      const key = `${space}/${ruleId}`;
      if (installed.has(key))
        fail(`/rules/${i}/ruleId`, `"${ruleId}" is there twice in the space "${space}"`);
      installed.add(key);
    }
  });
}
