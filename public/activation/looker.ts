import type { InstalledJob, JobRule, JobsResponse } from '../../common/api/jobs';
import { readApiProblem } from '../services/api_problem';

export interface Look {
  jobs: ReadonlyMap<string, InstalledJob>;
  /** If they were asked for and could be read. */
  rules?: readonly JobRule[] | undefined;
}

interface LookerOptions {
  getJobs(request: { rules?: boolean }): Promise<JobsResponse>;
  now(): number;
  delay(ms: number): Promise<void>;
  /** Told of each answer that is not older than one before. */
  onLook(response: JobsResponse): void;
}

const RETRIES = 3;
const RETRY_MS = 2_000;

/**
 * Looks at what is there, and knows what the last look is still good for: not for a job that was changed after the look
 * had begun.
 */
export class Looker {
  last: Look = { jobs: new Map() };
  /** When the last look began, by this browser's clock. */
  lastMs = -Infinity;
  private changes = 0;
  private lastBegan = 0;
  private readonly changed = new Map<string, number>();

  constructor(private readonly options: LookerOptions) {}

  /** A change of this job was accepted: what was seen of it before is old now. */
  noteChange(jobId: string): void {
    this.changes += 1;
    this.changed.set(jobId, this.changes);
  }

  /** Does the last look show the job as this page's own changes left it? */
  isFresh(jobId: string): boolean {
    return (this.changed.get(jobId) ?? 0) <= this.lastBegan;
  }

  /** Rejects as `core.http` does when looking fails again and again. */
  async look({ rules = false } = {}): Promise<Look> {
    for (let retries = 0; retries < RETRIES; retries += 1) {
      try {
        return await this.lookOnce({ rules });
      } catch (error) {
        if (!isPassing(error)) throw error;
      }
      await this.options.delay(RETRY_MS);
    }
    return this.lookOnce({ rules });
  }

  async lookOnce({ rules = false } = {}): Promise<Look> {
    const began = this.changes;
    this.lastMs = this.options.now();
    const response = await this.options.getJobs(rules ? { rules } : {});
    const look = { jobs: new Map(response.jobs.map((job) => [job.id, job])), rules: response.rules };
    if (began >= this.lastBegan) {
      this.lastBegan = began;
      this.last = look;
      this.options.onLook(response);
    }
    return look;
  }
}

/** No answer, too many requests, or trouble of the server: it may be over in a moment. */
function isPassing(error: unknown): boolean {
  const { status } = readApiProblem(error);
  return status === undefined || status === 408 || status === 429 || status >= 500;
}
