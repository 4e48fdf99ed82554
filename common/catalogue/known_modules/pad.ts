import type { CompactModule } from './compact_module';
import { FLEET_PACKAGE } from './conventions';
import { PAD_LINUX_JOBS } from './pad_linux';
import { PAD_OKTA_JOBS } from './pad_okta';
import { PAD_WINDOWS_JOBS } from './pad_windows';

/** What people do with raised rights on Windows, on Linux and in Okta. */
export const PAD: CompactModule = {
  id: 'pad-ml',
  title: 'Privileged Access Detection',
  description: 'Use of raised rights that is unusual for the user or piles up.',
  type: 'pad',
  conventions: FLEET_PACKAGE,
  createdBy: 'ml-module-pad',
  recognisedBy: [
    {
      any: [
        { all: ['host.os.type: windows | Windows', 'winlog.event_id: *'] },
        { all: ['host.os.type: linux | Linux', 'event.category: process'] },
        'privilege_type: *',
        'data_stream.dataset: okta.system',
        'okta_distinct_ips: *',
      ],
    },
  ],
  groups: ['security', 'pad'],
  jobs: [...PAD_WINDOWS_JOBS, ...PAD_LINUX_JOBS, ...PAD_OKTA_JOBS],
};
