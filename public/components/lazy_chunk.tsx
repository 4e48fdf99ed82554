import { EuiButton, EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiLoadingSpinner } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, {
  Component,
  Suspense,
  lazy,
  useState,
  type ComponentType,
  type ReactNode,
  type LazyExoticComponent,
} from 'react';

/** A part of the application that is loaded when it is first shown. */
export interface Chunk<P extends object> {
  component(): LazyExoticComponent<ComponentType<{ given: P }>>;
  /** Has it loaded anew: React keeps a failure for good. */
  renew(): void;
}

/** To be called once for each part, outside of components. */
export function chunkOf<P extends object>(load: () => Promise<ComponentType<P>>): Chunk<P> {
  const create = () =>
    lazy(async () => {
      const Part = await load();
      return { default: ({ given }: { given: P }) => <Part {...given} /> };
    });
  let current = create();
  return {
    component: () => current,
    renew: () => {
      current = create();
    },
  };
}

interface LazyChunkProps<P extends object> {
  chunk: Chunk<P>;
  /** What is loading, for screen readers and the message of a failure. */
  label: string;
  props: P;
  /** What is to stand around the message that it loads, or that it could not be loaded. */
  frame?(instead: ReactNode): ReactNode;
}

/** A part of the application once it is loaded; until then that it loads, or why it doesn't with a way to try again. */
export function LazyChunk<P extends object>({
  chunk,
  label,
  props,
  frame = (instead) => instead,
}: LazyChunkProps<P>) {
  const [attempt, setAttempt] = useState(0);
  const Content = chunk.component();
  const retry = () => {
    chunk.renew();
    setAttempt(attempt + 1);
  };
  return (
    <ChunkBoundary key={attempt} instead={frame(<NotLoaded label={label} onRetry={retry} />)}>
      <Suspense fallback={frame(<Loading label={label} />)}>
        <Content given={props} />
      </Suspense>
    </ChunkBoundary>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <EuiFlexGroup justifyContent="center">
      <EuiFlexItem grow={false}>
        <EuiLoadingSpinner
          size="xl"
          aria-label={i18n.translate('mlJobPicker.chunk.loading', {
            defaultMessage: 'Loading: {label}',
            values: { label },
          })}
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function NotLoaded({ label, onRetry }: { label: string; onRetry(): void }) {
  return (
    <EuiCallOut
      color="danger"
      iconType="warning"
      role="alert"
      title={i18n.translate('mlJobPicker.chunk.failedTitle', {
        defaultMessage: '"{label}" could not be shown',
        values: { label },
      })}
      data-test-subj="mlJobPickerChunkFailed"
    >
      <p>
        {i18n.translate('mlJobPicker.chunk.failed', {
          defaultMessage:
            'Kibana did not answer, or has another version by now. If trying again does not help, reload the page.',
        })}
      </p>
      <EuiButton size="s" color="danger" onClick={onRetry}>
        {i18n.translate('mlJobPicker.chunk.retry', { defaultMessage: 'Try again' })}
      </EuiButton>
    </EuiCallOut>
  );
}

interface ChunkBoundaryProps {
  instead: ReactNode;
  children: ReactNode;
}

class ChunkBoundary extends Component<ChunkBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
