import fc from 'fast-check';

import type { LayerFileAnswer } from './read_layer_file';
import { readLayerFile } from './read_layer_file';
import { snapshotOfLayer } from './snapshot_of_layer';

const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'valueOf',
];

const MEMBERS = [
  ...['name', 'domain', 'versions', 'attack', 'navigator', 'layer', 'version', 'techniques', 'techniqueID'],
  ...['tactic', 'score', 'color', 'enabled', 'comment', 'metadata', 'value', 'divider', 'links', 'gradient'],
  ...['colors', 'minValue', 'maxValue', 'legendItems', 'filters', 'layout', 'sorting'],
];

const VALUES = [
  ...['enterprise-attack', '4.5', '4.0', '18', 'T1078', 'T1562.001', 'initial-access', 'defense-evasion'],
  ...[
    'ml_job_picker',
    'job',
    'id=a; family=a; state=active; rule=none',
    '<script>alert(1)</script>',
    '',
    '=1',
  ],
];

const memberName = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...MEMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
  fc.string({ maxLength: 8 })
);

const leaf = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null)
);

/** As text, so that a name such as `__proto__` is a member of its own and no assignment. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf.map((value) => JSON.stringify(value)),
    fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc.array(fc.tuple(memberName, tie('json')), { maxLength: 6 }).map(objectText)
  ),
}));

function objectText(members: Array<[string, string]>): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

/** A layer that is right, with its members in the order of the list. */
const LAYER: Array<[string, string]> = [
  ['name', '"Layer"'],
  ['domain', '"enterprise-attack"'],
  ['versions', '{"attack":"18","navigator":"5.1.0","layer":"4.5"}'],
  [
    'techniques',
    '[{"techniqueID":"T1078","tactic":"initial-access","score":3,"metadata":[{"name":"job","value":"id=a"}]}]',
  ],
  ['metadata', '[{"name":"ml_job_picker","value":"1"},{"divider":true}]'],
  ['gradient', '{"colors":["#fff","#000"],"minValue":0,"maxValue":5}'],
  ['legendItems', '[{"label":"x","color":"#fff"}]'],
];

/** The layer with one member replaced, or one more that may have the name of another. */
const mutatedLayer = fc
  .tuple(fc.nat(LAYER.length), memberName, json)
  .map(([index, name, value]) => objectText(LAYER.toSpliced(index, 1, [LAYER[index]?.[0] ?? name, value])));

/** A right layer whose text is cut, or has something else in the middle. */
const mutatedText = fc
  .tuple(
    fc.nat(500),
    fc.nat(20),
    fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('"', '{', '[', '\\', ']', '}', ','))
  )
  .map(([from, length, other]) => {
    const text = objectText(LAYER);
    return text.slice(0, from) + other + text.slice(from + length);
  });

const listed = fc.array(mutatedLayer, { maxLength: 3 }).map((layers) => `[${layers.join(',')}]`);

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const membersOfPrototypes = () => PROTOTYPES.map((prototype) => Object.getOwnPropertyNames(prototype).join());

/** True for an answer of one of the two shapes that says nothing else. */
function isAnswer(answer: LayerFileAnswer): boolean {
  if (!answer.ok)
    return typeof answer.problem.code === 'string' && Object.keys(answer).join() === 'ok,problem';
  return (
    answer.layers.length > 0 &&
    answer.layers.every(
      (layer) =>
        typeof layer.name === 'string' &&
        layer.techniques.every(
          (cell) => typeof cell.techniqueId === 'string' && typeof cell.marked === 'boolean'
        ) &&
        Object.getPrototypeOf(layer) === Object.prototype
    )
  );
}

describe('readLayerFile, given anything', () => {
  const before = membersOfPrototypes();
  const reads: Record<'ok' | 'refused', number> = { ok: 0, refused: 0 };

  it.each([
    ['any JSON', json, 4_000],
    ['layers with a wrong member', mutatedLayer, 5_000],
    ['lists of such', listed, 1_000],
    ['layers with text cut out or put in', mutatedText, 2_000],
    ['any text', fc.string({ unit: 'binary', maxLength: 200 }), 1_000],
  ])('answers to %s', (_, text, numRuns) => {
    fc.assert(
      fc.property(text, (given) => {
        const answer = readLayerFile(given);
        reads[answer.ok ? 'ok' : 'refused']++;
        if (answer.ok) answer.layers.forEach(snapshotOfLayer);
        return isAnswer(answer);
      }),
      { numRuns }
    );
    expect(membersOfPrototypes()).toEqual(before);
  });

  it('was given both, what it reads and what it refuses', () => {
    expect(reads.ok).toBeGreaterThan(500);
    expect(reads.refused).toBeGreaterThan(5_000);
  });
});
