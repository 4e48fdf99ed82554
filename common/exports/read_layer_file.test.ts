import { LAYER_LIMITS, MAX_LAYER_FILE_BYTES } from './layer_limits';
import type { LayerProblem } from './layer_problem';
import { readLayerFile } from './read_layer_file';

const CELL = { techniqueID: 'T1078', tactic: 'initial-access' };

function layer(changes: object = {}): object {
  return {
    name: 'APT29',
    domain: 'enterprise-attack',
    versions: { attack: '18', navigator: '5.1.0', layer: '4.5' },
    techniques: [CELL],
    ...changes,
  };
}

function read(value: unknown) {
  return readLayerFile(JSON.stringify(value));
}

function firstLayer(value: unknown) {
  const answer = read(value);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  const [first] = answer.layers;
  if (first === undefined) throw new Error('no layer');
  return first;
}

function problem(value: unknown): LayerProblem | undefined {
  const answer = read(value);
  return answer.ok ? undefined : answer.problem;
}

describe('readLayerFile', () => {
  it('reads one layer', () => {
    const metadata = [{ name: 'job', value: 'a' }, { divider: true }, { name: '', value: 'b' }];
    expect(
      read(layer({ techniques: [{ ...CELL, score: 2, color: '', comment: 'x', metadata }], metadata }))
    ).toEqual({
      ok: true,
      layers: [
        {
          name: 'APT29',
          attackVersion: 18,
          techniques: [
            {
              techniqueId: 'T1078',
              tactic: 'initial-access',
              score: 2,
              marked: true,
              metadata: [{ name: 'job', value: 'a' }],
            },
          ],
          metadata: [{ name: 'job', value: 'a' }],
        },
      ],
    });
  });

  it.each(['4.0', '4.1', '4.2', '4.3', '4.4', '4.5'])('reads format %s', (format) => {
    expect(read(layer({ versions: { layer: format } })).ok).toBe(true);
  });

  it('reads a list, a byte order mark in front, and a layer without techniques', () => {
    expect(read([layer(), layer({ name: 'Other' })])).toMatchObject({
      ok: true,
      layers: [{ name: 'APT29' }, { name: 'Other' }],
    });
    expect(readLayerFile(`\uFEFF${JSON.stringify(layer())}`).ok).toBe(true);
    expect(firstLayer(layer({ techniques: undefined })).techniques).toEqual([]);
  });

  it.each([
    ['18', 18],
    ['16.1', 16],
    ['v19', 19],
    ['', undefined],
    [undefined, undefined],
  ])('takes the major version of %s', (attack, major) => {
    expect(firstLayer(layer({ versions: { attack, layer: '4.5' } })).attackVersion).toBe(major);
  });

  it('takes HTML and hostile names for text, and members of no use for nothing', () => {
    const text = JSON.stringify(layer({ name: '<img src=x onerror=alert(1)>' })).replace(
      '"techniques"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"techniques"'
    );
    const answer = readLayerFile(text);
    expect(answer).toMatchObject({ ok: true, layers: [{ name: '<img src=x onerror=alert(1)>' }] });
    expect(JSON.stringify(answer)).not.toContain('polluted');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  describe('marks', () => {
    const marked = (...cells: object[]) =>
      firstLayer(layer({ techniques: cells.map((cell) => ({ ...CELL, ...cell })) })).techniques.map(
        (cell) => cell.marked
      );

    it.each([
      ['a score above 0', [{ score: 0.5 }, { score: 0 }, { score: -1 }, {}], [true, false, false, false]],
      ['a colour', [{ color: '#ff0000' }, { color: '' }, { color: ' ' }], [true, false, false]],
      [
        'what is not disabled',
        [
          { score: 1, enabled: false },
          { score: 1, enabled: true },
        ],
        [false, true],
      ],
      [
        'all that is listed where nothing has either',
        [{}, { comment: 'x' }, { enabled: false }],
        [true, true, false],
      ],
    ])('%s', (_, cells, expected) => {
      expect(marked(...cells)).toEqual(expected);
    });
  });

  it.each<[string, unknown, LayerProblem]>([
    ['a number', 7, { code: 'no_layer' }],
    ['nothing', null, { code: 'no_layer' }],
    ['an empty list', [], { code: 'no_layer' }],
    ['another object', { hello: 'world' }, { code: 'no_layer' }],
    ['a list with another object', [layer(), {}], { code: 'field', field: '[1]', expected: 'layer' }],
    [
      'eleven layers',
      Array.from({ length: 11 }, () => layer()),
      { code: 'too_many_layers', layers: 11, maxLayers: 10 },
    ],
    ['no format', layer({ versions: {} }), { code: 'layer_version', field: 'versions.layer' }],
    [
      'an old format',
      { name: 'x', version: '2.2', domain: 'mitre-enterprise', techniques: [] },
      { code: 'layer_version', field: 'versions.layer', found: '2.2' },
    ],
    [
      'a newer format',
      [layer({ versions: { layer: '4.6' } })],
      { code: 'layer_version', field: '[0].versions.layer', found: '4.6' },
    ],
    [
      'another domain',
      layer({ domain: 'ics-attack' }),
      { code: 'domain', field: 'domain', found: 'ics-attack' },
    ],
    ['no domain', layer({ domain: undefined }), { code: 'field', field: 'domain', expected: 'string' }],
    ['no name', layer({ name: undefined }), { code: 'field', field: 'name', expected: 'string' }],
    [
      'a score as text',
      layer({ techniques: [CELL, CELL, CELL, { ...CELL, score: '3' }] }),
      { code: 'field', field: 'techniques[3].score', expected: 'number' },
    ],
    [
      'a technique without id',
      [layer(), layer({ techniques: [{}] })],
      { code: 'field', field: '[1].techniques[0].techniqueID', expected: 'string' },
    ],
    [
      'null as technique',
      layer({ techniques: [null] }),
      { code: 'field', field: 'techniques[0]', expected: 'object' },
    ],
    ['techniques by id', layer({ techniques: {} }), { code: 'field', field: 'techniques', expected: 'list' }],
    [
      'a wrong type in metadata',
      layer({ techniques: [{ ...CELL, metadata: [{ name: 'a', value: 1 }] }] }),
      { code: 'field', field: 'techniques[0].metadata[0].value', expected: 'string' },
    ],
    [
      'a wrong type where nothing is read',
      layer({ gradient: { colors: ['#fff'], minValue: 0, maxValue: 'much' } }),
      { code: 'field', field: 'gradient.maxValue', expected: 'number' },
    ],
    [
      'a version that is no number',
      layer({ versions: { attack: 'newest', layer: '4.5' } }),
      { code: 'field', field: 'versions.attack', expected: "version such as '18'" },
    ],
    [
      'too many techniques',
      layer({ techniques: Array.from({ length: 5_001 }, () => CELL) }),
      { code: 'too_many', field: 'techniques', count: 5_001, max: 5_000 },
    ],
    [
      'a long name',
      layer({ name: 'x'.repeat(1_001) }),
      { code: 'too_long', field: 'name', length: 1_001, max: LAYER_LIMITS.name },
    ],
  ])('refuses %s', (_, value, expected) => {
    expect(problem(value)).toEqual(expected);
  });

  it('refuses what is no JSON, an endless number, and what is too deep for the parser', () => {
    expect(readLayerFile('{')).toEqual({ ok: false, problem: { code: 'not_json' } });
    const endless = JSON.stringify(layer()).replace('"T1078"', '"T1078","score":1e999');
    expect(readLayerFile(endless)).toMatchObject({ problem: { field: 'techniques[0].score' } });
    for (const text of ['['.repeat(1_000_000), `{"versions":${'[{"a":'.repeat(30)}`]) {
      expect(readLayerFile(text)).toEqual({ ok: false, problem: { code: 'too_deep', maxDepth: 50 } });
    }
    const brackets = layer({ name: '[{"\\'.repeat(60) });
    expect(read(brackets).ok).toBe(true);
  });

  it('refuses more than 5 MB, counted in UTF-8', () => {
    const tooLarge = { ok: false, problem: { code: 'too_large', maxBytes: MAX_LAYER_FILE_BYTES } };
    const padded = (char: string, count: number) => `${JSON.stringify(layer())}"${char.repeat(count)}"`;
    expect(readLayerFile(padded('x', MAX_LAYER_FILE_BYTES))).toEqual(tooLarge);
    expect(readLayerFile(padded('€', MAX_LAYER_FILE_BYTES / 3))).toEqual(tooLarge);
    expect(readLayerFile(padded('€', MAX_LAYER_FILE_BYTES / 4))).not.toEqual(tooLarge);
    expect(readLayerFile(padded('😀', MAX_LAYER_FILE_BYTES / 4))).toEqual(tooLarge);
  });
});
