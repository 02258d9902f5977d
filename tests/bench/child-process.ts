import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';

/** A process of the bench's own, answering one message at a time. */
export interface BenchProcess<Question, Answer> {
  ask: (question: Question) => Promise<Answer>;
  end: () => void;
}

/** Starts one of the bundled `process-*` entries. The measured and the measuring never share a process. */
export function startProcess<Question, Answer>(name: string): BenchProcess<Question, Answer> {
  const child = fork(join(projectRoot, 'var', 'bench', 'built', `process-${name}.js`), [], {
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return {
    ask: (question) => answerOf(child, name, question),
    end: () => void child.kill(),
  };
}

function answerOf<Answer>(child: ChildProcess, name: string, question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const exited = (code: number | null) => reject(new Error(`The bench's process ${name} ended with ${code}`));
    child.once('exit', exited);
    child.once('message', (message: { answer: Answer } | { error: string }) => {
      child.off('exit', exited);
      if ('error' in message) reject(new Error(message.error));
      else resolve(message.answer);
    });
    child.send(question as object);
  });
}

/** The other side: answers every question of the parent with what `answer` gives. */
export function answerParent<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  process.on('message', (question: Question) => {
    answer(question).then(
      (given) => process.send?.({ answer: given }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
