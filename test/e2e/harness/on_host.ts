import type { Browser } from 'playwright-core';

import type { Environment } from '../../host/environments/environment';
import type { HostOptions } from '../../host/start_host';
import { startHostUnderTest, type HostUnderTest } from '../../integration/harness/running_host';
import { launchBrowser } from './launch_browser';

export interface OnHost {
  readonly browser: Browser;
  readonly host: HostUnderTest;
}

export interface OnHostOptions extends Omit<Partial<HostOptions>, 'environment'> {
  /** As a host takes it, or what makes it once tests run. */
  environment: HostOptions['environment'] | (() => Promise<Environment>);
}

/**
 * Starts a browser and a host before the tests of the `describe` that calls it, and ends both after them. The answer's
 * members can be read inside tests.
 */
export function onHost({ environment, ...options }: OnHostOptions): OnHost {
  let running: OnHost | undefined;

  beforeAll(async () => {
    const [browser, host] = await Promise.all([launchBrowser(), start()]);
    running = { browser, host };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.host.close();
  });

  async function start(): Promise<HostUnderTest> {
    const made = typeof environment === 'function' ? await environment() : environment;
    return startHostUnderTest({ ...options, environment: made });
  }
  function whileRunning(): OnHost {
    if (!running) throw new Error('the host runs only during tests');
    return running;
  }
  return {
    get browser() {
      return whileRunning().browser;
    },
    get host() {
      return whileRunning().host;
    },
  };
}
