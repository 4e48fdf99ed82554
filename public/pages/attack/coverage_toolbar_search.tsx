import { EuiButtonEmpty, EuiFieldSearch, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef, useState } from 'react';

/** Long enough that a word is typed in one go, short enough to look immediate. */
const DEBOUNCE_MS = 200;

interface ToolbarSearchProps {
  /** The query that is in force. */
  query: string;
  onSearch(query: string): void;
  /** Absent where hits are all that is shown. */
  onNextHit?(): void;
  hasHits: boolean;
}

/** Search that takes effect when typing pauses; Enter goes to the next hit. */
export function ToolbarSearch({ query, onSearch, onNextHit, hasHits }: ToolbarSearchProps) {
  const [text, setText] = useState(query);
  const asked = useRef(query);
  const search = useRef(onSearch);
  search.current = onSearch;

  // The address changed by other means: the back button, "clear".
  useEffect(() => {
    if (query === asked.current) return;
    asked.current = query;
    setText(query);
  }, [query]);

  useEffect(() => {
    if (text === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = text;
      search.current(text);
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const label = i18n.translate('mlJobPicker.coverage.search', {
    defaultMessage: 'Find by technique, tactic, id or job',
  });
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
      <EuiFlexItem style={{ minInlineSize: 200 }}>
        <EuiFieldSearch
          fullWidth
          compressed
          // EUI's button for it is smaller than the 24 px that WCAG 2.2 wants; "Clear filters" clears the query too.
          isClearable={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={({ key }) => {
            if (key !== 'Enter') return;
            if (text === asked.current) {
              onNextHit?.();
            } else {
              asked.current = text;
              search.current(text);
            }
          }}
          placeholder={label}
          aria-label={label}
          data-test-subj="mlJobPickerCoverageSearch"
        />
      </EuiFlexItem>
      {onNextHit !== undefined && query.trim() !== '' && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty
            size="s"
            iconType="sortDown"
            onClick={onNextHit}
            isDisabled={!hasHits}
            data-test-subj="mlJobPickerNextHit"
          >
            {i18n.translate('mlJobPicker.coverage.nextHit', { defaultMessage: 'Next hit' })}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}
