import type { CompactModule, Condition } from './compact_module';
import { FLEET_PACKAGE } from './conventions';
import { NOT_ELASTIC_SHIPPERS } from './shared_conditions';

/** What the package's model or its list of known abuses takes for an attack. */
const SUSPICIOUS: Condition[] = [
  { any: ['problemchild.prediction: 1', 'blocklist_label: 1'] },
  NOT_ELASTIC_SHIPPERS,
];

const BY_HOST = 'process.name host.name user.name process.command_line';
const BY_USER = 'process.name user.name host.name process.command_line';
const BY_PARENT = 'process.name process.parent.name process.command_line host.name user.name';

/** Added up once as the model and once as the list of known abuses sees it. */
function suspicion(field: string): string[] {
  return [
    `high_sum of problemchild.prediction_probability by ${field}`,
    `high_sum of blocklist_label by ${field}`,
  ];
}

/** Windows processes that a model finds suspicious though the programs are the system's own. */
export const PROBLEMCHILD: CompactModule = {
  id: 'problemchild-ml',
  title: 'Living off the Land Attack Detection',
  description: "Suspicious use of the system's own programs that is unusual or piles up.",
  type: 'ProblemChild',
  conventions: FLEET_PACKAGE,
  createdBy: 'ml-module-problem-child',
  recognisedBy: [{ any: ['problemchild.prediction: *', 'blocklist_label: *'] }],
  groups: ['living_off_the_land', 'security'],
  jobs: [
    {
      id: 'problem_child_rare_process_by_host_ea',
      description: 'A suspicious process that hardly ever runs on this host.',
      detect: 'rare by process.name partition host.name',
      influencers: BY_HOST,
      query: SUSPICIOUS,
    },
    {
      id: 'problem_child_high_sum_by_host_ea',
      description: 'Far more suspicious processes on a host than normal.',
      detect: suspicion('host.name'),
      influencers: BY_HOST,
      query: SUSPICIOUS,
    },
    {
      id: 'problem_child_rare_process_by_user_ea',
      description: 'A suspicious process that this user hardly ever runs.',
      detect: 'rare by process.name partition user.name',
      influencers: BY_USER,
      query: SUSPICIOUS,
    },
    {
      id: 'problem_child_rare_process_by_parent_ea',
      description: 'A suspicious process that this parent process hardly ever starts.',
      detect: 'rare by process.name partition process.parent.name',
      influencers: BY_PARENT,
      query: SUSPICIOUS,
    },
    {
      id: 'problem_child_high_sum_by_user_ea',
      description: 'Far more suspicious processes of a user than normal.',
      detect: suspicion('user.name'),
      influencers: BY_USER,
      query: SUSPICIOUS,
    },
    {
      id: 'problem_child_high_sum_by_parent_ea',
      description: 'Far more suspicious processes below a parent process than normal.',
      detect: suspicion('process.parent.name'),
      influencers: BY_PARENT,
      query: SUSPICIOUS,
    },
  ],
};
