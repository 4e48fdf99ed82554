import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** This checkout's folder. */
export const REPOSITORY_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
