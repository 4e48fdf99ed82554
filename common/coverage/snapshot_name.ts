/** What has no place in a version, by name: `TA0005/T1562.001`, or what there is of it. */
export function snapshotName({ tacticId, techniqueId }: { tacticId?: string; techniqueId?: string }): string {
  return [tacticId, techniqueId].filter((id) => id !== undefined).join('/');
}
