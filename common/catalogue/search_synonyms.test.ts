import { SEARCH_SYNONYMS } from './search_synonyms';

describe('search synonyms', () => {
  it.each(SEARCH_SYNONYMS)(
    '$concept is written in plain lower-case words, each phrase once',
    ({ phrases }) => {
      expect(phrases.filter((phrase) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(phrase))).toEqual([]);
      expect(new Set(phrases).size).toBe(phrases.length);
      expect(phrases.length).toBeGreaterThan(1);
    }
  );

  it('has each concept once', () => {
    const concepts = SEARCH_SYNONYMS.map(({ concept }) => concept);
    expect(new Set(concepts).size).toBe(concepts.length);
  });
});
