/**
 * A text as one part of an address. Half a surrogate pair, which encodeURIComponent throws at, is told by the sign for what
 * cannot be told, so that one odd value does not take a page down.
 */
export function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
