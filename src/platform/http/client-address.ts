import { BlockList, isIP } from 'node:net';

/**
 * Who is really calling: the socket's address, or, where the socket belongs to a trusted proxy, the last address in
 * X-Forwarded-For that is not a trusted proxy itself. Anything a client writes there beyond that is ignored.
 */
export function createAddressReader(
  trustedProxies: string,
): (socketAddress: string, forwardedFor: string | null) => string {
  const trusted = new BlockList();
  for (const entry of trustedProxies
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return (socketAddress, forwardedFor) => {
    const socket = plain(socketAddress);
    if (!isTrusted(socket) || forwardedFor === null) return socket;
    const hops = forwardedFor
      .split(',')
      .map((hop) => plain(hop.trim()))
      .reverse();
    const client = hops.find((hop) => !isTrusted(hop));
    return client !== undefined && isIP(client) !== 0 ? client : socket;
  };
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');
