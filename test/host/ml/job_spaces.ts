const ALL_SPACES = '*';

/**
 * In which spaces each job is: what Kibana keeps in `ml-job` saved objects
 * (x-pack/platform/plugins/shared/ml/server/saved_objects). A job without an entry is in none.
 */
export class JobSpaces {
  private readonly spacesOfJob = new Map<string, Set<string>>();

  isVisible(jobId: string, spaceId: string): boolean {
    const spaces = this.spacesOfJob.get(jobId);
    return spaces !== undefined && (spaces.has(ALL_SPACES) || spaces.has(spaceId));
  }

  add(jobId: string, spaces: readonly string[]): void {
    this.spacesOfJob.set(jobId, new Set([...(this.spacesOfJob.get(jobId) ?? []), ...spaces]));
  }

  remove(jobId: string, spaces: readonly string[]): void {
    const kept = [...(this.spacesOfJob.get(jobId) ?? [])].filter((space) => !spaces.includes(space));
    this.spacesOfJob.set(jobId, new Set(kept));
  }

  /** Whether the job is in spaces now, and would be in none without these. */
  wouldBeNowhere(jobId: string, without: readonly string[]): boolean {
    const spaces = [...(this.spacesOfJob.get(jobId) ?? [])];
    return spaces.length > 0 && spaces.every((space) => without.includes(space));
  }

  forget(jobId: string): void {
    this.spacesOfJob.delete(jobId);
  }
}

/** Where Kibana's sync puts a job that it finds in Elasticsearch. */
export const SYNCED_SPACES: readonly string[] = [ALL_SPACES];
