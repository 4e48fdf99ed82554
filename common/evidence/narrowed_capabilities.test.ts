import { narrowedCapabilities, withoutFields } from './narrowed_capabilities';

const capabilities = {
  types: { same: ['keyword'], differs: ['keyword', 'text'] },
  indicesOfType: { differs: { keyword: ['logs-a', 'logs-b'], text: ['other'] } },
};

it.each([
  ['logs-a', ['keyword']],
  ['other', ['text']],
  ['elsewhere', []],
])('keeps of a field about which indices disagree the types of %s', (index, expected) => {
  const { types } = narrowedCapabilities(capabilities, (name) => name === index);
  expect(types).toEqual({ same: ['keyword'], differs: expected });
});

it('leaves out fields that no index maps', () => {
  expect(withoutFields(capabilities, ['differs', 'other']).types).toEqual({ same: ['keyword'] });
});

it('keeps a partial answer partial', () => {
  const partial = { cause: 'partial', detail: 'x' } as const;
  expect(narrowedCapabilities({ types: {}, partial }, () => true)).toEqual({ types: {}, partial });
});
