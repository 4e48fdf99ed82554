import { selectionInstance } from './selection_instance';

describe('generated jobs', () => {
  const instance = selectionInstance(500, 700, 1);

  it('are the same for the same seed, and others for another', () => {
    expect(selectionInstance(500, 700, 1)).toEqual(instance);
    expect(selectionInstance(500, 700, 2)).not.toEqual(instance);
  });

  it('name few pairs often and many seldom, like the real ones', () => {
    const times = instance.items.map(
      ({ key }) => instance.candidates.filter(({ itemKeys }) => itemKeys.includes(key)).length
    );
    expect(Math.max(...times)).toBeGreaterThan(15);
    expect(times.filter((count) => count <= 3).length).toBeGreaterThan(350);
  });
});
