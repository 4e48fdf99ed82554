import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import {
  hostProcessMessage,
  type HostProcessMessage,
  type HostProcessOptions,
  type HostProcessRequest,
  type MemoryFigures,
} from './host_process_messages';

export interface HostProcess {
  url: string;
  memory(): Promise<MemoryFigures>;
  stop(): Promise<void>;
}

/** Starts the host in a process of its own. @throws Error with the reason if it does not start */
export async function startHostProcess(options: HostProcessOptions): Promise<HostProcess> {
  const child = fork(path.join(__dirname, 'host_process.ts'), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const ready = await nextMessage(child, 'ready');
  return {
    url: ready.url,
    memory: async () => {
      ask(child, 'memory');
      return (await nextMessage(child, 'memory')).figures;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

function ask(child: ChildProcess, request: HostProcessRequest): void {
  child.send(request);
}

type Said<K extends HostProcessMessage['kind']> = Extract<HostProcessMessage, { kind: K }>;

async function nextMessage<K extends HostProcessMessage['kind']>(
  child: ChildProcess,
  kind: K
): Promise<Said<K>> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    const [said] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`the host's process ended with code ${String(code)}`);
      }),
    ]);
    const message = hostProcessMessage.parse(said);
    if (isOf(message, kind)) return message;
    throw new Error(message.kind === 'failed' ? message.reason : `unexpected message "${message.kind}"`);
  } finally {
    listening.abort();
  }
}

function isOf<K extends HostProcessMessage['kind']>(
  message: HostProcessMessage,
  kind: K
): message is Said<K> {
  return message.kind === kind;
}
