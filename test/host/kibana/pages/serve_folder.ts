import { realpath } from 'node:fs/promises';
import path from 'node:path';

import { notFound } from '@hapi/boom';
import type { Server } from '@hapi/hapi';

/** Kibana's for the bundles of a distributed build: their URL changes with their content. */
export const ONE_YEAR_S = 365 * 24 * 60 * 60;

export interface ServedFolder {
  /** With a slash at the end. */
  urlPath: string;
  folder: string;
  /** Without it, browsers ask every time. */
  maxAgeSeconds?: number;
}

/** Serves the files below one folder, and nothing that a link in it leads out to. */
export function serveFolder(server: Server, { urlPath, folder, maxAgeSeconds }: ServedFolder): void {
  const cacheControl = maxAgeSeconds === undefined ? 'no-cache' : `max-age=${maxAgeSeconds}`;
  server.route({
    method: 'GET',
    path: `${urlPath}{file*}`,
    handler: async (request, h) => {
      const file = await fileInside(folder, String(request.params.file ?? ''));
      if (file === undefined) return notFound(`There is no file ${request.path}`);
      return h.file(file, { confine: false }).header('cache-control', cacheControl);
    },
  });
}

async function fileInside(folder: string, relative: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, relative));
    return file.startsWith(root + path.sep) ? file : undefined;
  } catch {
    // What doesn't exist, or isn't a path at all, is answered like any unknown URL.
    return undefined;
  }
}
