import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What /metrics answers, in Prometheus text. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const commandOutcomes = new Counter({
  name: 'saolang_command_total',
  help: 'Commands by outcome: done, a problem code, or fault',
  labelNames: ['command', 'outcome'],
  registers: [metrics],
});

export const requestSeconds = new Histogram({
  name: 'saolang_http_request_seconds',
  help: 'Time to answer by method and status class',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});
