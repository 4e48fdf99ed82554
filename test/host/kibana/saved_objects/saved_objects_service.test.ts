import type { HostSavedObject } from '../../host_plugin';
import { SavedObjectsService } from './saved_objects_service';
import type { FindOptions } from './find_options';

const OBJECTS: HostSavedObject[] = [
  {
    type: 'security-rule',
    id: 'a_1',
    attributes: { rule_id: 'a', name: 'Rare DNS query', tags: ['ML', 'DNS'], version: 1 },
  },
  {
    type: 'security-rule',
    id: 'a_2',
    attributes: { rule_id: 'a', name: 'Rare DNS query', tags: ['ML'], version: 2 },
  },
  {
    type: 'security-rule',
    id: 'b_1',
    attributes: { rule_id: 'b', name: 'Spike in logons', tags: [], version: 1 },
  },
  { type: 'ml-module', id: 'm', attributes: { id: 'm', title: 'Module' } },
];

const REQUEST = {} as Parameters<SavedObjectsService['clientFor']>[0];

function ids(options: FindOptions, readable = ['security-rule', 'ml-module']) {
  return findWith(options, readable).then(({ saved_objects: found }) => found.map(({ id }) => id));
}

function findWith(options: FindOptions, readable = ['security-rule', 'ml-module']) {
  const service = new SavedObjectsService((_, type) => readable.includes(type));
  service.add(OBJECTS);
  // The host takes more options than the plugin's typings declare.
  return service.clientFor(REQUEST).find<Record<string, unknown>>(options as { type: string });
}

describe('find', () => {
  test('answers a page as Kibana does', async () => {
    expect(await findWith({ type: 'security-rule', perPage: 1, page: 2, fields: ['name'] })).toEqual({
      page: 2,
      per_page: 1,
      total: 3,
      saved_objects: [
        {
          type: 'security-rule',
          id: 'a_2',
          attributes: { name: 'Rare DNS query' },
          references: [],
          score: 0,
        },
      ],
    });
  });

  test.each<[string, FindOptions, string[]]>([
    ['several types', { type: ['security-rule', 'ml-module'] }, ['a_1', 'a_2', 'b_1', 'm']],
    ['an unknown type', { type: 'nothing' }, []],
    ['a word', { type: 'security-rule', search: 'dns', searchFields: ['name'] }, ['a_1', 'a_2']],
    ['a word of another field', { type: 'security-rule', search: 'ML', searchFields: ['name'] }, []],
    ['any field', { type: 'security-rule', search: 'ml' }, ['a_1', 'a_2']],
    ['a beginning', { type: 'security-rule', search: 'log*', searchFields: ['name'] }, ['b_1']],
    ['any of two words', { type: 'security-rule', search: 'spike query' }, ['a_1', 'a_2', 'b_1']],
    ['all of two words', { type: 'security-rule', search: 'rare logons', defaultSearchOperator: 'AND' }, []],
    ['a filter', { type: 'security-rule', filter: 'security-rule.attributes.rule_id: "a"' }, ['a_1', 'a_2']],
    [
      'a filter on a list',
      { type: 'security-rule', filter: 'security-rule.attributes.tags: "DNS"' },
      ['a_1'],
    ],
    [
      'a filter on a number',
      { type: 'security-rule', filter: 'security-rule.attributes.version: 2' },
      ['a_2'],
    ],
    [
      'and before or',
      {
        type: 'security-rule',
        filter:
          'security-rule.attributes.rule_id: b or security-rule.attributes.rule_id: a AND security-rule.attributes.version: 2',
      },
      ['a_2', 'b_1'],
    ],
    [
      'brackets',
      {
        type: 'security-rule',
        filter:
          '(security-rule.attributes.rule_id: "b" or security-rule.attributes.rule_id: "a") and security-rule.attributes.version: 1',
      },
      ['a_1', 'b_1'],
    ],
  ])('finds by %s', async (_, options, expected) => {
    expect(await ids(options)).toEqual(expected);
  });

  test('leaves out types that the user may not read, without an error', async () => {
    expect(await ids({ type: ['security-rule', 'ml-module'] }, ['ml-module'])).toEqual(['m']);
    expect(await findWith({ type: 'security-rule' }, [])).toMatchObject({ total: 0, saved_objects: [] });
  });

  test.each<[string, FindOptions, string]>([
    ['a wildcard', { type: 'a', filter: 'a.attributes.b: *' }, 'does not offer the saved objects filter'],
    ['not', { type: 'a', filter: 'not a.attributes.b: 1' }, 'does not offer the saved objects filter'],
    ['a range', { type: 'a', filter: 'a.attributes.b > 1' }, 'does not offer the saved objects filter'],
    [
      'a field of another type',
      { type: 'a', filter: 'b.attributes.c: 1' },
      'does not offer the saved objects filter',
    ],
    [
      'a field outside attributes',
      { type: 'a', filter: 'a.id: 1' },
      'does not offer the saved objects filter',
    ],
    [
      'an open bracket',
      { type: 'a', filter: '(a.attributes.b: 1' },
      'does not offer the saved objects filter',
    ],
    [
      'a dangling operator',
      { type: 'a', filter: 'a.attributes.b: 1 and' },
      'does not offer the saved objects filter',
    ],
    [
      'two conditions without operator',
      { type: 'a', filter: 'a.attributes.b: 1 a.attributes.b: 2' },
      'does not offer',
    ],
    ['a phrase', { type: 'a', search: '"a b"' }, 'does not offer the saved objects search'],
    ['a boosted field', { type: 'a', search: 'x', searchFields: ['name^3'] }, 'in the field "name^3"'],
    ['too deep a page', { type: 'a', perPage: 10_000, page: 2 }, 'must be at most 10000'],
    ['no type', { type: '' }, 'options.type'],
  ])('refuses %s', async (_, options, message) => {
    await expect(findWith(options)).rejects.toThrow(message);
  });

  test('refuses an option that it does not know', async () => {
    const options = { type: 'a', sortField: 'name' };
    await expect(findWith(options)).rejects.toThrow('the option "sortField"');
  });

  test('callers cannot change what is stored', async () => {
    const service = new SavedObjectsService(() => true);
    service.add(OBJECTS);
    const client = service.clientFor(REQUEST);
    const first = await client.find<{ name: string }>({ type: 'ml-module' });
    first.saved_objects.forEach((object) => (object.attributes.name = 'changed'));
    expect(await client.find({ type: 'ml-module' })).toMatchObject({
      saved_objects: [{ attributes: { title: 'Module' } }],
    });
    expect(
      (await client.find<{ name?: string }>({ type: 'ml-module' })).saved_objects[0]?.attributes.name
    ).toBeUndefined();
  });
});
