import type { Logger } from '@kbn/core/server';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

export interface HostLoggerOptions {
  /** Least level that is written. */
  level: LogLevel;
  /** Receives whole lines without the line break. */
  write(line: string): void;
}

/** Writes one line per message, as `[level][context] message`; an Error with its stack. */
export function createHostLogger(options: HostLoggerOptions, context: string[] = []): Logger {
  const log = (level: LogLevel, message: string | Error) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(options.level)) return;
    const text = typeof message === 'string' ? message : (message.stack ?? String(message));
    options.write(`[${level}][${context.join('.')}] ${text}`);
  };
  return {
    trace: (message) => log('trace', message),
    debug: (message) => log('debug', message),
    info: (message) => log('info', message),
    warn: (message) => log('warn', message),
    error: (message) => log('error', message),
    get: (...more) => createHostLogger(options, [...context, ...more]),
  };
}
