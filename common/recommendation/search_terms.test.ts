import fc from 'fast-check';
import { isConcept, readableTerm, searchTerms } from './search_terms';

describe('searchTerms', () => {
  it('leaves out stop words and folds case, accents and plurals', () => {
    expect(searchTerms('The Addresses of our proxies, Zürich’s')).toEqual(['address', 'proxy', 'zurich']);
  });

  it('keeps names that only look like plurals', () => {
    expect(searchTerms('windows dns access status')).toEqual(['windows', 'dns', 'access', 'status']);
  });

  it('adds the concept of a phrase, also across stop words and in the plural', () => {
    expect(searchTerms('signing in')).toContain('=login');
    expect(searchTerms('thumb drives')).toContain('=usb');
  });

  it('adds a concept once, however often it is said', () => {
    const terms = searchTerms('usb stick or thumb drive');
    expect(terms.filter((term) => term === '=usb')).toHaveLength(1);
  });

  it('does not see a phrase in separated words', () => {
    expect(searchTerms('brute and very much force')).not.toContain('=brute force');
  });

  it('splits ids and field names into their words', () => {
    expect(searchTerms('ded_high_sent_bytes source.ip')).toEqual(
      expect.arrayContaining(['ded', 'high', 'sent', 'byte', 'source', 'ip'])
    );
  });

  it('never takes a word of the text for a concept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const term of searchTerms(text).filter((candidate) => !isConcept(candidate))) {
          expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(readableTerm(term)).toBe(term);
        }
      })
    );
  });
});
