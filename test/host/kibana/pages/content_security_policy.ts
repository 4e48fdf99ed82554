/**
 * What Kibana's pages may load (src/core/packages/http/server-internal/src/csp/csp_directives.ts). Kibana only reports
 * violations of the last five directives so far; here they are enforced too, so that nothing depends on them.
 */
export const CONTENT_SECURITY_POLICY = [
  "script-src 'report-sample' 'self'",
  "worker-src 'report-sample' 'self' blob:",
  "style-src 'report-sample' 'self' 'unsafe-inline'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-src 'self'",
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
].join('; ');
