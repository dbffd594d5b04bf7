// Loaded before the CLI for Microsoft 365: what it sends to Microsoft's hosts goes to the local cloud instead, unchanged but
// for the host. Every other host is out of bounds.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const localCloud = new URL(process.env.WEIR_LOCAL_CLOUD);
const MICROSOFT = /^(api\.flow\.microsoft\.com|api\.bap\.microsoft\.com|api\.powerapps\.com|login\.microsoftonline\.com)$/;

https.request = (options, callback) => {
  const host = options.hostname ?? options.host;
  if (!MICROSOFT.test(host)) {
    throw new Error(`${host} is not to be called in this test`);
  }
  return http.request({
    ...options,
    protocol: 'http:',
    hostname: localCloud.hostname,
    host: localCloud.hostname,
    port: localCloud.port,
    agent: undefined,
    headers: { ...options.headers, Host: localCloud.host },
  }, callback);
};
syncBuiltinESMExports();
