import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { InstalledJob, JobsRequest, JobsResponse } from '../../common/api/jobs';
import type { MlApi } from '../services/ml_api';
import type { RulesApi } from '../services/rules_api';
import { afterLook } from './after_look';
import { carryOut, failAll, type Targets } from './carry_out';
import { Heartbeat } from './heartbeat';
import { Journal, type JournalStorage } from './journal';
import { isElsewhere, recordedRun, undoneRecord, type JournalRecord } from './journal_record';
import { Looker } from './looker';
import type { Operation } from './operation';
import { pastActivations } from './past_activations';
import { runOfPlan, runOfRecord, runOfStop, runOfUndo } from './plan_run';
import type { Runner } from './runner_contract';
import type { PastActivation, Run, RunState } from './run_state';
import { allTargets, isUndone, leftOver, withWaiting } from './targets';

export interface ActivationRunnerOptions {
  ml: MlApi;
  rules: RulesApi;
  /** `GET /jobs` of ours: the only source of "it runs". */
  getJobs(request: JobsRequest): Promise<JobsResponse>;
  /** Told of every answer of `getJobs`, so that others need not ask again. */
  onObserved?(response: JobsResponse): void;
  storage: JournalStorage;
  /** Names the space, since activations are remembered for each. */
  storageKey: string;
  now(): number;
  /** Resolves after so many ms. */
  delay(ms: number): Promise<void>;
}

/** Carries plans out in the browser and knows how far each job has come, whether somebody looks or not. */
export class ActivationRunner implements Runner {
  private readonly listeners = new Set<() => void>();
  private readonly journal: Journal;
  private readonly looker: Looker;
  private readonly heartbeat = new Heartbeat(() => this.beat());
  private state: RunState;
  /** The activation that `state` carries out or takes back, as it is remembered. */
  private record: JournalRecord | undefined;
  private acting = false;
  private halting = false;
  private observedMs = 0;

  constructor(private readonly options: ActivationRunnerOptions) {
    const { getJobs, now, delay, storage, storageKey } = options;
    // Tells pages of one browser apart; nothing depends on its being hard to guess.
    const owner = `${now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    this.journal = new Journal(storage, storageKey, owner);
    this.looker = new Looker({ getJobs, now, delay, onLook: (response) => this.onLook(response) });
  }

  getState(): RunState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  history(): readonly PastActivation[] {
    const { activationId: shown } = this.state ?? {};
    const records = this.journal.list().filter(({ activationId }) => !this.acting || activationId !== shown);
    return pastActivations(records, this.journal.owner, this.options.now());
  }

  async begin(plan: ActivationPlanResponse, { ruleIds }: { ruleIds: readonly string[] }): Promise<void> {
    if (this.acting) return;
    const run = runOfPlan(plan, new Set(ruleIds), this.options.now());
    const { activationId, asOfMs: plannedMs, memory } = plan;
    const inTurn = memory.waitingJobIds.length > 0;
    const { owner } = this.journal;
    this.record = {
      ...recordedRun(run),
      activationId,
      plannedMs,
      inTurn,
      owner,
      status: 'acting',
      aliveMs: 0,
    };
    await this.operate(run, allTargets(run));
  }

  async goOn(id?: string): Promise<void> {
    if (this.acting || this.state === undefined || this.isElsewhere(this.record)) return;
    const targets = leftOver(this.state, id);
    if (targets.jobIds.size + targets.ruleIds.size === 0) return;
    await this.operate(withWaiting(this.state, targets), targets);
  }

  halt(): void {
    if (this.acting) this.halting = true;
  }

  async undo(activationId = this.state?.activationId): Promise<void> {
    if (this.acting || activationId === undefined) return;
    const record = this.latestRecord(activationId);
    if (record?.activationId !== activationId || record.status === 'undone' || this.isElsewhere(record))
      return;
    this.record = record;
    const run = runOfUndo(record, this.options.now());
    await this.operate(run, allTargets(run));
  }

  reopen(activationId: string): void {
    const record = this.journal.find(activationId);
    if (this.acting || record === undefined || record.status === 'undone' || this.isElsewhere(record)) return;
    this.record = record;
    this.show(runOfRecord(record));
    // How the jobs stand by now; if that can't be seen, they stay where they were left.
    this.looker.look().catch(() => undefined);
  }

  async stop(jobs: readonly InstalledJob[]): Promise<void> {
    if (this.acting) return;
    const run = runOfStop(jobs, this.options.now());
    this.record = undefined;
    await this.operate(run, allTargets(run));
  }

  observe(response: JobsResponse): void {
    this.take(response, { own: false });
  }

  dismiss(): void {
    if (!this.acting) this.show(undefined);
  }

  /** The page is being left: what is under way here can be gone on with at once, by whoever opens the next one. */
  release(): void {
    this.heartbeat.stop();
    if (this.acting && this.record) this.journal.beat(this.record.activationId, 0);
  }

  /** The page that was left is shown again, out of the browser's memory: what was under way goes on. */
  return(): void {
    if (this.acting) this.heartbeat.start();
  }

  private async operate(run: Run, targets: Targets): Promise<void> {
    this.acting = true;
    this.halting = false;
    const operation = this.operation(run);
    if (this.record) this.journal.take(this.remembered(run, this.record, 'acting'));
    this.heartbeat.start();
    this.show({ ...run, status: 'acting' });
    try {
      await carryOut(operation, targets);
    } catch (error) {
      failAll(operation, targets, error);
    }
    this.heartbeat.stop();
    this.finish(operation.run());
  }

  private finish(run: Run): void {
    const left = leftOver(run);
    const status = this.halting && left.jobIds.size + left.ruleIds.size > 0 ? 'halted' : 'finished';
    if (this.record) {
      const kept = this.remembered(run, this.record, status);
      this.journal.keep(run.operation === 'undo' && isUndone(run) ? undoneRecord(kept) : kept);
    }
    this.acting = false;
    this.show({ ...run, status });
  }

  private operation(initial: Run): Operation {
    const { ml, rules, now, delay } = this.options;
    const run = () => this.state ?? initial;
    return {
      ml,
      rules,
      looker: this.looker,
      plannedMs: this.record?.plannedMs ?? 0,
      inTurn: this.record?.inTurn ?? false,
      run,
      update: (change) => this.show(change(run())),
      save: () => this.save(run()),
      halted: () => this.halting,
      now,
      delay,
    };
  }

  private save(run: Run): void {
    if (this.record && !this.journal.keep(this.remembered(run, this.record, 'acting'))) this.halting = true;
  }

  private remembered(run: Run, record: JournalRecord, status: JournalRecord['status']): JournalRecord {
    const recorded = recordedRun(run);
    const { undo: _undo, ...activation } = record;
    const common = { status, owner: this.journal.owner, aliveMs: this.options.now() };
    this.record =
      run.operation === 'undo'
        ? { ...activation, ...common, undo: recorded }
        : { ...activation, ...common, ...recorded };
    return this.record;
  }

  /** As it is remembered; of the activation that is shown, with what was observed since. */
  private latestRecord(activationId: string): JournalRecord | undefined {
    const record = this.journal.find(activationId) ?? this.record;
    const { state } = this;
    const isShown =
      state?.operation === 'activate' &&
      state.activationId === activationId &&
      record?.activationId === activationId &&
      record.owner === this.journal.owner;
    return isShown ? { ...record, ...recordedRun(state) } : record;
  }

  private beat(): void {
    if (this.record && !this.journal.beat(this.record.activationId, this.options.now())) this.halting = true;
  }

  private isElsewhere(record: JournalRecord | undefined): boolean {
    if (record === undefined) return false;
    const latest = this.journal.find(record.activationId) ?? record;
    return isElsewhere(latest, this.journal.owner, this.options.now());
  }

  private onLook(response: JobsResponse): void {
    this.take(response, { own: true });
    this.options.onObserved?.(response);
  }

  private take({ jobs, asOfMs }: JobsResponse, { own }: { own: boolean }): void {
    if (!own && asOfMs < this.observedMs) return;
    this.observedMs = Math.max(this.observedMs, asOfMs);
    if (this.state === undefined) return;
    const seen = new Map(jobs.map((job) => [job.id, job]));
    const isFresh = (jobId: string) => this.looker.isFresh(jobId);
    this.show(afterLook(this.state, { jobs: seen, isFresh, own }));
  }

  private show(state: RunState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
