import type { IndexData } from '../data/index_data';
import { resolveIndices } from '../data/resolve_indices';
import { ElasticsearchError, illegalArgument, securityException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import type { Principal } from '../security/principal';
import { hasIndexPrivilege } from '../security/principal';
import { JobScorer } from './anomalies/job_scorer';
import { ResultIndices } from './anomalies/result_indices';
import { conflict } from './conflict';
import { DataCounter } from './data_counter';
import { expandIds, notFound, unknownDatafeed, unknownJob } from './expand_ids';
import { JobLifeCycle } from './job_life_cycle';
import { DatafeedLifeCycle } from './datafeed_life_cycle';
import type { MlContext, MlSettings } from './ml_context';
import type { MlDatafeed } from './ml_datafeed';
import type { MlJob } from './ml_job';
import { Notifications } from './notifications';
import { parseDatafeed } from './parse_datafeed';
import type { ParsedDatafeed } from './parse_datafeed';
import { parseJob, updatedJob } from './parse_job';

/** Elasticsearch's ML as a client sees it: jobs and datafeeds with their life cycles, and results without models. */
export class MlCluster implements MlContext {
  readonly jobs = new Map<string, MlJob>();
  readonly datafeeds = new Map<string, MlDatafeed>();
  readonly jobLifeCycle: JobLifeCycle;
  readonly datafeedLifeCycle: DatafeedLifeCycle;
  readonly notifications: Notifications;
  upgradeMode: boolean;

  constructor(readonly settings: MlSettings) {
    this.notifications = new Notifications(settings.catalogue);
    settings.catalogue.results = new ResultIndices(this.jobs);
    this.upgradeMode = settings.environment.ml.upgradeMode;
    this.jobLifeCycle = new JobLifeCycle(this);
    this.datafeedLifeCycle = new DatafeedLifeCycle(this);
  }

  get licensed(): boolean {
    const { type, status } = this.settings.environment.license;
    return status === 'active' && ['platinum', 'enterprise', 'trial'].includes(type);
  }

  /** @throws security_exception (403) if the licence does not include ML */
  requireLicense(): void {
    if (this.licensed) return;
    throw new ElasticsearchError(403, 'security_exception', 'current license is non-compliant for [ml]', {
      'license.expired.feature': 'ml',
    });
  }

  job(id: string): MlJob {
    const job = this.jobs.get(id);
    if (job === undefined) throw notFound(unknownJob(id));
    return job;
  }

  datafeed(id: string): MlDatafeed {
    const datafeed = this.datafeeds.get(id);
    if (datafeed === undefined) throw notFound(unknownDatafeed(id));
    return datafeed;
  }

  datafeedOf(jobId: string): MlDatafeed | undefined {
    return [...this.datafeeds.values()].find(({ plan }) => plan.jobId === jobId);
  }

  /** Jobs by ids, groups and wildcards. */
  findJobs(expression: string | undefined, allowNoMatch: boolean): MlJob[] {
    const groupsOf = ({ plan }: MlJob): string[] => plan.groups;
    return expandIds(expression, this.jobs.values(), { allowNoMatch, missing: unknownJob, groupsOf });
  }

  findDatafeeds(expression: string | undefined, allowNoMatch: boolean): MlDatafeed[] {
    return expandIds(expression, this.datafeeds.values(), { allowNoMatch, missing: unknownDatafeed });
  }

  /** Creates a job, and the datafeed inside its body if there is one. */
  putJob(id: string, body: JsonObject, author: Principal): MlJob {
    this.requireLicense();
    const parsed = parseJob(
      id,
      body,
      this.settings.clock.now(),
      this.settings.environment.ml.maxModelMemoryBytes
    );
    if (this.jobs.has(id)) {
      throw new ElasticsearchError(
        400,
        'resource_already_exists_exception',
        `The job cannot be created with the Id '${id}'. The Id is already used.`
      );
    }
    const job: MlJob = {
      id,
      config: parsed.config,
      plan: parsed.plan,
      state: 'closed',
      node: undefined,
      assignmentExplanation: '',
      openedAt: undefined,
      memoryStatus: 'ok',
      counter: new DataCounter(parsed.plan),
      scorer: new JobScorer(id, parsed.config, parsed.plan.bucketSpanMs),
      cancelTransition: undefined,
      watchers: new Set(),
      cancelDeletion: undefined,
    };
    this.jobs.set(id, job);
    if (parsed.datafeed !== undefined) {
      const datafeedId = String(parsed.datafeed.datafeed_id ?? id);
      try {
        this.putDatafeed(datafeedId, { job_id: id, ...parsed.datafeed }, author);
      } catch (error) {
        this.jobs.delete(id);
        throw error;
      }
    }
    return job;
  }

  updateJob(id: string, body: JsonObject): MlJob {
    this.requireLicense();
    const job = this.job(id);
    const { config, plan } = updatedJob(
      id,
      job.config,
      body,
      this.settings.environment.ml.maxModelMemoryBytes
    );
    return Object.assign(job, { config, plan });
  }

  /**
   * Deletes a job and its datafeed. Without `wait` it answers while the job is still there, blocked by its deletion.
   * @throws 409 for what runs, unless `force`
   */
  async deleteJob(id: string, { force, wait }: { force: boolean; wait: boolean }): Promise<void> {
    const job = this.job(id);
    if (!force && job.state !== 'closed')
      throw conflict(`Cannot delete job [${id}] because the job is ${job.state}`);
    const datafeed = this.datafeedOf(id);
    if (datafeed !== undefined) this.deleteDatafeed(datafeed.id, force);
    if (job.state !== 'closed') await this.jobLifeCycle.close(job, true);
    if (!wait) {
      this.jobLifeCycle.deleteLater(job, () => this.jobs.delete(id));
      return;
    }
    job.cancelDeletion?.();
    this.jobs.delete(id);
  }

  putDatafeed(id: string, body: JsonObject, author: Principal): MlDatafeed {
    this.requireLicense();
    const parsed = parseDatafeed(id, body, this.settings.clock.now());
    this.requireRead(id, parsed, author);
    if (this.datafeeds.has(id)) {
      throw new ElasticsearchError(
        400,
        'resource_already_exists_exception',
        `A datafeed with id [${id}] already exists`
      );
    }
    const { jobId } = parsed.plan;
    this.job(jobId);
    const other = this.datafeedOf(jobId);
    if (other !== undefined) throw conflict(`A datafeed [${other.id}] already exists for job [${jobId}]`);
    const datafeed: MlDatafeed = {
      id,
      ...parsed,
      author,
      state: 'stopped',
      run: undefined,
      timing: { searches: 0, totalMs: 0 },
    };
    this.datafeeds.set(id, datafeed);
    return datafeed;
  }

  updateDatafeed(id: string, body: JsonObject, author: Principal): MlDatafeed {
    this.requireLicense();
    const datafeed = this.datafeed(id);
    if (datafeed.state !== 'stopped') {
      throw conflict(`Cannot update datafeed [${id}] while its status is ${datafeed.state}`);
    }
    if (body.job_id !== undefined && body.job_id !== datafeed.plan.jobId)
      throw illegalArgument(`the job of datafeed [${id}] cannot be changed`);
    const parsed = parseDatafeed(id, { ...datafeed.config, ...body }, this.settings.clock.now());
    this.requireRead(id, parsed, author);
    return Object.assign(datafeed, parsed, { author });
  }

  /** @throws 409 while it runs, unless `force` */
  deleteDatafeed(id: string, force: boolean): void {
    const datafeed = this.datafeed(id);
    if (datafeed.state !== 'stopped' && !force) {
      throw conflict(`Cannot delete datafeed [${id}] while its status is ${datafeed.state}`);
    }
    this.datafeedLifeCycle.stop(datafeed);
    this.datafeeds.delete(id);
  }

  /** While it is on, no job or datafeed has a place in the cluster. */
  setUpgradeMode(enabled: boolean): void {
    if (this.upgradeMode === enabled) return;
    this.upgradeMode = enabled;
    if (enabled) this.jobLifeCycle.suspendAll();
    else this.jobLifeCycle.placeWaiting();
  }

  /** Indices that the datafeed reads as its author. */
  indicesOf({ plan, author }: Pick<MlDatafeed, 'plan' | 'author'>): IndexData[] {
    const access = { principal: author, action: 'indices:data/read/search', privileges: ['read'] };
    return resolveIndices(plan.indices, plan.options, this.settings.catalogue, access);
  }

  /** Ends everything that is under way. */
  close(): void {
    for (const datafeed of this.datafeeds.values()) datafeed.run?.stop();
    for (const job of this.jobs.values()) {
      job.cancelTransition?.();
      job.cancelDeletion?.();
    }
  }

  private requireRead(id: string, { plan }: ParsedDatafeed, author: Principal): void {
    const unreadable = plan.indices.filter((name) => !hasIndexPrivilege(author, 'read', name));
    if (unreadable.length === 0) return;
    const details = Object.fromEntries(
      unreadable.map((name) => [name, { 'indices:data/read/search': false }])
    );
    throw securityException(
      `Cannot create datafeed [${id}] because user ${author.name} lacks permissions on the indices: ${JSON.stringify(details)}`
    );
  }
}
