/**
 * Brings a heading into view and the focus to it. Not by the address's hash: Kibana's router owns the address.
 *
 * @returns false if there is no such heading
 */
export function goTo(anchor: string): boolean {
  const heading = document.getElementById(anchor);
  if (heading === null) return false;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  return true;
}
