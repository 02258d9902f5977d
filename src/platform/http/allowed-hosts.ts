import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

/**
 * Says whether a Host header names this installation: the machine itself, PUBLIC_URL, ALLOWED_HOSTS, and, when the
 * server listens beyond loopback, the machine's own addresses (phones in the meeting room type them).
 * Keeps a foreign name that points here (DNS rebinding) from using a signed-in browser.
 */
export function createHostCheck(config: Config): (host: string | null) => boolean {
  const names = new Set(['localhost', '127.0.0.1', '[::1]']);
  if (config.PUBLIC_URL) names.add(new URL(config.PUBLIC_URL).hostname);
  for (const name of config.ALLOWED_HOSTS.split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean))
    names.add(name);
  if (config.HOST !== '127.0.0.1' && config.HOST !== 'localhost') {
    for (const list of Object.values(networkInterfaces()))
      for (const { address } of list ?? []) names.add(isIP(address) === 6 ? `[${address}]` : address);
  }
  return (host) => host !== null && names.has(host.toLowerCase().replace(/:\d+$/, ''));
}
