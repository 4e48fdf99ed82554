import { MLJobNotFound } from '../errors';

/**
 * Each id of a comma list that is no wildcard must be among those found in the space.
 * @throws MLJobNotFound naming the others.
 */
export function assertNamedAreFound(
  what: 'job' | 'datafeed',
  ids: string | undefined,
  found: string[]
): void {
  const missing = (ids ?? '')
    .split(',')
    .filter((id) => id !== '' && id !== '_all' && !id.includes('*') && !found.includes(id));
  if (missing.length > 0) {
    throw new MLJobNotFound(`No known ${what} with id '${missing.join(',')}'`);
  }
}
