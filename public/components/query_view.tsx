import {
  EuiProgress,
  EuiSkeletonLoading,
  EuiSkeletonRectangle,
  EuiSkeletonText,
  EuiSpacer,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { type ReactNode } from 'react';

import { IsCheckingProvider } from '../hooks/use_is_checking';
import { ProblemCallout } from './problem_callout';

interface QueryViewProps<T> {
  query: {
    data: T | undefined;
    error: unknown;
    isError: boolean;
    /** The answer is there but for the verdicts on jobs. */
    isChecking?: boolean;
    refetch(): unknown;
  };
  /** What is loading, for screen readers: `Data sources`. */
  label: string;
  children(data: T): ReactNode;
}

/** Shows an answer, or that it is on its way, or why there is none. An older answer stays in view below its problem. */
export function QueryView<T>({ query, label, children }: QueryViewProps<T>) {
  const { data, error, isError, isChecking = false, refetch } = query;
  if (data !== undefined || isError) {
    return (
      <IsCheckingProvider value={isChecking}>
        {isChecking && <CheckingProgress />}
        {isError && (
          <>
            <ProblemCallout error={error} onRetry={() => refetch()} />
            <EuiSpacer />
          </>
        )}
        {data !== undefined && children(data)}
      </IsCheckingProvider>
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

/** Stands in the gap above and takes no room of its own, so that nothing moves when it goes. */
function CheckingProgress() {
  const { euiTheme } = useEuiTheme();
  return (
    <div style={{ position: 'relative', insetBlockStart: `-${euiTheme.size.s}` }}>
      <EuiProgress
        size="xs"
        color="primary"
        position="absolute"
        role="progressbar"
        aria-label={i18n.translate('mlJobPicker.checking.progress', {
          defaultMessage: 'Checking which jobs the data is there for',
        })}
        data-test-subj="mlJobPickerChecking"
      />
    </div>
  );
}
