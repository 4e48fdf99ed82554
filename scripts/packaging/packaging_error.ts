/** A problem that the person who packages can solve. Its message is shown without a stack trace. */
export class PackagingError extends Error {
  override readonly name = 'PackagingError';
}
