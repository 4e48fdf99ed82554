import type { Shape } from './document_kind';

/** Numbers are Windows' own: what services do, and starts, stops and changes of the system. */
const CODES = ['12', '13', '41', '104', '1074', '6005', '6006', '6008', '7034', '7036', '7040', '7045'];

/**
 * The System log as it is, without categories (packages/system/data_stream/system). Only an installed service (7045) and a
 * changed one name the service in a field of their own.
 */
export const WINDOWS_SYSTEM_LOG: Shape = {
  values: {
    'winlog.channel': 'System',
    'event.code': CODES,
    'winlog.event_id': CODES,
    'event.provider': ['Service Control Manager', 'EventLog', 'User32', 'Microsoft-Windows-Kernel-General'],
  },
  open: 'message log.level winlog.computer_name',
  rare: 'user.name user.id winlog.event_data.ServiceName winlog.event_data.ImagePath',
};
