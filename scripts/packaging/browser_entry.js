// The entry of the browser bundle. Kibana evaluates this file on every page, and the plugin itself only on the first
// `__kbnBundles__.get` of BUNDLE_KEY, which calls the function with the third argument.
__webpack_public_path__ = window.__kbnPublicPath__[BUNDLE_PLUGIN_ID];
__kbnBundles__.define(BUNDLE_KEY, () => require('ml-job-picker-public'), BUNDLE_KEY);
