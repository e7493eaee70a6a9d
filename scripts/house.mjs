// What the linter cannot say of the source: how large a folder and a style sheet may be, casts that silence, state of
// a module, and what of the browser has one place alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_FILES = 24;
const MOST_CSS_LINES = 300;
const isCode = (name) => /\.(ts|tsx|mjs)$/.test(name);
const isTest = (name) => /\.(test|test-support)\.tsx?$/.test(name);

const faults = [];

function visit(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const sources = files.filter((name) => isCode(name) && !isTest(name) && !name.includes('.generated.'));
  if (sources.length > MOST_FILES)
    faults.push(`${folder}: ${sources.length} source files; at most ${MOST_FILES}. Divide it by what its files do.`);
  for (const name of sources) checkCode(join(folder, name).replaceAll('\\', '/'));
  for (const name of files.filter((each) => each.endsWith('.module.css'))) checkCss(join(folder, name));
  for (const entry of entries) if (entry.isDirectory() && entry.name !== 'fixtures') visit(join(folder, entry.name));
}

/** What may stand in one file alone: a clipboard that can refuse, and addresses that must be given back. */
const ONE_PLACE = [
  { word: /\bnavigator\.clipboard\b/, place: 'src/app/studio/environment.ts' },
  { word: /\bcreateObjectURL\b/, place: 'src/app/export/browser-exports.ts' },
];

function checkCode(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const at = `${path}:${index + 1}`;
    const cast = /\bas (unknown as|never)\b/.exec(line);
    if (cast) faults.push(`${at}: a cast that silences (${cast[0]}). Make the types say it.`);
    // The kernel's own language has no objects to keep its registers in.
    if (/^(export )?(let|var) /.test(line) && !path.startsWith('src/kernel/assembly/'))
      faults.push(`${at}: no module holds state. Make it in a function and hand it on.`);
    for (const { word, place } of ONE_PLACE)
      if (word.test(line) && path !== place) faults.push(`${at}: this stands in ${place} alone; ask there.`);
  }
}

function checkCss(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
  if (lines > MOST_CSS_LINES)
    faults.push(`${path}: ${lines} lines; at most ${MOST_CSS_LINES}. One module a component.`);
}

visit('src');
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
