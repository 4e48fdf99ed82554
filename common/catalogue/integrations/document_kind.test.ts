import { enrichedKind, indexKind, streamKind } from './document_kind';

describe('streamKind', () => {
  it('puts its shapes together, and names the dataset', () => {
    const kind = streamKind('demo.log', { values: { a: 1, b: ['x', 'y'] }, open: 'c  d', rare: 'b e' });
    expect(kind.values).toEqual({
      'data_stream.type': ['logs'],
      'data_stream.dataset': ['demo.log'],
      'event.dataset': ['demo.log'],
      a: [1],
      b: ['x', 'y'],
    });
    expect([...kind.open]).toEqual(['@timestamp', 'ecs.version', 'data_stream.namespace', 'c', 'd']);
    expect([...kind.rare]).toEqual(['b', 'e']);
    expect(kind).toMatchObject({ dataset: 'demo.log' });
  });

  it('follows the later shape', () => {
    const opened = streamKind('demo.log', { values: { a: 1 }, rare: 'a b' }, { open: 'a b' });
    expect(opened.values).not.toHaveProperty('a');
    expect([opened.open.has('a'), opened.rare.has('a'), opened.rare.has('b')]).toEqual([true, false, false]);
    const listed = streamKind('demo.log', { open: 'a' }, { values: { a: 2 } });
    expect([listed.values.a, listed.open.has('a')]).toEqual([[2], false]);
  });
});

describe('indexKind', () => {
  it('has what the transform makes and what it takes over', () => {
    const kind = indexKind('demo-index', ['endpoint'], 'made', { open: 'taken' });
    expect(kind).toMatchObject({ dataset: 'demo-index', index: 'demo-index', needs: ['endpoint'] });
    expect([...kind.open]).toEqual(['@timestamp', 'made', 'taken']);
    expect([...(kind.adds ?? [])]).toEqual(['made']);
  });
});

describe('enrichedKind', () => {
  it('adds fields to documents of another package', () => {
    const kind = enrichedKind(streamKind('demo.log', { open: 'a' }), 'demo', {
      values: { verdict: [0, 1] },
      open: 'score',
    });
    expect(kind).toMatchObject({ dataset: 'demo.log', needs: ['demo'], values: { verdict: [0, 1] } });
    expect([kind.open.has('a'), kind.open.has('score')]).toEqual([true, true]);
    expect([...(kind.adds ?? [])]).toEqual(['verdict', 'score']);
  });
});
