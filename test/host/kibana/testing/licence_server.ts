import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LicenceServer {
  url: string;
  /** `<user> <method> <path>` of each request. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * The least Elasticsearch that the host starts with: it tells a trial licence and who is asking. Tests of the host's own
 * rules need no more; all other requests are refused.
 */
export async function startLicenceServer(): Promise<LicenceServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const user = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64')
      .toString()
      .split(':')[0];
    const path = request.url?.split('?')[0] ?? '';
    requests.push(`${user ?? ''} ${request.method ?? ''} ${path}`);
    const answer = answers(user ?? '')[path];
    response.writeHead(answer ? 200 : 501, {
      'content-type': 'application/vnd.elasticsearch+json;compatible-with=9',
      'x-elastic-product': 'Elasticsearch',
    });
    response.end(JSON.stringify(answer ?? { error: { type: 'not_implemented', reason: path }, status: 501 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answers(user: string): Record<string, object> {
  return {
    '/_license': {
      license: { uid: 'fixture', type: 'trial', status: 'active', expiry_date_in_millis: 4102444800000 },
    },
    '/_security/_authenticate': { username: user, roles: [] },
  };
}
