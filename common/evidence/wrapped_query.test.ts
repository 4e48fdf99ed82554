import fc from 'fast-check';

import { wrappedQuery } from './wrapped_query';

it('carries any query through, whatever characters it has', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (query) => {
      const { wrapper } = wrappedQuery(query);
      const text = Buffer.from(String(Object(wrapper).query), 'base64').toString('utf8');
      expect(text).toBe(JSON.stringify(query));
    })
  );
});
