import * as ElasticCharts from '@elastic/charts';
import * as ElasticEui from '@elastic/eui';
import * as ElasticEuiThemeBorealis from '@elastic/eui-theme-borealis';
import * as EmotionCache from '@emotion/cache';
import * as EmotionReact from '@emotion/react';
import * as History from 'history';
import Lodash from 'lodash';
import Moment from 'moment';
import React from 'react';
import ReactDom from 'react-dom';
import * as ReactRouterDom from 'react-router-dom';
import * as Rxjs from 'rxjs';

import * as KbnI18n from './kbn_i18n';
import * as KbnI18nReact from './kbn_i18n_react';
import * as KbnReactKibanaContextRender from './kbn_react_kibana_context_render';
import { refuseUnknownMembers } from './refuse_unknown_members';

// Property names as in src/platform/packages/private/kbn-ui-shared-deps-src/src/definitions.js. CommonJS packages are
// given as they are (default import), ES modules as their namespace, which is what `require` gives in Kibana.
const sharedDeps = refuseUnknownMembers(
  {
    ElasticCharts,
    ElasticEui,
    ElasticEuiThemeBorealis,
    EmotionCache,
    EmotionReact,
    History,
    KbnI18n,
    KbnI18nReact,
    KbnReactKibanaContextRender,
    Lodash,
    Moment,
    React,
    ReactDom,
    ReactRouterDom,
    Rxjs,
  },
  '__kbnSharedDeps__'
);

Object.defineProperty(window, '__kbnSharedDeps__', { value: sharedDeps });
