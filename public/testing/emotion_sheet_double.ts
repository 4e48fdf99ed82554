/**
 * Stands for `@emotion/sheet` in unit tests: keeps no rule. jsdom would match every rule of EUI for every element that a
 * query by role looks at, which takes most of such a test's time; how things look is tested in a real browser.
 */
export class StyleSheet {
  readonly tags: readonly HTMLStyleElement[] = [];
  readonly key: string;
  readonly container: Node;
  isSpeedy = true;
  before: Element | null = null;
  nonce: string | undefined;

  constructor({ key, container, nonce }: { key: string; container: Node; nonce?: string }) {
    this.key = key;
    this.container = container;
    this.nonce = nonce;
  }

  hydrate(): void {}

  insert(): void {}

  flush(): void {}
}
