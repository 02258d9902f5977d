import { createContext, type RouterContextProvider } from 'react-router';
import type { Actor } from './actor.ts';
import type { Config } from './config.ts';
import type { FileStore } from './files/file-store.ts';
import type { Mailer } from './mail.ts';
import type { Performer } from './performer.ts';

/** What the process holds for all requests. Made once by a composition root. */
export interface Installation extends Omit<Performer, 'actor' | 'requestNumber'> {
  config: Config;
  files: FileStore;
  mail: Mailer;
}

/** What loaders and actions get for one request. */
export interface RequestContext extends Installation {
  actor: Actor;
  requestNumber: string;
  clientAddress: string;
  /** For the content security policy; script tags carry it. */
  nonce: string;
}

export const requestContext = createContext<RequestContext>();

/** The request's context in a loader, action or middleware: `const { db, actor } = here(context)`. */
export const here = (context: Readonly<RouterContextProvider>): RequestContext => context.get(requestContext);
