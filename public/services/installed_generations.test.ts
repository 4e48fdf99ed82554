import { recommendation } from '../testing/fixtures';
import { installedGenerations } from './installed_generations';

const shipped = [
  recommendation({
    id: 'v3_linux_rare_metadata_user_ea',
    generation: { status: 'current', replacedBy: [], installedOlder: [], ruleIds: ['rule-1'] },
  }),
  recommendation({ id: 'dns_tunneling_ea' }),
];

it('tells of installed jobs alone what became of them', () => {
  const ids = ['v2_linux_rare_metadata_user', 'v3_linux_rare_metadata_user_ea', 'my_own'];
  const generations = installedGenerations(ids, shipped);
  expect([...generations.keys()].sort()).toEqual([...ids].sort());
  expect(generations.get('v2_linux_rare_metadata_user')).toMatchObject({
    status: 'replaced',
    replacedBy: ['v3_linux_rare_metadata_user_ea'],
  });
  expect(generations.get('v3_linux_rare_metadata_user_ea')).toMatchObject({
    status: 'current',
    replacedBy: [],
    ruleIds: ['rule-1'],
  });
  expect(generations.get('my_own')).toMatchObject({ status: 'unshipped', replacedBy: [] });
});

it('knows a family by its former name', () => {
  const generations = installedGenerations(['packetbeat_dns_tunneling'], shipped);
  expect(generations.get('packetbeat_dns_tunneling')?.replacedBy).toEqual(['dns_tunneling_ea']);
});
