import type { Environment } from '../../environments/environment';
import type { Clock } from '../clock';
import type { IndexCatalogue } from '../data/index_catalogue';
import type { IndexData } from '../data/index_data';
import type { MlDatafeed } from './ml_datafeed';
import type { MlJob } from './ml_job';
import type { Notifications } from './notifications';

export interface MlSettings {
  environment: Environment;
  clock: Clock;
  /** How much faster than real time jobs open and read. */
  timeScale: number;
  catalogue: IndexCatalogue;
}

/** What the life cycles of jobs and datafeeds need of ML as a whole, and of each other. */
export interface MlContext {
  readonly settings: MlSettings;
  readonly jobs: ReadonlyMap<string, MlJob>;
  readonly datafeeds: ReadonlyMap<string, MlDatafeed>;
  readonly upgradeMode: boolean;
  readonly notifications: Notifications;
  /** @throws security_exception (403) if the licence does not include ML */
  requireLicense(): void;
  /** @throws resource_not_found_exception (404) */
  job(id: string): MlJob;
  datafeedOf(jobId: string): MlDatafeed | undefined;
  /** Indices that the datafeed reads as its author. */
  indicesOf(datafeed: Pick<MlDatafeed, 'plan' | 'author'>): IndexData[];
  readonly jobLifeCycle: { close(job: MlJob, force: boolean): Promise<void> };
  readonly datafeedLifeCycle: {
    stop(datafeed: MlDatafeed): void;
    suspend(datafeed: MlDatafeed): void;
    jobOpened(job: MlJob): void;
  };
}
