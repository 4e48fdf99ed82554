import { parseKibanaVersion } from './parse_kibana_version';

describe('parseKibanaVersion', () => {
  it.each(['8.19.12', '8.19.40', '9.0.0', '9.4.3', '9.12.1'])('takes %s', (version) => {
    expect(parseKibanaVersion(version)).toBe(version);
  });

  it.each(['', '9', '9.4', 'v9.4.3', '9.4.3-SNAPSHOT', '^9.4.3', ' 9.4.3', '09.4.3', '9.4.3.1', 'latest'])(
    'refuses "%s" as inexact',
    (text) => {
      expect(() => parseKibanaVersion(text)).toThrow(`"${text}" is not an exact version such as 9.4.3`);
    }
  );

  it.each(['7.17.6', '8.18.0', '8.19.11', '8.20.0', '10.0.0'])('refuses %s as unsupported', (version) => {
    expect(() => parseKibanaVersion(version)).toThrow(`Kibana ${version} is not supported`);
  });
});
