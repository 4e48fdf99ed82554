import { httpError, type FakeRequest } from './fake_http';

export interface Fault {
  /** HTTP status of the answer, or that none comes. */
  answer: number | 'reset';
  /** `after`: what was asked for is done all the same. */
  when: 'before' | 'after';
  /** How often; once unless told. */
  times?: number;
  /** So many requests of the route go well before. */
  after?: number;
}

type Answer = (request: FakeRequest) => unknown;

/** Faults of single routes, and a line that can be cut. */
export class KibanaFaults {
  private readonly faults = new Map<string, Fault>();
  private requestsLeft = Infinity;
  private lost: 'request' | 'answer' = 'request';

  set(route: string, fault: Fault): void {
    this.faults.set(route, { times: 1, after: 0, ...fault });
  }

  clear(): void {
    this.faults.clear();
  }

  /**
   * So many requests are answered; of the next one the request or the answer is lost, and nothing ever gets through after
   * that, until the line is mended for those who come then.
   */
  cutAfter(requests: number, lost: 'request' | 'answer'): void {
    this.requestsLeft = requests;
    this.lost = lost;
  }

  mend(): void {
    this.requestsLeft = Infinity;
  }

  async answer(route: string, request: FakeRequest, answer: Answer): Promise<unknown> {
    if (this.requestsLeft <= 0) {
      if (this.requestsLeft === 0 && this.lost === 'answer') await answer(request);
      this.requestsLeft = -1;
      return new Promise(() => undefined);
    }
    this.requestsLeft -= 1;
    const fault = this.due(route);
    if (fault === undefined) return answer(request);
    if (fault.when === 'after') await answer(request);
    throw fault.answer === 'reset'
      ? new TypeError('Failed to fetch')
      : httpError(fault.answer, `refused with ${fault.answer}`);
  }

  private due(route: string): Fault | undefined {
    const fault = this.faults.get(route);
    if (fault === undefined) return undefined;
    const { times = 1, after = 0 } = fault;
    if (after > 0) {
      this.faults.set(route, { ...fault, after: after - 1 });
      return undefined;
    }
    if (times <= 0) return undefined;
    this.faults.set(route, { ...fault, times: times - 1 });
    return fault;
  }
}
