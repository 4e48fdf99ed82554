import { setTimeout as pause } from 'node:timers/promises';

import { startHost } from '../../host/start_host';
import {
  hostProcessOptions,
  hostProcessRequest,
  type HostProcessMessage,
  type MemoryFigures,
} from './host_process_messages';

/** The host in a process of its own, without the stand-in, so that its memory is Kibana's and the plugin's alone. */
async function main(): Promise<void> {
  const { elasticsearchUrl, modules } = hostProcessOptions.parse(JSON.parse(process.argv[2] ?? ''));
  const host = await startHost({ port: 0, quiet: true, environment: 'default', elasticsearchUrl, modules });
  process.on('disconnect', () => void host.close());
  process.on('message', (message) => {
    answer(message).catch(fail);
  });
  say({ kind: 'ready', url: host.url });
}

async function answer(message: unknown): Promise<void> {
  hostProcessRequest.parse(message);
  say({ kind: 'memory', figures: await memoryFigures() });
}

async function memoryFigures(): Promise<MemoryFigures> {
  if (gc === undefined) throw new Error('node runs without --expose-gc');
  // Once more after finalisers have had their turn.
  await gc({ execution: 'async' });
  await pause(50);
  await gc({ execution: 'async' });
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heapBytes: heapUsed,
    residentBytes: rss,
    peakResidentBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function say(message: HostProcessMessage): void {
  process.send?.(message);
}

function fail(error: unknown): void {
  say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
  process.disconnect();
}

main().catch(fail);
