import type { Installation } from '#platform/context.ts';

/**
 * Runs `load` unless the seed of that name was loaded before, and remembers it afterwards. A load that broke off is
 * refused on the next start with a clear sentence: half a demonstration ward helps nobody.
 */
export async function once({ db, clock }: Installation, name: string, load: () => Promise<void>): Promise<boolean> {
  const known = await db.selectFrom('platform.seed').select('hash').where('name', '=', name).executeTakeFirst();
  if (known?.hash === 'loaded') return false;
  if (known)
    throw new Error(`Lần nạp "${name}" trước bị đứt giữa chừng. Hãy xóa cơ sở dữ liệu mẫu (thư mục var) rồi chạy lại.`);
  await db.insertInto('platform.seed').values({ name, hash: 'loading', loadedAt: clock() }).execute();
  await load();
  await db.updateTable('platform.seed').set({ hash: 'loaded' }).where('name', '=', name).execute();
  return true;
}
