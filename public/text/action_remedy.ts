/** What can be done about something that stands in the way of an activation, and where. */
export interface RemedyText {
  sentence: string;
  remedy?: string;
  /** Place in Kibana where it can be done, as a path below the base path. */
  link?: { label: string; path: string };
}
