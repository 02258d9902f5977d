import { here } from '#platform/context.ts';
import { packFile } from '../queries/regulation-packs.ts';
import type { Route } from './+types/pack-file';

/** A pack as the file that the import reads. Law is public: whoever is signed in may have it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const file = await packFile(here(context).db, params.packId);
  return new Response(`${JSON.stringify(file, null, 1)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.pack.id}.json"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
