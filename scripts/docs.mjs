// `npm run docs`: writes docs/reference from the registries.
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./scripts/reference.ts', { configFile: false, logLevel: 'error' });
mkdirSync('docs/reference', { recursive: true });
for (const [name, text] of module.buildReference()) writeFileSync(`docs/reference/${name}`, text);
console.log(`docs/reference: ${module.buildReference().size} pages`);
