import { typeFamily, typesDiffer } from './field_types';

describe('typesDiffer', () => {
  it.each<[string[], boolean]>([
    [[], false],
    [['keyword'], false],
    [['keyword', 'wildcard', 'constant_keyword'], false],
    [['double', 'long', 'scaled_float'], false],
    [['date', 'date_nanos'], false],
    [['ip', 'ip'], false],
    [['keyword', 'text'], true],
    [['keyword', 'long'], true],
    [['boolean', 'ip'], true],
  ])('%j: %s', (types, expected) => {
    expect(typesDiffer(types)).toBe(expected);
  });

  it('takes a type that it does not know for one of its own', () => {
    expect(['toString', 'semantic_text', ''].map(typeFamily)).toEqual(['other', 'other', 'other']);
  });
});
