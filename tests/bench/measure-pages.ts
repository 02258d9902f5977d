import type { BenchProcess } from './child-process.ts';
import type { Figures } from './figures.ts';
import type { BareAnswer } from './process-bare-server.ts';
import type { LoadQuestion, LoadRequest } from './process-load.ts';
import type { MeasuredPage } from './requests.ts';
import type { WebProcess } from './web-process.ts';

export interface PageFigures {
  name: string;
  bytes: number;
  ours: Pair;
  /** Processor time of the web process for one answer, in milliseconds: steadier than a clock on a busy machine. */
  processor: number;
  /** A bare `node:http` server that answers the same bytes. */
  bare: Pair;
}

export interface Pair {
  sequential: Figures;
  /** At `connections` at once. */
  together: Figures;
}

export const connections = 16;

type Load = BenchProcess<LoadQuestion, Figures>;

/** Measures one kind of page, ours and then bare, within about eleven seconds. */
export async function measurePage(
  { name, requests }: MeasuredPage,
  web: WebProcess,
  load: Load,
  bare: BenchProcess<BareAnswer, number>,
): Promise<PageFigures> {
  const answer = await fetchOnce(requests[0] as LoadRequest, web.port);
  const barePort = await bare.ask(answer);
  const always = requests.map((request) => ({ ...request, status: answer.status }));
  await load.ask({ port: web.port, requests, connections: 4, milliseconds: 1500 });
  const before = web.processorMilliseconds();
  const ours = await measure(load, web.port, requests, [2500, 3500]);
  const processor = (web.processorMilliseconds() - before) / (ours.sequential.count + ours.together.count);
  await load.ask({ port: barePort, requests: always, connections: 4, milliseconds: 500 });
  return {
    name,
    bytes: answer.body.byteLength,
    ours,
    processor,
    bare: await measure(load, barePort, always, [1000, 1000]),
  };
}

async function measure(load: Load, port: number, requests: LoadRequest[], [alone, all]: number[]): Promise<Pair> {
  return {
    sequential: await load.ask({ port, requests, connections: 1, milliseconds: alone as number }),
    together: await load.ask({ port, requests, connections, milliseconds: all as number }),
  };
}

/** What the bare server shall say: status, the headers that the software itself set, and the body. */
async function fetchOnce({ method, path, headers, body, status }: LoadRequest, port: number): Promise<BareAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: headers as Record<string, string>,
    body,
    redirect: 'manual',
  });
  if (response.status !== status)
    throw new Error(`${method} ${path} was answered with ${response.status}, expected ${status}`);
  const own = [...response.headers].filter(([name]) => !nodesOwn.has(name));
  return { status: response.status, headers: own, body: new Uint8Array(await response.arrayBuffer()) };
}

const nodesOwn = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
