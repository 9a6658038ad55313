// Loaded before clasp with `node --import`: what it sends to Google goes to GOOGLE_STUB instead, and nothing else leaves.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const stub = new URL(process.env.GOOGLE_STUB);

https.request = (target, options, callback) => {
  if (typeof target !== 'string' && !(target instanceof URL))
    throw new Error('clasp changed how it calls https.request.');
  const { hostname, pathname, search } = new URL(target);
  if (!hostname.endsWith('.googleapis.com')) throw new Error(`No network in tests: ${hostname}`);
  const { headers, method, signal } = options;
  return http.request(
    new URL(pathname + search, stub),
    { headers: { ...headers, 'x-meant-for': hostname }, method, signal },
    callback,
  );
};
syncBuiltinESMExports();
