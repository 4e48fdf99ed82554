import { join } from 'node:path';

import type { Module } from '@kbn/ml-plugin/server';
import { z } from 'zod';

import { errorMessage } from '../kibana/error_message';
import { describeFirstIssue } from './describe_first_issue';
import { readJson } from './read_json';

export interface LoadedFolder {
  module: Module;
  /** The parts that the module is listed without, each with the reason. */
  warnings: string[];
}

const MANIFEST = 'manifest.json';

const text = z.string().min(1);
const jobEntry = z.object({ id: text, file: text });
const datafeedEntry = jobEntry.extend({ job_id: text });

/** What a manifest needs for Kibana to list its module; whatever else is in it is handed on unseen. */
const manifestShape = z.looseObject({
  id: text,
  jobs: z.array(z.unknown()),
  datafeeds: z.array(z.unknown()),
});
type Manifest = z.infer<typeof manifestShape>;

/**
 * A module folder of Kibana (`manifest.json`, `ml/*.json`), read as leniently as Kibana does: a job, a datafeed or a logo
 * that can't be read is left out and the rest is listed, whatever is in the files (…/ml/server/models/data_recognizer/
 * data_recognizer.ts).
 * @throws Error if the manifest is missing or broken
 */
export async function loadModuleFolder(dir: string): Promise<LoadedFolder> {
  const manifest = await readManifest(dir);
  const warnings: string[] = [];
  const leaveOut: LeaveOut = (part, error) => {
    warnings.push(`module "${manifest.id}" is listed without its ${part}: ${errorMessage(error)}`);
  };
  const jobs = await readParts(manifest.jobs, 'job', leaveOut, async (entry) => {
    const { id, file } = check(jobEntry, entry);
    return { id, config: await readJson(dir, join('ml', file)) };
  });
  const datafeeds = await readParts(manifest.datafeeds, 'datafeed', leaveOut, async (entry) => {
    const { id, file, job_id: jobId } = check(datafeedEntry, entry);
    const config = check(z.looseObject({}), await readJson(dir, join('ml', file)));
    return { id, job_id: jobId, config: { ...config, job_id: jobId } };
  });
  const logo = await readLogo(dir, manifest, leaveOut);
  const module: object = { ...manifest, logo, jobs, datafeeds };
  // Kibana's type promises more than Kibana checks.
  return { module: module as Module, warnings };
}

async function readManifest(dir: string): Promise<Manifest> {
  const manifest = await readJson(dir, MANIFEST);
  try {
    // Its saved objects are dashboards and the like, which the host has no use for.
    const { kibana: _, ...rest } = check(manifestShape, manifest);
    return rest;
  } catch (error) {
    throw new Error(`${MANIFEST}: ${errorMessage(error)}`);
  }
}

type LeaveOut = (part: string, error: unknown) => void;

async function readParts<T>(
  entries: readonly unknown[],
  kind: string,
  leaveOut: LeaveOut,
  read: (entry: unknown) => Promise<T>
): Promise<T[]> {
  const parts: T[] = [];
  for (const [position, entry] of entries.entries()) {
    try {
      parts.push(await read(entry));
    } catch (error) {
      const named = z.looseObject({ id: text }).safeParse(entry);
      leaveOut(`${kind} ${named.success ? `"${named.data.id}"` : `number ${position + 1}`}`, error);
    }
  }
  return parts;
}

async function readLogo(dir: string, { logo, logoFile }: Manifest, leaveOut: LeaveOut): Promise<unknown> {
  if (typeof logoFile !== 'string' || (logo !== undefined && logo !== null)) return logo ?? null;
  try {
    return await readJson(dir, logoFile);
  } catch (error) {
    leaveOut('logo', error);
    return null;
  }
}

/** @throws Error naming the first member that is missing or wrong. */
function check<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (!result.success) throw new Error(describeFirstIssue(result.error));
  return result.data;
}
