import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, wherever the command was called from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything the running system keeps lies here, outside version control. */
export const varFolder = join(projectFolder, 'var');

/** A built entry: `server`, `worker` or `cli`. */
export const builtEntry = (name) => join(projectFolder, 'build', 'server', `${name}.js`);
