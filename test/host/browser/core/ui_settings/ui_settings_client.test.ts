import { createUiSettings } from './ui_settings_client';

const uiSettings = createUiSettings({ 'dateFormat:tz': 'Browser', 'theme:darkMode': false });

test('gives values, then defaults, and refuses what nobody knows', () => {
  expect(uiSettings.get('dateFormat:tz', 'UTC')).toBe('Browser');
  expect(uiSettings.get('theme:darkMode', true)).toBe(false);
  expect(uiSettings.get('mine', 5)).toBe(5);
  expect(() => uiSettings.get('mine')).toThrow('uiSettings.get("mine")');
});
