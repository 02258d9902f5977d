import type { CommandContext } from '../command.ts';

/** Takes away the rows of files that nothing points to any more; the nightly sweep takes their content. */
export async function forgetFiles({ db }: Pick<CommandContext, 'db'>, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await db.deleteFrom('platform.file').where('id', 'in', fileIds).execute();
}
