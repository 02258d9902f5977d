import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerParent } from './child-process.ts';

export interface BareAnswer {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}

let current: BareAnswer = { status: 404, headers: [], body: new Uint8Array() };

// The least that a Node server can do: read the request, answer the same bytes under the same headers.
const server = createServer((incoming, outgoing) => {
  incoming.resume();
  incoming.on('end', () => {
    outgoing.writeHead(current.status, current.headers.flat());
    outgoing.end(current.body);
  });
});

answerParent(async (answer: BareAnswer): Promise<number> => {
  current = answer;
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
});
