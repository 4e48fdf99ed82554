import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { server as createServer } from '@hapi/hapi';
import inert from '@hapi/inert';

import { serveFolder } from './serve_folder';

test('a link that leads out of the folder is not followed', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'host-serve-'));
  const folder = path.join(root, 'served');
  await mkdir(folder);
  await writeFile(path.join(root, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'open.txt'), 'open');
  await symlink(path.join(root, 'secret.txt'), path.join(folder, 'link.txt'));
  const server = createServer();
  await server.register(inert);
  serveFolder(server, { urlPath: '/files/', folder });

  const open = await server.inject('/files/open.txt');
  const link = await server.inject('/files/link.txt');
  await rm(root, { recursive: true });

  expect([open.statusCode, open.payload, open.headers['cache-control']]).toEqual([200, 'open', 'no-cache']);
  expect(link.statusCode).toBe(404);
});
