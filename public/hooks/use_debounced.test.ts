import { act, renderHook } from '@testing-library/react';

import { useDebounced } from './use_debounced';

describe('a value that has stood still', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is the last one, once nothing has changed for the time', () => {
    const { result, rerender } = renderHook(({ value }) => useDebounced(value, 500), {
      initialProps: { value: 'a' },
    });
    const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    expect(result.current).toBe('a');
    rerender({ value: 'ab' });
    pass(499);
    rerender({ value: 'abc' });
    pass(499);
    expect(result.current).toBe('a');
    pass(1);
    expect(result.current).toBe('abc');
  });
});
