import { EuiText } from '@elastic/eui';
import React from 'react';

import type { GoalEntry } from '../../services/goal_entries';
import { NOTHING_SAID } from '../../services/goal_filter';
import { dataText, platformText } from '../../text/goal_tag_text';

/** Where the activity happens and what data tells of it. */
export function GoalTags({ entry: { facets } }: { entry: GoalEntry }) {
  const tags = [
    ...facets.platform.filter(isSaid).map((value) => platformText(value) ?? value),
    ...facets.data.filter(isSaid).map((value) => dataText(value) ?? value),
  ];
  if (tags.length === 0) {
    return null;
  }
  return (
    <EuiText size="xs" color="subdued">
      <p>{tags.join(' · ')}</p>
    </EuiText>
  );
}

function isSaid(value: string): boolean {
  return value !== NOTHING_SAID;
}
