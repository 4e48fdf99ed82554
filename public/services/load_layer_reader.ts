/** Loads what reads layer files. A failure is not kept: the next call asks Kibana again. */
export async function loadLayerReader() {
  const { readLayerSnapshots } = await import('./read_layer_snapshots');
  return readLayerSnapshots;
}
