import { AlreadySupervised, superviseDatabase } from './embedded/tenancy.mjs';
import { say } from './refusal.mjs';
import { sleep } from './wait.mjs';

/**
 * Keeps the embedded server of a data folder alive: starts it again whenever it dies. `moved(url)` is called when it
 * came back under another address, `lost(error)` when another supervisor took it meanwhile. Gives `{ url, stop() }`.
 */
export async function keepDatabase({ dataFolder, moved, lost }) {
  let current = await superviseDatabase({ dataFolder });
  let url = current.url;
  let stopping = false;

  const watch = async () => {
    for (;;) {
      await current.ended;
      if (stopping) return;
      say('Cơ sở dữ liệu dừng đột ngột, đang khởi động lại…');
      current = await reopen();
      if (!current) return;
      if (stopping) return current.close();
      say('Cơ sở dữ liệu đã chạy lại.');
      if (current.url === url) continue;
      url = current.url;
      moved(url);
    }
  };

  const reopen = async () => {
    for (let pause = 500; !stopping; pause = Math.min(30_000, pause * 2)) {
      try {
        return await superviseDatabase({ dataFolder });
      } catch (error) {
        if (error instanceof AlreadySupervised) return void lost(error);
        say(error.message);
        await sleep(pause);
      }
    }
    return undefined;
  };

  const watching = watch();
  return {
    get url() {
      return url;
    },
    async stop() {
      stopping = true;
      await current?.close();
      await Promise.race([watching, sleep(5_000)]);
    },
  };
}
