import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { platformProblem } from '#platform/problem.ts';
import { drawnMapOf } from '../queries/drawn-map.ts';
import { WardMap } from '../ui/ward-map.tsx';
import type { Route } from './+types/drawn-map';

/** The drawn map of a ward as a picture, to be pressed where a place lies. */
export async function loader({ params }: Route.LoaderArgs) {
  const map = await drawnMapOf(params.unitId);
  if (!map) throw platformProblem('not-found');
  return new Response(renderToStaticMarkup(createElement(WardMap, { map, pins: [] })), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'Cache-Control': 'private, max-age=3600',
    },
  });
}
