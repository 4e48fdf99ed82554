/** `basePath` is '' or begins with '/' and doesn't end with one. */
export class BasePath {
  /** Without the space; the host is always served at the root. */
  readonly serverBasePath = '';

  constructor(private readonly basePath: string) {}

  get(): string {
    return this.basePath;
  }

  prepend(path: string): string {
    return path.startsWith('/') ? `${this.basePath}${path}` : path;
  }

  /** The path inside the base path, or undefined for a path outside of it. */
  remove(path: string): string | undefined {
    if (this.basePath === '' || path === this.basePath || path.startsWith(`${this.basePath}/`)) {
      return path.slice(this.basePath.length) || '/';
    }
    return undefined;
  }
}
