import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first rendering of a page loads all of EUI: on a busy machine with a cold cache that takes seconds.
configure({ testIdAttribute: 'data-test-subj', asyncUtilTimeout: 10_000 });
