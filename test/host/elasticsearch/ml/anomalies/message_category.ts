/**
 * The kind of message that a text is: its words without numbers, addresses and the like. Elasticsearch
 * finds categories by comparing tokens, so that messages with a few other words may share one; here they do not.
 */
export function categoryOf(message: string): string {
  const words = message.replaceAll(/\b(?:0x)?[0-9a-f]*\d[0-9a-f]*\b/gi, ' ').match(/\p{L}[\p{L}\p{N}_-]*/gu);
  return words === null ? '-' : words.join(' ').toLowerCase();
}
