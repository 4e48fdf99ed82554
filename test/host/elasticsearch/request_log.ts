import type { LoggedRequest, RequestLog } from './elasticsearch_stand_in';

/** Older requests are forgotten, so that a demo may run for days. */
const MOST_ENTRIES = 10_000;

/** Requests in the order they were finished with. */
export class RecordedRequests implements RequestLog {
  entries: LoggedRequest[] = [];

  record(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > MOST_ENTRIES) this.entries.shift();
  }

  count(matches: (request: LoggedRequest) => boolean = () => true): number {
    return this.entries.filter(matches).length;
  }

  clear(): void {
    this.entries = [];
  }
}
