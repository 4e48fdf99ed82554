export type TextFile = { ok: true; text: string } | { ok: false; problem: 'unreadable' | 'not_utf8' };

/**
 * The text of a file that the user picked. Bytes that are no UTF-8 are not replaced, as `file.text()` would: a name with
 * replaced letters would be half-read. Never throws.
 */
export async function readTextFile(file: File): Promise<TextFile> {
  let bytes;
  try {
    bytes = await bytesOf(file);
  } catch {
    // It was moved or changed since it was picked, or is a folder.
    return { ok: false, problem: 'unreadable' };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: 'not_utf8' };
  }
}

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result === null || typeof reader.result === 'string'
        ? reject(new Error('The file gave no bytes'))
        : resolve(reader.result);
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'));
    reader.readAsArrayBuffer(file);
  });
}
