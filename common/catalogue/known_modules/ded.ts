import type { CompactModule, Condition } from './compact_module';
import { FLEET_PACKAGE } from './conventions';

const SENT: Condition[] = ['event.category: network', 'source.bytes: *', 'destination.port: *'];

const WRITTEN = 'event.action: creation | overwrite | modification';

const TO_DEVICES: Condition[] = ['event.category: file', 'file.Ext.device.bus_type: *', WRITTEN];

const SENDER = 'host.name user.name process.name source.ip destination.ip';

const DEVICE_INFLUENCERS = 'host.name user.name file.name file.path file.Ext.device.bus_type process.name';

/** Data that leaves by network, by device or through the air. */
export const DED: CompactModule = {
  id: 'ded-ml',
  title: 'Data Exfiltration Detection',
  description: 'Unusually large transfers to places, ports and devices outside.',
  type: 'ded',
  conventions: FLEET_PACKAGE,
  createdBy: 'ml-module-ded',
  recognisedBy: [
    {
      any: [
        'event.category: file',
        { all: ['event.category: network', 'source.bytes: *', 'destination: *'] },
      ],
    },
  ],
  groups: ['security', 'data_exfiltration'],
  jobs: [
    {
      id: 'ded_high_sent_bytes_destination_geo_country_iso_code_ea',
      description: 'One country receives far more bytes from you than the others do.',
      detect: 'high_sum of source.bytes over destination.geo.country_iso_code',
      influencers:
        `${SENDER} destination.geo.continent_name destination.geo.country_name ` +
        'destination.geo.country_iso_code',
      bucketSpan: '3h',
      query: SENT,
    },
    {
      id: 'ded_high_sent_bytes_destination_ip_ea',
      description: 'One address receives far more bytes from you than the others do.',
      detect: 'high_sum of source.bytes over destination.ip',
      influencers: SENDER,
      bucketSpan: '3h',
      query: SENT,
    },
    {
      id: 'ded_high_sent_bytes_destination_port_ea',
      description: 'Far more bytes are sent to one port than to the others.',
      detect: 'high_sum of source.bytes over destination.port',
      influencers: `${SENDER} destination.port`,
      bucketSpan: '3h',
      query: SENT,
    },
    {
      id: 'ded_high_sent_bytes_destination_region_name_ea',
      description: 'One region receives far more bytes from you than the others do.',
      detect: 'high_sum of source.bytes over destination.geo.region_name',
      influencers: `${SENDER} destination.geo.city_name destination.geo.region_name`,
      bucketSpan: '3h',
      query: SENT,
    },
    {
      id: 'ded_high_bytes_written_to_external_device_ea',
      description: 'A host writes far more to sticks and other removable devices than it normally does.',
      detect: 'high_sum of file.size partition host.name',
      influencers: DEVICE_INFLUENCERS,
      bucketSpan: '1h',
      query: TO_DEVICES,
    },
    {
      id: 'ded_rare_process_writing_to_external_device_ea',
      description: 'A process writes to a removable device that hardly ever does so on this host.',
      detect: 'rare by process.name partition host.name',
      influencers: DEVICE_INFLUENCERS,
      bucketSpan: '1h',
      query: TO_DEVICES,
    },
    {
      id: 'ded_high_bytes_written_to_external_device_airdrop_ea',
      description: 'A Mac hands over far more by AirDrop than it normally does.',
      detect: 'high_sum of file.size partition host.name',
      influencers: 'host.name user.name file.name file.path process.name',
      bucketSpan: '1h',
      query: ['event.category: file', 'process.name: sharingd', WRITTEN],
    },
  ],
};
