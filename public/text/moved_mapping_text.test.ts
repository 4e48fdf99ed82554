import { movedMappingTexts } from './moved_mapping_text';

const T1548 = { tacticId: 'TA0005', techniqueId: 'T1548' };
const T1562 = { tacticId: 'TA0005', techniqueId: 'T1562' };

it('tells each pair that the version has here, in the words of the other version', () => {
  expect(movedMappingTexts({}, 19)).toEqual([]);
  expect(movedMappingTexts({ movedFrom: T1562, joined: [T1548] }, 19)).toEqual([
    'named there as Defense Evasion (TA0005) / Impair Defenses (T1562), which ATT&CK v19 has here',
    'named there as Defense Evasion (TA0005) / Abuse Elevation Control Mechanism (T1548) as well, which ATT&CK v19 also has here',
  ]);
});
