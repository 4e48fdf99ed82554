import { kbnBundles } from '../kbn_window';
import { bootstrap } from './bootstrap';
import { DEFAULT_APP_CATEGORIES } from './host_core';

kbnBundles().define(
  'entry/core/public',
  () => ({ __kbnBootstrap__: bootstrap, DEFAULT_APP_CATEGORIES }),
  'core'
);
