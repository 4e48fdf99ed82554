import { join } from 'node:path';

import type { Module } from '@kbn/ml-plugin/server';
import { has, omit, pick } from 'lodash';

import { loadModules } from '../host/ml/load_modules';
import { builtInModules, type ModuleGeneration } from '../host/modules/built_in_modules';
import { canonicalQuery } from './canonical_query';
import { comparableDatafeed, comparableJob, storedScriptsOf, THREATS } from './comparable_module';
import { realRules } from './real_data';

const data = process.env.CONFORMANCE_DATA;
if (data === undefined || data === '') {
  throw new Error('CONFORMANCE_DATA must name the folder with the real modules and rules');
}

const GENERATIONS: [ModuleGeneration, folders: string[], modules: number, jobs: number][] = [
  ['current', ['kibana-9.5', 'fleet-9.5'], 16, 105],
  ['7.17', ['kibana-7.17'], 12, 66],
];

/** Jobs that Elastic ships and the data leaves out: their datafeeds were not to be had when it was made. */
const JOBS_NOT_IN_DATA = [
  'pad_linux_high_count_privileged_process_events_by_user_ea',
  'pad_linux_rare_process_executed_by_user_ea',
  'pad_linux_high_median_process_command_line_entropy_by_user_ea',
];

/** Parts that Elastic's log modules have and the data leaves out (elastic/kibana, …/data_recognizer/modules/logs_ui_*). */
const PARTS_NOT_IN_DATA: Record<string, string[]> = {
  'log-entry-rate': ['model_plot_config', 'results_retention_days'],
  'log-entry-categories-count': [
    'model_plot_config',
    'results_retention_days',
    'analysis_config.categorization_field_name',
    'analysis_config.per_partition_categorization',
    'analysis_limits.categorization_examples_limit',
  ],
};
const MODULES_WITHOUT_TAGS_IN_DATA = ['logs_ui_analysis', 'logs_ui_categories'];

/** Kibana's security modules from 9.5 on, and one package; the data has these settings for some of their jobs only. */
const MODULES_WITH_ATTACK = /^(security_|lmd-ml$)/;

const rules = realRules();

describe.each(GENERATIONS)('the built-in modules of generation %s', (generation, folders, modules, jobs) => {
  const ours = builtInModules(generation);
  const real = new Map<string, Module>();

  beforeAll(async () => {
    const loaded = await loadModules(folders.map((folder) => join(data, 'modules', folder)));
    expect(loaded.warnings).toEqual([]);
    loaded.modules.forEach((module) => real.set(module.id, module));
  });

  function theirs(id: string): Module {
    const module = real.get(id);
    if (module === undefined) throw new Error(`The data has no module ${id}`);
    return module;
  }

  it('are all of them, with all jobs', () => {
    expect(ours.map(({ id }) => id)).toEqual([...real.keys()].sort());
    const inData = [...real.values()].flatMap((module) => module.jobs.map(({ id }) => id));
    const known = ours.flatMap((module) => module.jobs.map(({ id }) => id));
    expect([real.size, inData.length]).toEqual([modules, jobs]);
    expect(inData.filter((id) => JOBS_NOT_IN_DATA.includes(id))).toEqual([]);
    const absent = generation === 'current' ? JOBS_NOT_IN_DATA : [];
    expect(known.sort()).toEqual([...inData, ...absent].sort());
  });

  describe.each(ours.map((module) => [module.id, module] as const))('%s', (id, module) => {
    const compared = module.jobs.filter((job) => !JOBS_NOT_IN_DATA.includes(job.id));

    it('is the real one around its jobs', () => {
      expect(module.type).toBe(theirs(id).type);
      expect(module.defaultIndexPattern).toBe(theirs(id).defaultIndexPattern);
      expect(canonicalQuery(module.query)).toBe(canonicalQuery(theirs(id).query));
      const withoutTags = MODULES_WITHOUT_TAGS_IN_DATA.includes(id);
      expect(withoutTags ? undefined : module.tags).toEqual(theirs(id).tags);
    });

    it.each(compared.map((job) => [job.id, job.config] as const))(
      'job %s is configured as the real one',
      (jobId, config) => {
        const facts = find(theirs(id).jobs, jobId).config;
        const notInData = PARTS_NOT_IN_DATA[jobId] ?? [];
        expect(notInData.filter((part) => has(facts, part))).toEqual([]);
        expect(omit(comparableJob(config), notInData)).toEqual(comparableJob(facts));
      }
    );

    it.each(compared.map((job) => [job.id, job.config.custom_settings ?? {}] as const))(
      'job %s names the ATT&CK ids that the real one and its rule name',
      (jobId, settings) => {
        const pairs = rules.filter(({ jobIds }) => jobIds.includes(jobId)).flatMap((rule) => rule.pairs);
        const ofItsRule = {
          threat_tactics: unique(pairs.map(({ tacticId }) => tacticId)),
          threat_techniques: unique(pairs.flatMap(({ techniqueId }) => techniqueId ?? [])),
        };
        const expected = generation === 'current' && MODULES_WITH_ATTACK.test(id) ? ofItsRule : {};
        expect(pick(settings, THREATS)).toEqual(expected);
        const inData = pick(find(theirs(id).jobs, jobId).config.custom_settings, THREATS);
        expect([{}, expected]).toContainEqual(inData);
      }
    );

    it.each(compared.map((job) => [job.id] as const))('job %s reads what the real one reads', (jobId) => {
      const datafeed = find(module.datafeeds, `datafeed-${jobId}`);
      const facts = find(theirs(id).datafeeds, `datafeed-${jobId}`);
      expect(datafeed.job_id).toBe(facts.job_id);
      expect(comparableDatafeed(datafeed.config)).toEqual(comparableDatafeed(facts.config));
      // Left out of ours: the data took some datafeeds from an unreleased variant, which had these (and only these).
      expect(['euid_host_entity', 'euid_user_entity']).toEqual(
        expect.arrayContaining(storedScriptsOf(facts.config))
      );
      expect(storedScriptsOf(datafeed.config)).toEqual([]);
    });
  });
});

function find<T extends { id: string }>(items: T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`There is no ${id}`);
  return item;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
