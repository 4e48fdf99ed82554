import { EuiFieldSearch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough that a word is typed in one go, short enough to look immediate. */
const DEBOUNCE_MS = 200;

interface GoalSearchBoxProps {
  /** The query that is in force. */
  query: string;
  onSearch(query: string): void;
}

/** A question in own words. It is asked when typing pauses, or at once by Enter. */
export function GoalSearchBox({ query, onSearch }: GoalSearchBoxProps) {
  const [text, setText] = useState(query);
  const asked = useRef(query);
  const search = useRef(onSearch);
  search.current = onSearch;
  const ask = useCallback((next: string) => {
    asked.current = next;
    search.current(next);
  }, []);

  // The address changed by other means: the back button, an example, "clear all".
  useEffect(() => {
    if (query !== asked.current) {
      asked.current = query;
      setText(query);
    }
  }, [query]);

  useEffect(() => {
    const next = text.trim();
    if (next === asked.current.trim()) return undefined;
    const timer = setTimeout(() => ask(next), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text, ask]);
  return (
    <EuiFieldSearch
      fullWidth
      // EUI's button for it is smaller than the 24 px that WCAG 2.2 wants; the query is among the filters to be removed.
      isClearable={false}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(value) => value.trim() !== asked.current.trim() && ask(value.trim())}
      placeholder={i18n.translate('mlJobPicker.goals.searchExample', {
        defaultMessage: 'What do you want to notice? For example: someone stealing data over DNS',
      })}
      aria-label={i18n.translate('mlJobPicker.goals.search', {
        defaultMessage: 'Search goals in your own words',
      })}
      data-test-subj="mlJobPickerSearch"
    />
  );
}
