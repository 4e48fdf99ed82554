import { badRequest } from '@hapi/boom';
import type { KibanaRequest, SavedObject, SavedObjectsClientContract } from '@kbn/core/server';
import { pick } from 'lodash';

import type { HostSavedObject } from '../../host_plugin';
import { NotOfferedError } from '../plugins/not_offered_error';
import { refuseUnknown } from '../plugins/refuse_unknown';
import { unknownFindOption, type FindOptions, type FindResult } from './find_options';
import { parseFilter } from './parse_filter';
import { parseSearch } from './parse_search';

/** Elasticsearch answers no deeper page (index.max_result_window). */
const MAX_RESULT_WINDOW = 10_000;

/** Saved objects in memory, the same in every space. */
export class SavedObjectsService {
  private readonly objects = new Map<string, HostSavedObject>();

  /** @param canRead tells if the request's user may read a type */
  constructor(private readonly canRead: (request: KibanaRequest, type: string) => boolean) {}

  /** Adds objects, replacing those of the same type and id. */
  add(objects: readonly HostSavedObject[]): void {
    for (const object of objects) this.objects.set(`${object.type}:${object.id}`, structuredClone(object));
  }

  clientFor(request: KibanaRequest): SavedObjectsClientContract {
    return refuseUnknown('savedObjects.client', {
      find: async <T>(options: FindOptions) => {
        const result = this.find(options, (type) => this.canRead(request, type));
        // What the attributes of a type look like is the caller's knowledge.
        return { ...result, saved_objects: result.saved_objects as unknown as Array<SavedObject<T>> };
      },
    });
  }

  /**
   * As in Kibana (core/packages/saved-objects/api-server-internal/src/lib/apis/find.ts), types that the user may not
   * read, or that don't exist, are left out without an error: a caller cannot tell "none" from "not allowed".
   */
  private find(options: FindOptions, canRead: (type: string) => boolean): FindResult {
    const unknown = unknownFindOption(options);
    if (unknown !== undefined) throw new NotOfferedError(`savedObjects.find with the option "${unknown}"`);
    const types = [options.type].flat();
    if (types.length === 0 || types.some((type) => typeof type !== 'string' || type === '')) {
      throw badRequest('options.type must be a string or a list of strings');
    }
    const { page = 1, perPage = 20 } = options;
    if (page * perPage > MAX_RESULT_WINDOW) {
      throw badRequest(`page × perPage must be at most ${MAX_RESULT_WINDOW}, but is ${page * perPage}`);
    }
    const passesFilter = options.filter === undefined ? () => true : parseFilter(options.filter, types);
    const passesSearch = parseSearch(options);
    const readable = new Set(types.filter(canRead));
    const found = [...this.objects.values()].filter(
      (object) => readable.has(object.type) && passesFilter(object) && passesSearch(object)
    );
    return {
      page,
      per_page: perPage,
      total: found.length,
      saved_objects: found.slice((page - 1) * perPage, page * perPage).map((object) => ({
        ...structuredClone(withFields(object, options.fields)),
        references: [],
        score: 0,
      })),
    };
  }
}

function withFields(object: HostSavedObject, fields: string[] | undefined): HostSavedObject {
  return fields ? { ...object, attributes: pick(object.attributes, fields) } : object;
}
