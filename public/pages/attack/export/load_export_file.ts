/** Loads what makes files, and all formats with it. A failure is not kept: the next call asks Kibana again. */
export async function loadExportFile() {
  const { exportFile } = await import('./export_file');
  return exportFile;
}
