/** Resolves after the given milliseconds. */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks `question` again and again until its answer is truthy (given back) or the time is over (undefined). */
export async function waitFor(question, milliseconds, pause = 50) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() >= deadline) return undefined;
    await sleep(pause);
  }
}
