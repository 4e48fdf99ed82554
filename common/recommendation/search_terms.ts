import { SEARCH_SYNONYMS } from '../catalogue/search_synonyms';

/** Marks a concept among the terms; no word can begin with it. */
const CONCEPT_MARK = '=';

/** Words that say nothing about what somebody wants to notice. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above again all also am an and any anybody anyone anything are as at back be because been being but by can ' +
    'could did do does doesnt doing done dont else ever every for from get gets getting give had has have having he her ' +
    'here him his how i if in into is isnt it its just know like likely lot lots make makes making many may me might more ' +
    'most much my need no nobody normally not notice of off often on one ones only or other our out over own people please ' +
    'really s said same see seen shall she should show so some somebody someone something such t tell than that the their ' +
    'them then there these they thing things this those through to too try up us usually very want was way we well were ' +
    'what when where whether which while who whom whose why will with without would you your yours'
  ).split(' ')
);

/** Nouns in -s that are no plurals. */
const NOT_PLURAL: ReadonlySet<string> = new Set(['windows', 'kubernetes', 'always', 'previous']);

interface Phrase {
  words: string[];
  concept: string;
}

const PHRASES_BY_FIRST_WORD: ReadonlyMap<string, Phrase[]> = indexPhrases();

/**
 * Terms of a text or question: its words without stop words, in the singular, and the concepts that any of its phrases
 * stands for. Both sides of the search go through it, so different wordings meet in the concept.
 */
export function searchTerms(text: string): string[] {
  const words = wordsOf(text);
  const terms = words.filter((word) => !STOP_WORDS.has(word));
  return [...terms, ...conceptsIn(words).map((concept) => CONCEPT_MARK + concept)];
}

export function isConcept(term: string): boolean {
  return term.startsWith(CONCEPT_MARK);
}

/** A term as a person may read it. */
export function readableTerm(term: string): string {
  return isConcept(term) ? term.slice(CONCEPT_MARK.length) : term;
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  if (word.length < 4 || NOT_PLURAL.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suio]s$/.test(word) ? word.slice(0, -1) : word;
}

function conceptsIn(words: readonly string[]): string[] {
  const found = new Set<string>();
  words.forEach((word, start) => {
    for (const phrase of PHRASES_BY_FIRST_WORD.get(word) ?? []) {
      if (phrase.words.every((part, offset) => words[start + offset] === part)) found.add(phrase.concept);
    }
  });
  return [...found];
}

function indexPhrases(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const { concept, phrases } of SEARCH_SYNONYMS) {
    for (const words of phrases.map(wordsOf)) {
      const first = words[0];
      if (first === undefined) continue;
      index.set(first, [...(index.get(first) ?? []), { words, concept }]);
    }
  }
  return index;
}
