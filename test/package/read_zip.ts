import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

import { open, type Entry, type ZipFile } from 'yauzl';

export interface ZipEntry {
  name: string;
  isFolder: boolean;
  /** Unix mode with its file type, as Kibana's installer computes it. */
  mode: number;
  content: Buffer;
}

/** All entries of a zip in their order. */
export async function readZip(file: string): Promise<ZipEntry[]> {
  const zip = await openZip(file);
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => entries.push(entry));
  await once(zip, 'end');

  const contents = await Promise.all(entries.map((entry) => readEntry(zip, entry)));
  zip.close();
  return entries.map((entry, index) => ({
    name: entry.fileName,
    isFolder: isFolder(entry),
    mode: entry.externalFileAttributes >>> 16,
    content: contents[index] ?? Buffer.alloc(0),
  }));
}

function openZip(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (isFolder(entry)) return Promise.resolve(Buffer.alloc(0));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(buffer(stream))));
  });
}

function isFolder(entry: Entry): boolean {
  return entry.fileName.endsWith('/');
}
