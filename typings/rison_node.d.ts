/** The part of rison-node that this plugin uses (js/rison.js); the package brings no types. */
declare module 'rison-node' {
  /** Members in alphabetical order, as Kibana writes them. */
  export function encode(value: unknown): string;
}
