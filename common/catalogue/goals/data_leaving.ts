import type { Goal } from './goal';

export const DATA_LEAVING: readonly Goal[] = [
  {
    id: 'big_upload_to_place',
    theme: 'data_leaving',
    goal: 'Unusually large upload to a country, region or address',
    soWhat: {
      why: 'Before a ransom note there is an upload: gigabytes to a place where none of your systems store anything.',
      checkFirst:
        'Who sent it, by user.name and process.name, and to whom does destination.ip belong? Off-site backup and video calls are the large flows you should know by heart.',
    },
    families: [
      'ded_high_sent_bytes_destination_geo_country_iso_code',
      'ded_high_sent_bytes_destination_region_name',
      'ded_high_sent_bytes_destination_ip',
    ],
    tags: { platforms: ['network'], data: ['network'], tactics: ['TA0010'] },
    synonyms: ['exfiltration', 'data theft', 'bytes sent', 'abroad', 'ransomware'],
  },
  {
    id: 'big_upload_over_port',
    theme: 'data_leaving',
    goal: 'Unusually large upload over one port',
    soWhat: {
      why: 'A file copy on a port meant for chat, name lookup or time tells of a tool that avoids the proxy.',
      checkFirst:
        'Which protocol really runs on destination.port? Peer-to-peer updates and remote support are the usual heavy users of odd ports.',
    },
    families: ['ded_high_sent_bytes_destination_port'],
    tags: { platforms: ['network'], data: ['network'], tactics: ['TA0010', 'TA0011'] },
    synonyms: ['exfiltration', 'non-standard port', 'bytes sent', 'ftp'],
  },
  {
    id: 'usb_copy',
    theme: 'data_leaving',
    goal: 'Large or unusual copying to USB drives',
    soWhat: {
      why: 'A stick leaves no trace in the network, and people who are about to leave carry their work home on one.',
      checkFirst:
        'Read file.path: customer lists and source code, or holiday pictures? Ask HR about a notice before asking the person; imaging and backup tools write a lot as well.',
    },
    families: ['ded_high_bytes_written_to_external_device', 'ded_rare_process_writing_to_external_device'],
    tags: { platforms: ['linux', 'macos', 'windows'], data: ['files'], tactics: ['TA0010'] },
    synonyms: ['usb stick', 'thumb drive', 'removable media', 'external device', 'insider', 'exfiltration'],
  },
  {
    id: 'airdrop_volume',
    theme: 'data_leaving',
    goal: 'Unusually much data sent by AirDrop',
    soWhat: {
      why: 'AirDrop hands files to any phone nearby, past mail filter, proxy and cable.',
      checkFirst:
        'Which files did sharingd handle, and is host.name a machine with confidential work? Designers and video people do this all day, finance does not.',
    },
    families: ['ded_high_bytes_written_to_external_device_airdrop'],
    tags: { platforms: ['macos'], data: ['files'], tactics: ['TA0010'] },
    synonyms: ['mac', 'apple', 'wireless transfer', 'bluetooth', 'exfiltration', 'insider'],
  },
  {
    id: 'vpn_traffic_per_user',
    theme: 'data_leaving',
    goal: 'VPN user moving far more data than usual',
    soWhat: {
      why: 'Remote access is the way out for a leaver and the way in for a stolen laptop; either one shows in the bytes of the tunnel.',
      checkFirst:
        'See which direction grew and which servers the tunnel address reached. The first mailbox sync of a new laptop is the harmless classic.',
    },
    families: ['ml_job_picker_vpn_traffic_by_user'],
    tags: { platforms: ['network'], data: ['firewall', 'vpn'], tactics: ['TA0010'] },
    synonyms: ['remote access', 'home office', 'bandwidth', 'globalprotect', 'anyconnect'],
  },
];
