import { MEGABYTES } from '../testing/plan_input_fixture';
import { planJobMemory } from './plan_job_memory';

/** Megabytes: the module's limit, the cluster's limits, the one chosen, the result, and the codes of notes. */
describe('planJobMemory', () => {
  it.each([
    [128, {}, undefined, 128, []],
    [128, { maximum: 100 }, undefined, 100, [['memory_reduced', 128, 100]]],
    [128, { maximum: 128 }, undefined, 128, []],
    [undefined, { default: 512 }, undefined, 512, [['memory_defaulted', 512]]],
    [undefined, {}, undefined, 1024, [['memory_defaulted', 1024]]],
    [
      undefined,
      { maximum: 600 },
      undefined,
      600,
      [
        ['memory_reduced', 1024, 600],
        ['memory_defaulted', 600],
      ],
    ],
    [128, {}, 40, 40, [['memory_estimated', 128, 40]]],
    [128, {}, 128, 128, []],
    [undefined, {}, 40, 40, [['memory_estimated', 1024, 40]]],
    [
      128,
      { maximum: 300 },
      400,
      300,
      [
        ['memory_estimated', 128, 300],
        ['memory_reduced', 400, 300],
      ],
    ],
    [128, { maximum: 100 }, 40, 40, [['memory_estimated', 100, 40]]],
    [128.7, {}, undefined, 128, []],
    [0.2, {}, undefined, 1, []],
  ] as const)('of %p MB with %p and %p chosen is %p', (module, limits, chosen, bytes, notes) => {
    const inBytes = (megabytes?: number) => megabytes && megabytes * MEGABYTES;
    const { maximum, default: usual } = { maximum: undefined, default: undefined, ...limits };
    const answer = planJobMemory(
      { id: 'a', memoryLimitBytes: inBytes(module) },
      {
        memory: {
          limits: { maximumBytes: inBytes(maximum), defaultBytes: inBytes(usual) },
          usedBytes: 0,
        },
        memoryLimits: new Map(chosen === undefined ? [] : [['a', chosen * MEGABYTES]]),
      }
    );
    expect(answer.bytes).toBe(bytes * MEGABYTES);
    expect(
      answer.notes.map(({ code, blocks: _blocks, ...sizes }) => [code, ...Object.values(sizes)])
    ).toEqual(notes.map(([code, ...sizes]) => [code, ...sizes.map((size) => size * MEGABYTES)]));
  });
});
