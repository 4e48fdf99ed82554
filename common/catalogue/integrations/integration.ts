/** A value that a field of a document has. */
export type DocumentValue = string | number | boolean;

/** One kind of document that an integration ships, described by the fields that documents of this kind have. */
export interface DocumentKind {
  /** `data_stream.dataset`; the index's name where the documents are in an index of their own. */
  dataset: string;
  /** Index that a transform writes to. Absent: the data stream `logs-<dataset>-<namespace>`. */
  index?: string;
  /**
   * Fields with all values that they take, as far as a query could ask for them. A document has at least one of them, and
   * may have several.
   */
  values: Readonly<Record<string, readonly DocumentValue[]>>;
  /** Fields that are there with any value. */
  open: ReadonlySet<string>;
  /** Those of the fields above and further ones that only some of these documents have. */
  rare: ReadonlySet<string>;
  /** Packages of which one has to ship too, because these documents are made from theirs. */
  needs?: readonly string[];
  /** Fields that the package itself makes out of others' documents. To a job that reads none of them, it brings nothing. */
  adds?: ReadonlySet<string>;
}

/** Where an integration's documents come from: what somebody has to have to ship them. */
export type IntegrationPlatform =
  'linux' | 'windows' | 'any_host' | 'network' | 'firewall' | 'cloud' | 'saas' | 'elasticsearch';

/** An integration package of Fleet, as far as anomaly detection jobs read what it ships. */
export interface Integration {
  package: string;
  /** As in the package's manifest. */
  title: string;
  platform: IntegrationPlatform;
  kinds: readonly DocumentKind[];
}
