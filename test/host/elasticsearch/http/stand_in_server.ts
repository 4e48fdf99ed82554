import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Cluster } from '../cluster';
import type { LoggedRequest } from '../elasticsearch_stand_in';
import { ElasticsearchError, notImplemented, securityException } from '../elasticsearch_error';
import { ConnectionReset, sufferEffect } from '../fault_registry';
import type { RecordedRequests } from '../request_log';
import { hasClusterPrivilege } from '../security/principal';
import { answerControl, isControlPath } from './control_api';
import { filterPath } from './filter_path';
import type { Answer, Route, RouteMatch } from './route';
import { matchRoute } from './route';
import type { RawRequest } from './read_request';
import { loggedBody, readRequest } from './read_request';
import { sendAnswer } from './send_answer';
import { StandInRequest } from './stand_in_request';

/** Query-string parameters that every API takes. */
const COMMON_PARAMETERS = ['filter_path', 'pretty', 'error_trace'];

/** Serves the routes over HTTP: authentication, faults, privileges, errors, and the log of all that came. */
export class StandInServer {
  private readonly server: Server;
  private readonly closing = new AbortController();

  constructor(
    private readonly routes: readonly Route[],
    private readonly cluster: Cluster,
    private readonly log: RecordedRequests
  ) {
    this.server = createServer((incoming, response) => void this.serve(incoming, response));
  }

  /** Listens on 127.0.0.1. @throws the error of listening, such as EADDRINUSE */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => resolve(portOf(this.server.address())));
    });
  }

  /** Ends open requests and stops listening. */
  close(): Promise<void> {
    this.closing.abort();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const entry = newEntry(incoming);
    try {
      const raw = await readRequest(incoming);
      Object.assign(entry, { path: raw.path, query: raw.query, body: loggedBody(raw) });
      if (isControlPath(raw.path)) {
        sendAnswer(
          response,
          raw,
          answerControl(raw, { ...this.cluster, log: this.log, ml: this.cluster.mlControls })
        );
        return;
      }
      const signal = AbortSignal.any([gone.signal, this.closing.signal]);
      const answer = await this.answer(raw, entry, signal);
      entry.status = answer.status;
      entry.responseBytes = gone.signal.aborted ? 0 : sendAnswer(response, raw, answer);
    } catch (error) {
      if (error instanceof ConnectionReset) incoming.socket.destroy();
      else response.destroy(error instanceof Error ? error : undefined);
    }
    if (isControlPath(entry.path)) return;
    this.log.record({ ...entry, aborted: gone.signal.aborted });
  }

  /** Never throws but to reset the connection: errors are answers. */
  private async answer(raw: RawRequest, entry: LoggedRequest, signal: AbortSignal): Promise<Answer> {
    try {
      return await this.handle(raw, entry, signal);
    } catch (error) {
      if (error instanceof ConnectionReset) throw error;
      if (error instanceof ElasticsearchError) return { status: error.status, body: error.toBody() };
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return {
        status: 500,
        body: { error: { type: 'stand_in_failure', reason, root_cause: [] }, status: 500 },
      };
    }
  }

  private async handle(raw: RawRequest, entry: LoggedRequest, signal: AbortSignal): Promise<Answer> {
    const principal = this.cluster.users.authenticate(raw.headers.authorization);
    entry.user = principal.name;
    const second = raw.headers['es-secondary-authorization'];
    const secondary = typeof second === 'string' ? this.cluster.users.authenticate(second) : undefined;
    const match = matchRoute(this.routes, raw.method, raw.path);
    if (match === undefined) throw notImplemented(`${raw.method} ${raw.path}`);
    refuseUnknownParameters(raw, match);
    const { route, pathParameters } = match;
    const request = new StandInRequest(
      raw.method,
      raw.path,
      pathParameters,
      raw.query,
      raw.text,
      principal,
      secondary,
      signal
    );
    const action = route.needs?.action ?? `${raw.method} ${raw.path}`;
    const effect = this.cluster.faults.strikeRequest({
      method: raw.method,
      path: raw.path,
      user: principal.name,
    });
    await this.suffer(effect, request, action);
    if (route.needs !== undefined && !hasClusterPrivilege(principal, route.needs.privilege)) {
      throw securityException(
        `action [${action}] is unauthorized for user [${principal.name}], ` +
          `this action is granted by the cluster privileges [${route.needs.privilege},manage,all]`
      );
    }
    try {
      const { status, body } = await route.handle(request, this.cluster);
      const { filter_path: paths } = raw.query;
      return { status, body: paths === undefined ? body : filterPath(body, paths) };
    } finally {
      entry.documentsVisited = request.documentsVisited;
    }
  }

  private async suffer(
    effect: Parameters<typeof sufferEffect>[0],
    request: StandInRequest,
    action: string
  ): Promise<void> {
    if (effect !== undefined && 'delayMs' in effect) request.heldUpMs = effect.delayMs;
    const timeoutMs = effect === undefined ? undefined : request.longestSearchTimeout();
    await sufferEffect(effect, {
      action,
      user: request.principal.name,
      signal: request.signal,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
  }
}

function refuseUnknownParameters({ method, path, query }: RawRequest, { route }: RouteMatch): void {
  for (const name of Object.keys(query)) {
    if (COMMON_PARAMETERS.includes(name) || route.parameters.includes(name)) continue;
    throw notImplemented(`the parameter [${name}] of ${method} ${path}`);
  }
}

function newEntry({ method = '', url = '' }: IncomingMessage): LoggedRequest {
  return {
    method,
    path: url,
    query: {},
    user: '',
    status: 0,
    aborted: false,
    responseBytes: 0,
    documentsVisited: 0,
    body: undefined,
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string')
    throw new Error(`not listening on a port: ${String(address)}`);
  return address.port;
}
