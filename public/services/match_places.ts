import type { Recommendation } from '../../common/api/recommendations';
import { goalText } from '../text/goal_text';

/** Jobs that a search found by how they are called: 0 if title or goal have every word of it, 1 for the others. By job id. */
export function matchPlaces(found: readonly Recommendation[], query: string): Map<string, number> {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return new Map(
    found.map(({ id, title, detectors }) => {
      const name = `${title} ${goalText(detectors)}`.toLowerCase();
      return [id, words.every((word) => name.includes(word)) ? 0 : 1];
    })
  );
}
