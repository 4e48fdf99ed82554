import { PackagingError } from './packaging_error';

/**
 * Runs a command's work and turns a {@link PackagingError} into its message and exit code 1; any other error keeps its
 * stack, because it is ours to solve.
 */
export function commandLine(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    process.exitCode = 1;
    console.error(error instanceof PackagingError ? error.message : error);
  });
}
