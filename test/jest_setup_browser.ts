import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder as NodeTextDecoder } from 'node:util';

// The first rendering of a page loads all of EUI: on a busy machine with a cold cache that takes seconds.
configure({ testIdAttribute: 'data-test-subj', asyncUtilTimeout: 10_000 });

// jsdom has none; browsers do.
Object.assign(globalThis, { TextDecoder: NodeTextDecoder });
