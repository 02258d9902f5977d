import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { answerParent } from './child-process.ts';
import { type Figures, figuresOf } from './figures.ts';

/** One request as a browser sends it, and the status that it must be answered with. */
export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: OutgoingHttpHeaders;
  body?: string;
  status: number;
}

export interface LoadQuestion {
  port: number;
  requests: LoadRequest[];
  connections: number;
  /** Stops after so many milliseconds; nothing is cut short. */
  milliseconds: number;
  /** Sends each request once, in order; otherwise they go round and round, each on one connection only. */
  once?: boolean;
}

// Keeps `connections` requests under way over kept-alive connections, each in a process apart from the measured one.
answerParent(async ({ port, requests, connections, milliseconds, once }: LoadQuestion): Promise<Figures> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const started = performance.now();
  const deadline = started + milliseconds;
  const queue = requests.values();
  const turns = Array.from({ length: connections }, (_, place) =>
    once ? queue : roundAndRound(requests, place, connections),
  );
  await Promise.all(
    turns.map(async (turn) => {
      for (const wanted of turn) {
        if (performance.now() >= deadline) return;
        const from = performance.now();
        const status = await answered(agent, port, wanted);
        times.push(performance.now() - from);
        if (status !== wanted.status)
          throw new Error(`${wanted.method} ${wanted.path} was answered with ${status}, expected ${wanted.status}`);
      }
    }),
  );
  const elapsed = performance.now() - started;
  agent.destroy();
  return figuresOf(times, elapsed);
});

// Two devices that save the same criterion at once may get a refusal; that is not what is measured.
function* roundAndRound(requests: LoadRequest[], place: number, connections: number): Generator<LoadRequest> {
  const own = requests.filter((_, index) => index % connections === place);
  for (;;) yield* own.length > 0 ? own : requests;
}

function answered(agent: Agent, port: number, { method, path, headers, body }: LoadRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
