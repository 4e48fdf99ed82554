import { readMember } from '../../services/read_member';

/**
 * Id of the lane whose cell of a heatmap was clicked, from an element that a chart tells of: for a heatmap a list of the
 * cell and its series. Undefined for elements of other charts.
 */
export function clickedLane(element: object | undefined): string | undefined {
  const cell: unknown = Array.isArray(element) ? element[0] : undefined;
  const datum = readMember(cell, 'datum');
  const lane = readMember(datum, 'y');
  return typeof lane === 'string' ? lane : undefined;
}
