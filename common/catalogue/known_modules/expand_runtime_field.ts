const FOLDER_OF = 'folder of ';

/**
 * Elasticsearch's runtime field for `field`, `first second` (the first of them that is present) or `folder of path`.
 * The script names each field as `doc['…']`, for that is how people and job_profile_from_module.ts see what it reads.
 * @throws Error naming the notation that has no field.
 */
export function expandRuntimeField(notation: string): Record<string, unknown> {
  const source = notation.startsWith(FOLDER_OF)
    ? folderOf(notation.slice(FOLDER_OF.length))
    : notation.split(' ').map(valueOf).join('');
  return { type: 'keyword', script: { source: `${source}emit('None');` } };
}

function valueOf(field: string): string {
  return ifPresent(field, `emit(doc['${field}'].value);`);
}

/** With its last slash or backslash; nothing for a bare file name. */
function folderOf(field: string): string {
  return ifPresent(
    field,
    `String path = doc['${field}'].value; ` +
      `emit(path.substring(0, 1 + (int) Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\\\'))));`
  );
}

/** `containsKey` first, since reading a field that no mapping has is an error. */
function ifPresent(field: string, statement: string): string {
  if (!/^\S+$/.test(field)) {
    throw new Error(`Not a field that a runtime field could be made of: "${field}"`);
  }
  return `if (doc.containsKey('${field}') && !doc['${field}'].empty) { ${statement} return; } `;
}
