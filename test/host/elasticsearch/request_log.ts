import type { LoggedRequest, RequestLog } from './elasticsearch_stand_in';

/** Every request in the order it was finished with. */
export class RecordedRequests implements RequestLog {
  entries: LoggedRequest[] = [];

  count(matches: (request: LoggedRequest) => boolean = () => true): number {
    return this.entries.filter(matches).length;
  }

  clear(): void {
    this.entries = [];
  }
}
