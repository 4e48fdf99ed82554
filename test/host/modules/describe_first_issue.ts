import type { z } from 'zod';

/** What is wrong first, with the path of the member: `jobs.0.id: Invalid input: expected string, received undefined`. */
export function describeFirstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) {
    return 'invalid';
  }
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
