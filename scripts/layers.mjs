// Who may import whom, as a table; the linter's rules are made from it (`node scripts/layers.mjs` writes them into
// .oxlintrc.json, `--check` says whether they are there). Types count as imports.
import { readFileSync, writeFileSync } from 'node:fs';

const TOP = ['kernel', 'core', 'formats', 'live', 'engine', 'store', 'charts', 'app', 'ui', 'cli', 'library'];

/** Folder of src → what it may import; `engine/api`: of engine only this folder. */
const LAYERS = {
  kernel: [],
  core: ['kernel'],
  formats: ['core', 'kernel'],
  live: ['core', 'kernel', 'formats'],
  engine: ['core', 'kernel', 'formats', 'live'],
  store: ['core', 'engine/api'],
  charts: ['core'],
  app: [
    'core',
    'kernel',
    'formats',
    'live',
    'engine/api',
    'engine/export',
    'engine/fleet',
    'engine/inline.ts',
    'engine/web-locks.ts',
    'store',
    'charts',
  ],
  ui: ['app', 'store', 'charts', 'core', 'engine/api', 'formats/exporters', 'live/sinks'],
  cli: ['core', 'kernel', 'formats', 'live', 'engine'],
  library: ['core', 'kernel', 'formats', 'live'],
};

/** Inside these folders each may import those before it; a name with a dot is a file. */
const TREES = {
  'src/core': ['lib', 'calendar', 'samples', 'fields', 'kinds', 'design', 'dataset', 'detect', 'fleet', 'json-schema'],
  'src/core/dataset': ['metric', 'labels', 'tables'],
  'src/core/fleet': ['causes', 'config', 'draws', 'machines', 'history', 'readings', 'fleet.ts', 'jobs', 'tables'],
  'src/ui/timeline': ['model', 'gestures', 'keys', 'lanes', 'plot'],
};
/** Of these, each but the first may import the first only. */
const FANS = { 'src/core/design': ['types', 'read', 'write', 'edit', 'compact'] };

/** Trees whose parts are tested by what the whole makes: the inner order does not hold for their tests. */
const WHOLES = ['src/core/fleet'];

const COMLINK = { regex: '^comlink', message: 'Comlink stays inside src/engine.' };
const REACT = { regex: '^react', message: 'React stays in src/ui and main.tsx.' };
const LIBRARIES = {
  regex: '^(?!\\.|smol-toml|fast-check|vitest|ajv|node:)',
  message: 'core imports no library but the TOML reader.',
};

function refused(names, folder, allowed) {
  if (names.length === 0) return [];
  const words = allowed.length === 0 ? 'nothing' : allowed.join(', ');
  const message = `${folder} may import only: ${words} (ARCHITECTURE.md, layers).`;
  const places = names.map((name) => (isFile(name) ? `${name.replace('.', '\\.')}$` : `${name}/`));
  const way = isFile(folder) ? '\\./' : '(\\.\\./)+';
  return [{ regex: `^${way}(${places.join('|')})`, message }];
}

function isFile(name) {
  return name.includes('.');
}

function topPatterns(folder) {
  const allowed = LAYERS[folder];
  const whole = allowed.map((name) => name.split('/')[0]);
  const forbidden = TOP.filter((name) => name !== folder && !whole.includes(name));
  const paths = allowed.filter((name) => name.includes('/')).map((name) => name.split('/'));
  const parts = [...new Set(paths.map(([top]) => top))].map((top) => [
    top,
    paths.filter(([of]) => of === top).map(([, part]) => part),
  ]);
  return [
    ...refused(forbidden, `src/${folder}`, allowed),
    ...parts.map(([top, names]) => ({
      regex: `^(\\.\\./)+${top}/(?!${names.join('|').replaceAll('.', '\\.')})`,
      message: `src/${folder} may import of src/${top} only ${names.join(', ')} (ARCHITECTURE.md, layers).`,
    })),
    ...(folder === 'engine' || folder === 'core' ? [] : [COMLINK]),
    ...(folder === 'ui' || folder === 'core' ? [] : [REACT]),
    ...(folder === 'core' ? [COMLINK, LIBRARIES] : []),
  ];
}

function override(place, patterns) {
  return {
    files: isFile(place) ? [place] : [`${place}/**/*.ts`, `${place}/**/*.tsx`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** The overrides of the linter, those of inner folders last: the last one that fits a file is the one that counts. */
function overrides() {
  const core = topPatterns('core');
  const document = {
    regex: '^(\\.\\./)+document\\.ts$',
    message: 'core/document.ts joins the folders of core and is imported from outside of them.',
  };
  const coreTree = TREES['src/core'];
  const inCore = (folder) => {
    const place = coreTree.indexOf(folder);
    const before = coreTree.slice(0, place);
    return [...core, document, ...refused(coreTree.slice(place + 1), `src/core/${folder}`, before)];
  };
  /** What holds in the whole folder that a path lies in. */
  const around = (path) => {
    const [, top, folder] = path.split('/');
    return top === 'core' ? inCore(folder) : topPatterns(top);
  };
  const inner = [
    ...Object.entries(TREES)
      .filter(([path]) => path !== 'src/core')
      .map(([path, names]) => [path, names, (place) => [names.slice(place + 1), names.slice(0, place)]]),
    ...Object.entries(FANS).map(([path, names]) => [
      path,
      names,
      (place) => [names.filter((_, at) => at !== place && at > 0), place === 0 ? [] : names.slice(0, 1)],
    ]),
  ];
  const face = {
    files: ['src/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\./(engine|store|charts|app|ui|cli)/',
              message: 'src/index.ts may import only: core, kernel, formats, live (ARCHITECTURE.md, layers).',
            },
          ],
        },
      ],
    },
  };
  return [
    face,
    ...TOP.map((folder) => override(`src/${folder}`, topPatterns(folder))),
    ...coreTree.map((folder) => override(`src/core/${folder}`, inCore(folder))),
    ...inner.flatMap(([path, names, rule]) =>
      names.map((name, place) => {
        const [forbidden, allowed] = rule(place);
        const patterns = [...around(path), ...refused(forbidden, `${path}/${name}`, allowed)];
        return override(`${path}/${name}`, patterns);
      }),
    ),
    ...WHOLES.map((path) => override(`${path}/**/*.test.ts`, around(path))),
  ];
}

const FILE = new URL('../.oxlintrc.json', import.meta.url);
const config = JSON.parse(readFileSync(FILE, 'utf8'));
const isLayer = ({ rules }) => Array.isArray(rules['no-restricted-imports']);
const first = config.overrides.findIndex(isLayer);
const others = config.overrides.filter((entry) => !isLayer(entry));
const next = { ...config, overrides: others.toSpliced(first, 0, ...overrides()) };
if (process.argv.includes('--check')) {
  if (JSON.stringify(next) !== JSON.stringify(config)) {
    console.error('.oxlintrc.json does not have the layers of scripts/layers.mjs: run `node scripts/layers.mjs`.');
    process.exit(1);
  }
} else writeFileSync(FILE, `${JSON.stringify(next, undefined, 2)}\n`);
