import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';
import { waitFor } from './wait.mjs';

const patience = 15_000;

/**
 * Makes sure that the web process will get its port. One that a killed predecessor still holds becomes free within
 * seconds, so it waits a little; then it refuses in one sentence. Port 0 asks for any free one. Gives the port.
 */
export async function reservePort(host, port) {
  let problem;
  const found = await waitFor(
    async () => {
      const answer = await tryToListen(host, port);
      if (typeof answer === 'number') return answer;
      problem = answer;
      return answer === 'EADDRINUSE' ? undefined : 'never';
    },
    patience,
    250,
  );
  if (typeof found === 'number') return found;
  if (problem === 'EADDRINUSE')
    throw new Refusal(`Cổng ${port} đang có chương trình khác dùng: hãy đặt PORT khác, ví dụ PORT=3001.`);
  if (problem === 'EACCES') throw new Refusal(`Không được phép mở cổng ${port}: hãy đặt PORT từ 1024 trở lên.`);
  throw new Refusal(`HOST ${host} không phải địa chỉ của máy này (${problem}).`);
}

/** The address under which this machine reaches a server that listens on `host`. */
export function localAddress(host, port) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Whether the web process says that it is ready. */
export async function isReady(address) {
  try {
    const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
