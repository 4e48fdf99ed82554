import type { IndexInFile } from '../../host/environments/environment_file';

type Fields = NonNullable<IndexInFile['fields']>;

/** What the example job looks for, with all that it needs. */
const PROCESS_EVENT: Fields = {
  'event.category': 'process',
  'process.name': { prefix: 'tool-', size: 5 },
  'host.name': 'web-1',
};

/** A data stream with one such document an hour over the last 30 days, or what is said of it. */
export function source(name: string, { fields, ...more }: Omit<IndexInFile, 'name'> = {}): IndexInFile {
  return { name, documents: [{ perDay: 24 }], fields: { ...PROCESS_EVENT, ...fields }, ...more };
}

/** The same, of which only a share of the documents, in percent, has the field. */
export function sourceWithShare(name: string, field: string, percent: number): IndexInFile {
  return source(name, {
    documents: [{ perDay: percent, fields: { [field]: 'here' } }, { perDay: 100 - percent }],
  });
}
