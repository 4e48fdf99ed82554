/** The message of whatever was thrown. It may come from another realm, where `instanceof Error` says no. */
export function errorMessage(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  return String(thrown);
}
