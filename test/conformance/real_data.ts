import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import type { RulePairs } from '../../common/jobs/attack_mappings';
import type { MlModule } from '../../common/jobs/ml_module';

/** Kibana's own folders of modules, and the packages' saved objects, in the conformance data. */
export const MODULE_FOLDERS = ['kibana-9.5', 'fleet-9.5', 'kibana-7.17'] as const;

export type ModuleFolder = (typeof MODULE_FOLDERS)[number];

/** @throws where CONFORMANCE_DATA names no folder, or the file isn't in it. */
export function readRealJson<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(path.join(dataFolder(), ...parts), 'utf8')) as T;
}

export interface RealModule extends MlModule {
  /** What Kibana's recogniser asks. */
  query?: unknown;
}

interface Manifest extends Omit<RealModule, 'jobs' | 'datafeeds'> {
  jobs: { id: string; file: string }[];
  datafeeds: { id: string; file: string; job_id: string }[];
}

/** The modules of a folder in the shape in which Kibana lists them. */
export function realModules(folder: ModuleFolder): RealModule[] {
  return readdirSync(path.join(dataFolder(), 'modules', folder)).map((name) =>
    name.endsWith('.json')
      ? readRealJson<{ attributes: RealModule }>('modules', folder, name).attributes
      : readModuleFolder(folder, name)
  );
}

function readModuleFolder(folder: ModuleFolder, name: string): RealModule {
  const { jobs, datafeeds, ...manifest } = readRealJson<Manifest>('modules', folder, name, 'manifest.json');
  const read = (file: string) => readRealJson<Record<string, unknown>>('modules', folder, name, 'ml', file);
  return {
    ...manifest,
    jobs: jobs.map(({ id, file }) => ({ id, config: read(file) })),
    datafeeds: datafeeds.map(({ id, file, job_id }) => ({ id, job_id, config: read(file) })),
  };
}

interface RealRule {
  rule_id: string;
  name: string;
  machine_learning_job_id: string[];
  threat: { tactic: { id: string }; techniques: { id: string; subtechniques: { id: string }[] }[] }[];
}

/** The prebuilt ML rules with the pairs they name. */
export function realRules(): RulePairs[] {
  return readRealJson<RealRule[]>('rules', 'ml_rules.json').map((rule) => ({
    ruleId: rule.rule_id,
    name: rule.name,
    jobIds: rule.machine_learning_job_id,
    pairs: rule.threat.flatMap(({ tactic, techniques }): AttackPair[] => {
      const ids = techniques.flatMap(({ id, subtechniques }) => [id, ...subtechniques.map((sub) => sub.id)]);
      return ids.length === 0
        ? [{ tacticId: tactic.id }]
        : ids.map((techniqueId) => ({ tacticId: tactic.id, techniqueId }));
    }),
  }));
}

function dataFolder(): string {
  const folder = process.env.CONFORMANCE_DATA;
  if (folder === undefined || folder === '') {
    throw new Error('CONFORMANCE_DATA must name the folder with the real modules and rules');
  }
  return folder;
}
