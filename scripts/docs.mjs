// `npm run docs`: writes docs/reference from the registries, and the picture of docs/labels.md from the design on it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./scripts/reference.ts', { configFile: false, logLevel: 'error' });
mkdirSync('docs/reference', { recursive: true });
for (const [name, text] of module.buildReference()) writeFileSync(`docs/reference/${name}`, text);
const labels = await runnerImport('./scripts/labels-picture.ts', { configFile: false, logLevel: 'error' });
writeFileSync('docs/images/labels.svg', labels.module.buildLabelsPicture(readFileSync('docs/labels.md', 'utf8')));
console.log(`docs/reference: ${module.buildReference().size} pages`);
