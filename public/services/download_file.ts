/** Lets the browser save a text as a file, in UTF-8. */
export function downloadFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Once the click has been dealt with: browsers begin to read the file only then.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
