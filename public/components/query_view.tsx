import { EuiSkeletonLoading, EuiSkeletonRectangle, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import React, { type ReactNode } from 'react';

import { ProblemCallout } from './problem_callout';

interface QueryViewProps<T> {
  query: { data: T | undefined; error: unknown; isError: boolean; refetch(): unknown };
  /** What is loading, for screen readers: `Data sources`. */
  label: string;
  children(data: T): ReactNode;
}

/** Shows an answer, or that it is on its way, or why there is none. An older answer stays in view below its problem. */
export function QueryView<T>({ query, label, children }: QueryViewProps<T>) {
  const { data, error, isError, refetch } = query;
  if (data !== undefined || isError) {
    return (
      <>
        {isError && (
          <>
            <ProblemCallout error={error} onRetry={() => refetch()} />
            <EuiSpacer />
          </>
        )}
        {data !== undefined && children(data)}
      </>
    );
  }
  return (
    <EuiSkeletonLoading
      isLoading
      contentAriaLabel={label}
      loadingContent={
        // An element of its own: EUI puts the label on it.
        <div>
          <EuiSkeletonText lines={2} />
          <EuiSpacer />
          <EuiSkeletonRectangle width="100%" height={240} />
        </div>
      }
      loadedContent={<></>}
    />
  );
}
