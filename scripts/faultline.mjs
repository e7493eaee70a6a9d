// `npm run faultline -- …`: the command line from this checkout, built first when its sources are newer.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'dist/cli/faultline.mjs');
const NOT_IN_IT = new Set(['ui', 'app', 'store', 'charts']);

/** Time of the newest file that the command line is made of. */
function newestSource() {
  let newest = 0;
  const look = (file) => {
    newest = Math.max(newest, statSync(file).mtimeMs);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (!/\.test\.tsx?$|\.css$/.test(entry.name)) look(full);
    }
  };
  for (const entry of readdirSync(path.join(root, 'src'), { withFileTypes: true })) {
    if (entry.isDirectory() && !NOT_IN_IT.has(entry.name)) walk(path.join(root, 'src', entry.name));
  }
  for (const name of ['package.json', 'vite.cli.config.ts']) look(path.join(root, name));
  return newest;
}

function build() {
  const steps = [
    [process.execPath, [path.join(root, 'scripts/build-kernel.mjs')]],
    [
      process.execPath,
      [
        path.join(root, 'node_modules/vite/bin/vite.js'),
        'build',
        '--config',
        path.join(root, 'vite.cli.config.ts'),
        '--logLevel',
        'warn',
      ],
    ],
  ];
  for (const [command, args] of steps) {
    // What a build says is no output of the command: it goes to standard error.
    const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(status ?? 1);
  }
}

if (!existsSync(program) || statSync(program).mtimeMs < newestSource()) build();
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
// Whoever stops this process means the command: it ends by itself and says how.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 1));
