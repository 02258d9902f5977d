import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

export interface ServerProcess {
  child: ChildProcess;
  port: number;
  origin: string;
  /** Exit code; null where a signal ended it. */
  ended: Promise<number | null>;
}

/** The built web process on a free port of this machine, ready to answer. */
export async function startServer(
  databaseUrl: string,
  storage: string,
  environment: Record<string, string>,
  started: ChildProcess[],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(process.cwd(), 'build/server/server.js')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      STORAGE_DIR: storage,
      MAIL_DIR: join(storage, 'mail'),
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk;
      const listening = /"port":(\d+)[^\n]*web is listening/.exec(said);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  return { child, port, origin: `http://127.0.0.1:${port}`, ended };
}

/** A gate before the database: shut, everything on its way is cut and nothing new comes through. */
export async function openGate(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((inner) => {
    if (!isOpen) return void inner.destroy();
    const outer = connect(Number(target.port), target.hostname);
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        inner.destroy();
        outer.destroy();
      });
    }
    inner.pipe(outer).pipe(inner);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  // The embedded server is reached by a socket named here; the gate stands on the network.
  url.searchParams.delete('host');
  url.port = String((server.address() as AddressInfo).port);
  const shut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    shut,
    open: () => {
      isOpen = true;
    },
    close: () => {
      shut();
      server.close();
    },
  };
}

/** Sends bytes as they are; gives what comes back until the other side hangs up, or two seconds have passed. */
export function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
    setTimeout(() => socket.destroy(), 2000);
  });
}
