import { HostOptionError } from '../host_option_error';

/** Which Elasticsearch the host talks to. */
export interface ElasticsearchTarget {
  /** Without credentials. */
  url: string;
  /** Of a real cluster: used for Kibana itself and for every user. */
  credentials?: { username: string; password: string };
}

/**
 * Reads the URL of a real cluster, `https://user:password@host:9200`.
 *
 * @throws HostOptionError that says what a right one looks like; never repeats the password
 */
export function parseElasticsearchUrl(text: string): ElasticsearchTarget {
  const problem =
    'must be an http or https URL with credentials, like https://elastic:password@localhost:9200';
  if (!URL.canParse(text)) throw new HostOptionError(`The Elasticsearch URL ${problem}`);
  const url = new URL(text);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username === '') {
    throw new HostOptionError(`The Elasticsearch URL ${problem}`);
  }
  const credentials = {
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  url.username = '';
  url.password = '';
  return { url: url.href.replace(/\/$/, ''), credentials };
}
