import type { Client, TransportRequestOptions } from '@elastic/elasticsearch';
import type { Logger } from '@kbn/core/server';
import type { LicenseType } from '@kbn/licensing-types';
import { ReplaySubject, type Observable } from 'rxjs';

import { errorMessage } from '../error_message';
import { License, type RawLicense } from './license';

/** Kibana's default of `xpack.licensing.api_polling_frequency`. */
const POLL_MS = 30_000;

/** Knows the cluster's licence from `GET _license`, read at start and every 30 s. */
export class LicensingService {
  private readonly subject = new ReplaySubject<License>(1);
  private current = License.unavailable('The licence has not been read yet');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: Client,
    private readonly logger: Logger
  ) {}

  get license$(): Observable<License> {
    return this.subject.asObservable();
  }

  get license(): License {
    return this.current;
  }

  /** @throws what the Elasticsearch client throws, if the cluster cannot be asked at all */
  async start(): Promise<void> {
    // Without retries: who starts the host with a wrong address should not wait for the answer.
    this.publish(License.of(await this.read({ maxRetries: 0 })));
    this.timer = setInterval(() => void this.refresh(), POLL_MS);
    this.timer.unref();
  }

  /** Reads the licence now. A failure makes it unavailable, with the reason, and is logged. */
  async refresh(): Promise<License> {
    try {
      this.publish(License.of(await this.read()));
    } catch (error) {
      const problem = errorMessage(error);
      this.logger.warn(`The licence could not be read: ${problem}`);
      this.publish(License.unavailable(problem));
    }
    return this.current;
  }

  stop(): void {
    clearInterval(this.timer);
    this.subject.complete();
  }

  private async read(options?: TransportRequestOptions): Promise<RawLicense> {
    const { license } = await this.client.license.get({}, options);
    return {
      uid: license.uid,
      type: licenseType(license.type),
      status: license.status === 'active' || license.status === 'expired' ? license.status : 'invalid',
      expiryDateInMillis: license.expiry_date_in_millis,
    };
  }

  private publish(license: License): void {
    this.current = license;
    this.subject.next(license);
  }
}

function licenseType(type: string): LicenseType {
  switch (type) {
    case 'basic':
    case 'standard':
    case 'gold':
    case 'platinum':
    case 'enterprise':
    case 'trial':
      return type;
    default:
      throw new Error(`Elasticsearch reports the licence type "${type}", which is not known`);
  }
}
