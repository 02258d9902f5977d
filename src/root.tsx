import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  type LinksFunction,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from 'react-router';
import { here } from '#platform/context.ts';
import { ErrorPage, errorTitle } from '#ui/office/error-page.tsx';
import favicon from '#ui/office/favicon.svg?url';
import fontStyles from '#ui/office/fonts.css?url';
import officeStyles from '#ui/office/office.css?url';
import type { Route } from './+types/root';

export const links: LinksFunction = () => [
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
  { rel: 'stylesheet', href: fontStyles },
  { rel: 'stylesheet', href: officeStyles },
];

/** For pages without a title of their own: those that could not be shown. */
export const meta: Route.MetaFunction = ({ error }) => [
  { title: `${error ? `${errorTitle(isRouteErrorResponse(error) ? error.status : 500)} · ` : ''}Sao Làng` },
];

export function loader({ context }: Route.LoaderArgs) {
  const { nonce, requestNumber } = here(context);
  return { nonce, requestNumber };
}

export function Layout({ children }: { children: ReactNode }) {
  // The browser hides a nonce after loading, so React would find another value there; that difference is expected.
  const nonce = useRouteLoaderData<typeof loader>('root')?.nonce;
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const requestNumber = useRouteLoaderData<typeof loader>('root')?.requestNumber;
  if (isRouteErrorResponse(error)) return <ErrorPage status={error.status} refusal={error.data} />;
  return <ErrorPage status={500} requestNumber={requestNumber} />;
}
