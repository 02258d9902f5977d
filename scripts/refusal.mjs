/** Something the person at the terminal can put right: its message is one clear Vietnamese sentence, shown without a stack. */
export class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Progress and complaints go to stderr, so that stdout stays free for answers. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a script's main function: its number becomes the exit code, a Refusal its sentence, anything else its stack. */
export async function runScript(main) {
  try {
    refuseOldNode();
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
  // A forgotten timer or socket must not keep a finished command alive; stdout is drained first.
  process.stdout.write('', () => process.exit());
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Sao Làng cần Node.js từ 20.19; máy này đang chạy ${process.versions.node}.`);
}
