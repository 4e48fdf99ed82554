import type { Detector, ModuleDatafeedConfig, ModuleJobConfig } from '@kbn/ml-plugin/server';
import { isNil, omit, omitBy } from 'lodash';
import { z } from 'zod';

import { canonicalQuery } from './canonical_query';

/** Settings that are compared on their own: the data has them for some jobs only. */
export const THREATS = ['threat_tactics', 'threat_techniques'];

/**
 * A job's configuration as far as it has to be the real one's: names and descriptions are ours, so only their being
 * there counts, and the order of groups means nothing. The data writes null for settings that are absent.
 */
export function comparableJob(config: ModuleJobConfig): object {
  const { security_app_display_name: name, ...settings } = config.custom_settings ?? {};
  return {
    ...omit(config, ['description']),
    groups: [...(config.groups ?? [])].sort(),
    analysis_config: {
      ...config.analysis_config,
      detectors: config.analysis_config.detectors.map((detector: Detector) =>
        omit(detector, ['detector_description'])
      ),
    },
    custom_settings: { ...omitBy(omit(settings, THREATS), isNil), named: !isNil(name) },
  };
}

/** A datafeed's configuration: the query by its meaning, a runtime field by its type and the fields it reads. */
export function comparableDatafeed(config: ModuleDatafeedConfig): object {
  return {
    ...omit(config, ['job_id', 'script_fields']),
    query: canonicalQuery(config.query),
    runtime_mappings: runtimeFields(config.runtime_mappings),
  };
}

const runtimeField = z.object({ type: z.string(), script: z.object({ source: z.string() }) });

function runtimeFields(mappings: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mappings).map(([name, value]) => {
      const { type, script } = runtimeField.parse(value);
      const reads = [...script.source.matchAll(/doc\['([^']+)'\]/g)].map(([, field]) => field);
      return [name, { type, reads: [...new Set(reads)].sort() }];
    })
  );
}

const storedScripts = z.record(z.string(), z.object({ script: z.object({ id: z.string() }) }));

/** Ids of the stored scripts that the datafeed's `script_fields` call. */
export function storedScriptsOf({ script_fields: fields = {} }: ModuleDatafeedConfig): string[] {
  return Object.values(storedScripts.parse(fields)).map(({ script }) => script.id);
}
