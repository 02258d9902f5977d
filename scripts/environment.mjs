import { join, resolve } from 'node:path';
import { projectFolder, varFolder } from './project.mjs';

/** Where the embedded server keeps its data. */
export const dataFolder = (environment = process.env) =>
  resolve(projectFolder, environment.DATA_DIR || join(varFolder, 'database'));

/** The caller's environment with what a start straight after a clone needs. An empty variable counts as unset. */
export function runtimeEnvironment(environment = process.env) {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  return {
    NODE_ENV: 'production',
    PORT: '3000',
    // Not reachable from other machines unless asked for: the demonstration passwords are public.
    HOST: '127.0.0.1',
    STORAGE_DIR: join(varFolder, 'files'),
    MAIL_DIR: join(varFolder, 'mail'),
    ...set,
  };
}
