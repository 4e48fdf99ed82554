import { severityRangeText } from './notify_text';

it('says that nothing is above the highest severity', () => {
  expect(severityRangeText('critical')).toBe('Critical only.');
  expect(severityRangeText('major')).toBe('Major and above.');
});
