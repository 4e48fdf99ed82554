import fc from 'fast-check';

import { namesJob } from './names_job';

const JOB = { id: 'v3_linux_rare', groups: ['security', 'linux'] };

it.each<[string, boolean]>([
  ['v3_linux_rare', true],
  ['v3_linux', false],
  ['security', true],
  ['*', true],
  ['v3_*', true],
  ['*_rare', true],
  ['v3*rare', true],
  ['v3_linux_rare*', true],
  ['*linux*', true],
  ['v3*v3*', false],
  ['v4_*', false],
  ['rare*rare', false],
  ['v3.linux*', false],
])('"%s" names the job: %s', (wanted, expected) => {
  expect(namesJob({ jobIds: [wanted], groupIds: [] }, JOB)).toBe(expected);
  expect(namesJob({ jobIds: [], groupIds: [wanted] }, JOB)).toBe(expected);
});

it('takes patterns as a regular expression does', () => {
  const text = (signs: string) => fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 });
  fc.assert(
    fc.property(text('ab*'), text('ab'), (wanted, id) => {
      const expected = new RegExp(`^${wanted.replaceAll('*', '.*')}$`).test(id);
      expect(namesJob({ jobIds: [wanted], groupIds: [] }, { id, groups: [] })).toBe(expected);
    })
  );
});
