import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Module, ModuleJobConfig } from '@kbn/ml-plugin/server';
import { z } from 'zod';

import { loadModules } from '../host/ml/load_modules';
import { builtInModules } from '../host/modules/built_in_modules';
import { canonicalQuery } from './canonical_query';

const data = process.env.CONFORMANCE_DATA;
if (data === undefined || data === '') {
  throw new Error('CONFORMANCE_DATA must name the folder with the real modules and rules');
}

const threatsShape = z.array(
  z.object({
    machine_learning_job_id: z.array(z.string()),
    threat: z.array(
      z.object({
        tactic: z.object({ id: z.string() }),
        techniques: z.array(
          z.object({ id: z.string(), subtechniques: z.array(z.object({ id: z.string() })) })
        ),
      })
    ),
  })
);

const rules = threatsShape.parse(JSON.parse(readFileSync(join(data, 'rules/ml_rules.json'), 'utf8')));

const real = new Map<string, Module>();

beforeAll(async () => {
  const { modules, warnings } = await loadModules([join(data, 'modules/kibana-9.5')]);
  expect(warnings).toEqual([]);
  modules.forEach((module) => real.set(module.id, module));
});

describe.each(builtInModules().map((module) => [module.id, module] as const))(
  'built-in module %s',
  (id, ours) => {
    const theirs = (): Module => {
      const module = real.get(id);
      if (module === undefined) {
        throw new Error(`The data has no module ${id}`);
      }
      return module;
    };

    it('is the real one around its jobs', () => {
      expect(ours.defaultIndexPattern).toBe(theirs().defaultIndexPattern);
      expect(ours.tags).toEqual(theirs().tags);
      expect(canonicalQuery(ours.query ?? {})).toBe(canonicalQuery(theirs().query ?? {}));
      expect(ours.jobs.map((job) => job.id).sort()).toEqual(
        theirs()
          .jobs.map((job) => job.id)
          .sort()
      );
    });

    it.each(ours.jobs.map((job) => [job.id, job.config] as const))(
      'job %s is configured as the real one',
      (jobId, config) => {
        const real = find(theirs().jobs, jobId, (job) => job.id).config;
        expect(comparableJob(config)).toEqual(comparableJob(real));
      }
    );

    it.each(ours.datafeeds.map((datafeed) => [datafeed.id, datafeed] as const))(
      '%s reads what the real one reads',
      (datafeedId, datafeed) => {
        const real = find(theirs().datafeeds, datafeedId, ({ id }) => id);
        expect(datafeed.job_id).toBe(real.job_id);
        expect(datafeed.config.indices).toEqual(real.config.indices);
        expect(datafeed.config.max_empty_searches).toBe(real.config.max_empty_searches);
        expect(canonicalQuery(datafeed.config.query ?? {})).toBe(canonicalQuery(real.config.query ?? {}));
        expect(runtimeFields(datafeed.config.runtime_mappings)).toEqual(
          runtimeFields(real.config.runtime_mappings)
        );
      }
    );

    it.each(ours.jobs.map((job) => [job.id, job.config] as const))(
      'job %s is mapped as its rule',
      (jobId, config) => {
        const threat = rules
          .filter((rule) => rule.machine_learning_job_id.includes(jobId))
          .flatMap((rule) => rule.threat);
        expect(threat).not.toEqual([]);
        expect(config.custom_settings?.threat_tactics).toEqual(unique(threat.map(({ tactic }) => tactic.id)));
        expect(config.custom_settings?.threat_techniques).toEqual(
          unique(
            threat.flatMap(({ techniques }) =>
              techniques.flatMap((technique) => [
                technique.id,
                ...technique.subtechniques.map((sub) => sub.id),
              ])
            )
          )
        );
      }
    );
  }
);

/** Names and descriptions are ours, `time_format` and the order of groups have no effect. */
function comparableJob(config: ModuleJobConfig): object {
  const settings = config.custom_settings ?? {};
  return {
    analysis: {
      ...config.analysis_config,
      detectors: config.analysis_config.detectors.map((detector) => ({
        ...detector,
        detector_description: '',
      })),
    },
    limits: config.analysis_limits,
    lazy: config.allow_lazy_open,
    timeField: config.data_description?.time_field,
    groups: [...(config.groups ?? [])].sort(),
    createdBy: settings.created_by,
    managed: settings.managed,
    revision: settings.job_revision,
  };
}

/**
 * A runtime field by its name, type and the fields that its script reads.
 * `script_fields` are not compared: the data took some datafeeds from an unreleased variant, which had them.
 */
function runtimeFields(mappings: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mappings).map(([name, value]) => {
      const { type, script } = z
        .object({ type: z.string(), script: z.object({ source: z.string() }) })
        .parse(value);
      const quoted = [...script.source.matchAll(/'([^']+)'/g)].map(([, text]) => text);
      return [name, { type, reads: unique(quoted).sort() }];
    })
  );
}

function find<T>(items: T[], id: string, idOf: (item: T) => string): T {
  const item = items.find((candidate) => idOf(candidate) === id);
  if (item === undefined) {
    throw new Error(`The data has no ${id}`);
  }
  return item;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
