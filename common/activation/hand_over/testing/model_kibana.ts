import { asRecord, asText, asTexts } from '../../../jobs/read_value';
import type { JobAction, JobAndDatafeed } from '../../job_action';

interface ModelJob {
  spaces: Set<string>;
  jobState: 'opened' | 'closed' | 'failed';
  activationId?: unknown;
  datafeed?: { id: string; indices: string[]; started: boolean; startMs?: number };
}

export interface ModelAnswer {
  status: number;
  body: unknown;
}

type ItemResult = Record<string, unknown>;

const refused = (flag: string, reason: string): ItemResult => ({
  [flag]: false,
  error: { error: { type: 'status_exception', reason }, status: 400 },
});

/** Jobs and rules of a Kibana, as far as an activation touches them, with the routes that do so. */
export class ModelKibana {
  private readonly jobs = new Map<string, ModelJob>();
  private readonly rules = new Map<string, { version: number; enabled: boolean }>();

  constructor(private readonly offeredRules: ReadonlyMap<string, number> = new Map()) {}

  /** What `JSON.stringify` shows of it; equal for equal states. */
  state(): unknown {
    const jobs = [...this.jobs]
      .sort(byKey)
      .map(([id, job]) => [id, { ...job, spaces: [...job.spaces].sort() }]);
    return JSON.parse(JSON.stringify({ jobs, rules: [...this.rules].sort(byKey) }));
  }

  addJob(id: string, job: Omit<ModelJob, 'spaces'>, spaces: readonly string[]): void {
    this.jobs.set(id, structuredClone({ ...job, spaces: new Set(spaces) }));
  }

  addRule(ruleId: string, version: number): void {
    this.rules.set(ruleId, { version, enabled: false });
  }

  /** @returns why not, if it is refused */
  carryOut(action: JobAction, space: string): string | undefined {
    switch (action.kind) {
      case 'create':
        return action.creates === 'job'
          ? (this.createJob(action.body.job, space) ?? this.createDatafeed(action.body.datafeed))
          : this.createDatafeed(action.body.datafeed);
      case 'start':
        return this.start(action.datafeedId, action.startMs, space);
      case 'stop':
        return this.stop(action.datafeedId, space);
      case 'close':
        return this.close(action.jobId, space);
      case 'delete':
        return this.jobs.delete(action.jobId) ? undefined : 'No known job';
      case 'delete_datafeed':
      case 'update_datafeed': {
        const job = this.jobOfDatafeed(action.datafeedId, space);
        if (!job?.datafeed) return 'No known datafeed';
        if (action.kind === 'delete_datafeed') job.datafeed = undefined;
        else job.datafeed.indices = [...action.indices];
        return undefined;
      }
      case 'add_to_space':
        return this.changeSpaces(action.jobId, { add: [action.space], remove: [] }, action.fromSpace);
      case 'remove_from_space':
        return this.changeSpaces(action.jobId, { add: [], remove: [action.space] }, space);
      case 'share':
        return this.changeSpaces(action.jobId, { add: ['*'], remove: [] }, space);
    }
  }

  install(ruleId: string, version: number): boolean {
    if (this.rules.has(ruleId)) return true;
    if (this.offeredRules.get(ruleId) !== version) return false;
    this.addRule(ruleId, version);
    return true;
  }

  enable(ruleId: string): boolean {
    const rule = this.rules.get(ruleId);
    if (rule) rule.enabled = true;
    return rule !== undefined;
  }

  /** Answers a call as Kibana's routes do. */
  answer(method: string, path: string, space: string, body: unknown): ModelAnswer {
    const given = asRecord(body) ?? {};
    const each = (ids: unknown, flag: string, act: (id: string) => string | undefined): ModelAnswer => ({
      status: 200,
      body: Object.fromEntries(
        asTexts(ids).map((id) => {
          const why = act(id);
          return [id, why === undefined ? { [flag]: true } : refused(flag, why)];
        })
      ),
    });
    const datafeed = /^\/internal\/ml\/datafeeds\/([^/]+)(\/_update)?$/.exec(path);
    if (datafeed) {
      const datafeedId = decodeURIComponent(datafeed[1] ?? '');
      const [jobId, indices] = ['', asTexts(given.indices)];
      const kind = method === 'DELETE' ? 'delete_datafeed' : 'update_datafeed';
      const why = this.carryOut({ kind, jobId, datafeedId, indices }, space);
      return why === undefined ? { status: 200, body: {} } : { status: 404, body: { message: why } };
    }
    switch (path) {
      case '/internal/ml/jobs/bulk_create':
        return { status: 200, body: this.bulkCreate(body as JobAndDatafeed[], space) };
      case '/internal/ml/jobs/force_start_datafeeds':
        return each(given.datafeedIds, 'started', (id) => this.start(id, Number(given.start), space));
      case '/internal/ml/jobs/stop_datafeeds':
        return each(given.datafeedIds, 'stopped', (id) => this.stop(id, space));
      case '/internal/ml/jobs/close_jobs':
        return each(given.jobIds, 'closed', (id) => this.close(id, space));
      case '/internal/ml/jobs/delete_jobs':
        return each(given.jobIds, 'deleted', (jobId) => this.carryOut({ kind: 'delete', jobId }, space));
      case '/internal/ml/saved_objects/update_jobs_spaces': {
        const change = { add: asTexts(given.spacesToAdd), remove: asTexts(given.spacesToRemove) };
        return each(given.jobIds, 'success', (id) => this.changeSpaces(id, change, space));
      }
      case '/internal/detection_engine/prebuilt_rules/installation/_perform':
        return this.perform(given.rules);
      case '/api/detection_engine/rules/_bulk_action':
        return this.bulkEnable(asText(given.query) ?? '');
      default:
        return { status: 404, body: { message: `no route ${method} ${path}` } };
    }
  }

  private bulkCreate(pairs: readonly JobAndDatafeed[], space: string): unknown {
    const result = (why: string | undefined): ItemResult =>
      why === undefined ? { success: true } : refused('success', why);
    return Object.fromEntries(
      pairs.map(({ job, datafeed }) => [
        job.job_id,
        { job: result(this.createJob(job, space)), datafeed: result(this.createDatafeed(datafeed)) },
      ])
    );
  }

  private createJob({ job_id: id, ...job }: JobAndDatafeed['job'], space: string): string | undefined {
    if (this.jobs.has(id)) return `The job cannot be created with the Id '${id}'. The Id is already used.`;
    const activationId = asRecord(job.custom_settings)?.ml_job_picker_activation;
    this.addJob(id, { jobState: 'closed', activationId }, [space]);
    return undefined;
  }

  private createDatafeed({ job_id: jobId, datafeed_id: id, indices }: JobAndDatafeed['datafeed']) {
    const job = this.jobs.get(jobId);
    if (!job) return `No known job with id '${jobId}'`;
    if (job.datafeed) return `A datafeed [${job.datafeed.id}] already exists for job [${jobId}]`;
    job.datafeed = { id, indices: [...indices], started: false };
    return undefined;
  }

  private start(datafeedId: string, startMs: number, space: string): string | undefined {
    const job = this.jobOfDatafeed(datafeedId, space);
    if (!job?.datafeed) return 'Job has no datafeed';
    if (job.datafeed.started) {
      return `cannot start datafeed [${datafeedId}] because it has already been started`;
    }
    if (job.jobState === 'failed') return `cannot open job because it has failed`;
    job.jobState = 'opened';
    job.datafeed = { ...job.datafeed, started: true, startMs };
    return undefined;
  }

  private stop(datafeedId: string, space: string): string | undefined {
    const job = this.jobOfDatafeed(datafeedId, space);
    if (!job?.datafeed) return 'No known datafeed';
    job.datafeed.started = false;
    return undefined;
  }

  private close(jobId: string, space: string): string | undefined {
    const job = this.jobs.get(jobId);
    if (!job || !isVisible(job, space)) return 'No known job';
    if (job.datafeed?.started) return `cannot close job datafeed [${job.datafeed.id}] hasn't been stopped`;
    job.jobState = 'closed';
    return undefined;
  }

  private changeSpaces(
    jobId: string,
    { add, remove }: { add: readonly string[]; remove: readonly string[] },
    from: string
  ): string | undefined {
    const job = this.jobs.get(jobId);
    if (!job || !isVisible(job, from)) return 'No known job';
    add.forEach((space) => job.spaces.add(space));
    remove.forEach((space) => job.spaces.delete(space));
    return undefined;
  }

  private perform(rules: unknown): ModelAnswer {
    const wanted = Array.isArray(rules) ? rules.map(asRecord) : [];
    const failed = wanted.filter(
      (rule) => !this.install(asText(rule?.rule_id) ?? '', Number(rule?.version))
    ).length;
    return { status: 200, body: { summary: { total: wanted.length, failed }, errors: [] } };
  }

  private bulkEnable(query: string): ModelAnswer {
    const [, list = ''] = /^alert\.attributes\.params\.ruleId: \((.*)\)$/s.exec(query) ?? [];
    const ids = [...list.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, quoted = '']) =>
      quoted.replace(/\\(.)/gs, '$1')
    );
    const total = ids.filter((id) => this.enable(id)).length;
    return { status: 200, body: { success: true, attributes: { summary: { failed: 0, total } } } };
  }

  private jobOfDatafeed(datafeedId: string, space: string): ModelJob | undefined {
    return [...this.jobs.values()].find((job) => job.datafeed?.id === datafeedId && isVisible(job, space));
  }
}

function isVisible({ spaces }: ModelJob, space: string): boolean {
  return spaces.has(space) || spaces.has('*');
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
