import { EuiCodeBlock, EuiEmptyPrompt, EuiProvider } from '@elastic/eui';
import React from 'react';
import ReactDOM from 'react-dom';

/** Takes over the page when it can't start. The message says what failed (for a plugin: which, and in which phase). */
export function renderFailurePage(container: HTMLElement, error: unknown, darkMode: boolean): void {
  const failure = error instanceof Error ? error : new Error(String(error));
  ReactDOM.render(
    <EuiProvider colorMode={darkMode ? 'dark' : 'light'}>
      <main>
        <EuiEmptyPrompt
          data-test-subj="fatalErrorScreen"
          iconType="error"
          color="danger"
          title={<h1>The page could not be started</h1>}
          body={
            <>
              <p>{failure.message}</p>
              <EuiCodeBlock overflowHeight={300} paddingSize="s" style={{ textAlign: 'start' }}>
                {stackOf(failure)}
              </EuiCodeBlock>
            </>
          }
        />
      </main>
    </EuiProvider>,
    container
  );
}

function stackOf(error: Error): string {
  const own = error.stack ?? String(error);
  return error.cause instanceof Error ? `${own}\n\nCaused by ${stackOf(error.cause)}` : own;
}
