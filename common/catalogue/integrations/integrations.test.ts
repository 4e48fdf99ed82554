import { INTEGRATIONS } from './integrations';

const kinds = INTEGRATIONS.flatMap((integration) =>
  integration.kinds.map((kind, position) => ({
    name: `${integration.package} ${position} (${kind.dataset})`,
    integration,
    kind,
  }))
);

function duplicates<T>(list: readonly T[]): T[] {
  return list.filter((item, position) => list.indexOf(item) !== position);
}

describe('the integrations', () => {
  it('have different packages and titles, and documents', () => {
    expect(duplicates(INTEGRATIONS.map((integration) => integration.package))).toEqual([]);
    expect(duplicates(INTEGRATIONS.map(({ title }) => title))).toEqual([]);
    expect(INTEGRATIONS.filter((integration) => integration.kinds.length === 0)).toEqual([]);
  });

  it.each(kinds)('name each field of $name once, with values where they are listed', ({ kind }) => {
    const listed = Object.keys(kind.values);
    expect(listed.filter((field) => kind.open.has(field))).toEqual([]);
    for (const field of [...listed, ...kind.open, ...kind.rare]) {
      expect(field).toMatch(/^[@\w]+(\.\w+)*$/);
    }
    for (const values of Object.values(kind.values)) {
      expect(values.length).toBeGreaterThan(0);
      expect(duplicates([...values])).toEqual([]);
    }
  });

  it.each(kinds)('ship $name under their own name, or of a package they need', ({ integration, kind }) => {
    const sources = kind.needs ?? [integration.package];
    if (kind.index === undefined) {
      expect(sources).toContain(kind.dataset.split('.')[0]);
      expect(kind.values).toMatchObject({
        'data_stream.dataset': [kind.dataset],
        'event.dataset': [kind.dataset],
      });
    }
    const known = INTEGRATIONS.map((other) => other.package);
    expect(sources.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(kinds.filter(({ kind }) => kind.needs !== undefined))(
    'say of $name, made of others, what they add',
    ({ kind }) => {
      const adds = [...(kind.adds ?? [])];
      expect(adds).not.toEqual([]);
      expect(adds.filter((field) => !(field in kind.values) && !kind.open.has(field))).toEqual([]);
    }
  );
});
