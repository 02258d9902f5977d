import { useRouteLoaderData } from 'react-router';
import type { ShellView } from './shell-view.ts';

/** The shell that the signed-in layout loaded; focused pages frame themselves with it. */
export function useShell(): ShellView {
  const loaded = useRouteLoaderData('signed-in') as { shell: ShellView } | undefined;
  if (!loaded) throw new Error('useShell stands outside the signed-in layout');
  return loaded.shell;
}
