// Size budgets of the built studio (ARCHITECTURE.md): what the page loads at start is read from its own HTML.
import { readFileSync } from 'node:fs';

const page = readFileSync('dist/studio/index.html', 'utf8');
const start = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => `dist/studio/${path}`);

export default [
  { name: 'JavaScript until the first curve', path: start, limit: '250 kB', gzip: true },
  {
    name: 'chart of a spread, when it is opened',
    path: 'dist/studio/assets/spread-card-*.js',
    limit: '200 kB',
    gzip: true,
  },
  {
    name: 'worker of curves, with the kernel',
    path: 'dist/studio/assets/curve.worker-*.js',
    limit: '78 kB',
    gzip: true,
  },
  { name: 'worker of files', path: 'dist/studio/assets/background.worker-*.js', limit: '60 kB', gzip: true },
];
