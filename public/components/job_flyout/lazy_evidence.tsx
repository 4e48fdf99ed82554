import { EuiSkeletonText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Component, Suspense, lazy, type ReactNode } from 'react';

import type { EvidenceDetailsProps } from './evidence_details';

const EvidenceDetails = lazy(async () => {
  const chunk = await import('./evidence_details');
  return { default: chunk.EvidenceDetails };
});

/** The numbers behind a state, from a chunk of their own that loads with the first job opened. */
export function LazyEvidence(props: EvidenceDetailsProps) {
  return (
    <ChunkBoundary>
      <Suspense fallback={<EuiSkeletonText lines={4} />}>
        <EvidenceDetails {...props} />
      </Suspense>
    </ChunkBoundary>
  );
}

/** Keeps the rest of the flyout in place where the chunk can't be had: Kibana went away, or is a newer one by now. */
class ChunkBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <EuiText size="s" color="danger" role="alert">
        <p>
          {i18n.translate('mlJobPicker.evidence.notLoaded', {
            defaultMessage: 'The numbers could not be shown. Reload the page to try again.',
          })}
        </p>
      </EuiText>
    ) : (
      this.props.children
    );
  }
}
