import { alertRights } from './alert_rights';

describe('rights to be told', () => {
  it.each([
    ['nothing', {}, [false, false, false]],
    ['ML: Read', { ml: { canUseMlAlerts: true, canCreateMlAlerts: false } }, [false, false, false]],
    ['ML: All', { ml: { canCreateMlAlerts: true } }, [true, false, false]],
    ['connectors seen', { actions: { show: true, execute: false } }, [false, false, false]],
    ['connectors used', { actions: { show: true, execute: true } }, [false, true, false]],
    ['rules', { siemV2: { crud: true } }, [false, false, true]],
  ])('with %s', (_name, capabilities, [createRules, useConnectors, enableDetectionRules]) => {
    expect(alertRights(capabilities)).toEqual({ createRules, useConnectors, enableDetectionRules });
  });
});
