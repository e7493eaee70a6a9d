// Compiles src/kernel/assembly to WebAssembly and embeds it; does nothing when the sources have not changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sources = path.join(root, 'src/kernel/assembly');
const target = path.join(root, 'src/kernel/kernel.generated.ts');

/** No option that changes floating-point results; memory comes from outside, so that its size is fixed by the caller. */
const options = [
  '-O3',
  '--converge',
  '--runtime=stub',
  '--enable=simd',
  '--enable=bulk-memory',
  '--noAssert',
  '--importMemory',
  '--zeroFilledMemory',
  '--use=abort=',
];

const compilerVersion = createRequire(import.meta.url)('assemblyscript/package.json').version;

function hashSources() {
  const hash = createHash('sha256').update(`${compilerVersion} ${options.join(' ')}`);
  for (const name of readdirSync(sources).sort()) {
    hash.update(`\n${name}\n`).update(readFileSync(path.join(sources, name)));
  }
  return hash.digest('hex');
}

async function compile() {
  const { default: asc } = await import('assemblyscript/asc');
  let binary;
  let messages = '';
  const { error } = await asc.main(['index.ts', '--outFile', 'kernel.wasm', ...options], {
    readFile: (name, base) => {
      const file = path.resolve(sources, base ?? '.', name);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    writeFile: (_name, contents) => {
      binary = contents;
    },
    listFiles: () => [],
    stderr: {
      write: (chunk) => {
        messages += chunk;
      },
    },
  });
  // Otherwise they are only warnings about 64-bit memory and the like.
  if (error) {
    console.error(messages);
    throw error;
  }
  return binary;
}

const hash = hashSources();
if (!existsSync(target) || !readFileSync(target, 'utf8').includes(hash)) {
  const binary = await compile();
  const text = [
    '// Made by scripts/build-kernel.mjs from src/kernel/assembly. Do not edit.',
    `// sources ${hash}, ${binary.length} bytes`,
    `export const kernelBase64 =\n  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
  // A process that reads meanwhile sees the old file or the new one, never half of it.
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, target);
  console.log(`kernel: ${binary.length} bytes of WebAssembly`);
}
