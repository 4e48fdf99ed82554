import { integrationPackage } from './integration_packages';

describe('integrationPackage', () => {
  it.each([
    ['endpoint.events.process', 'endpoint'],
    ['system.auth', 'system'],
    ['cisco_ftd.log', 'cisco_ftd'],
    ['zeek.dns', 'zeek'],
    ['o365.audit', 'o365'],
    ['system', undefined],
    ['nginx.access', undefined],
    ['', undefined],
  ])('of "%s" is %s', (dataset, name) => {
    expect(integrationPackage(dataset)).toBe(name);
  });
});
