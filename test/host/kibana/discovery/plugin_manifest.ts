import { snakeCase } from 'lodash';
import semver from 'semver';

import { ManifestError } from './manifest_error';

export interface PluginManifest {
  id: string;
  version: string;
  kibanaVersion: string;
  ownerName: string;
  type: 'standard' | 'preboot';
  configPath: string[];
  server: boolean;
  ui: boolean;
  requiredPlugins: string[];
  optionalPlugins: string[];
  requiredBundles: string[];
}

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'id',
  'version',
  'kibanaVersion',
  'owner',
  'server',
  'ui',
  'configPath',
  'requiredPlugins',
  'optionalPlugins',
  'requiredBundles',
  'runtimePluginDependencies',
  'extraPublicDirs',
  'type',
  'serviceFolders',
  'description',
  'enabledOnAnonymousPages',
]);

const PLUGIN_ID = /^[a-z][a-zA-Z0-9]+$/;

/**
 * Reads a flat `kibana.json` by the rules of Kibana's discovery
 * (src/core/packages/plugins/server-internal/src/discovery/plugin_manifest_parser.ts).
 *
 * @param text content of the file
 * @param source how error messages name the file
 * @param kibanaVersion the host's own version, which the manifest has to match
 * @throws ManifestError
 */
export function parsePluginManifest(text: string, source: string, kibanaVersion: string): PluginManifest {
  const json = parseObject(text, source);
  const fail = (problem: string) => new ManifestError(source, problem);

  const id = json.id;
  if (typeof id !== 'string' || id === '') throw fail('"id" must be a string');
  if (id.includes('.')) throw fail(`"id" must not contain a dot, but is "${id}"`);
  if (!PLUGIN_ID.test(id))
    throw fail(`"id" must be camelCase and at least 2 characters long, but is "${id}"`);
  if (typeof json.version !== 'string' || json.version === '') {
    throw fail(`"version" of plugin "${id}" must be a string`);
  }
  const owner = json.owner;
  if (!isObject(owner) || typeof owner.name !== 'string' || owner.name === '') {
    throw fail(`"owner" of plugin "${id}" must be an object with a "name"`);
  }
  const unknown = Object.keys(json).filter((key) => !KNOWN_KEYS.has(key));
  if (unknown.length > 0) throw fail(`plugin "${id}" has unrecognised properties: ${unknown.join(', ')}`);

  const server = readBoolean(json, 'server', fail);
  const ui = readBoolean(json, 'ui', fail);
  if (!server && !ui) throw fail(`plugin "${id}" must set "server" or "ui" to true`);

  const expected = readKibanaVersion(json, id, fail);
  if (!isCompatible(expected, kibanaVersion)) {
    throw fail(`plugin "${id}" is made for Kibana ${expected}, but this is Kibana ${kibanaVersion}`);
  }
  return {
    id,
    version: json.version,
    kibanaVersion: expected,
    ownerName: owner.name,
    type: readType(json, id, fail),
    configPath: readConfigPath(json, id, fail),
    server,
    ui,
    requiredPlugins: readNames(json.requiredPlugins),
    optionalPlugins: readNames(json.optionalPlugins),
    requiredBundles: readNames(json.requiredBundles),
  };
}

type Fail = (problem: string) => ManifestError;

function parseObject(text: string, source: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ManifestError(source, `is not JSON (${String(error)})`);
  }
  if (!isObject(json)) throw new ManifestError(source, 'must hold a JSON object');
  return json;
}

function readKibanaVersion(json: Record<string, unknown>, id: string, fail: Fail): string {
  const value = json.kibanaVersion ?? json.version;
  if (typeof value !== 'string') throw fail(`"kibanaVersion" of plugin "${id}" must be a string`);
  return value;
}

/** Only major, minor and patch count; `kibana` fits every version (at start, though not at installation). */
function isCompatible(expected: string, actual: string): boolean {
  if (expected === 'kibana') return true;
  const wanted = semver.coerce(expected);
  const present = semver.coerce(actual);
  return wanted !== null && present !== null && semver.eq(wanted, present);
}

function readBoolean(json: Record<string, unknown>, key: 'server' | 'ui', fail: Fail): boolean {
  const value = json[key] ?? false;
  if (typeof value !== 'boolean') throw fail(`"${key}" must be true or false`);
  return value;
}

function readType(json: Record<string, unknown>, id: string, fail: Fail): 'standard' | 'preboot' {
  const type = json.type ?? 'standard';
  if (type !== 'standard' && type !== 'preboot') {
    throw fail(`"type" of plugin "${id}" must be "standard" or "preboot"`);
  }
  return type;
}

function readConfigPath(json: Record<string, unknown>, id: string, fail: Fail): string[] {
  const path = json.configPath ?? snakeCase(id);
  if (typeof path === 'string') return [path];
  if (!isStringArray(path))
    throw fail(`"configPath" of plugin "${id}" must be a string or a list of strings`);
  return path;
}

/** Kibana takes anything but a list as an empty list here. */
function readNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
