/** The layer table of ARCHITECTURE.md, enforced. */
const only = (from, allowed, npm) => ({
  name: `${from.replaceAll('/', '-')}-imports`,
  severity: 'error',
  comment: `src/${from} may import only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^src/${from}`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^src/',
    pathNot: [`^src/${from}`, ...allowed.map((folder) => `^src/${folder}`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    only('kernel', []),
    only('core', ['kernel']),
    only('formats', ['core', 'kernel']),
    only('live', ['core', 'kernel', 'formats']),
    only('store', ['core', 'engine/api']),
    only('charts', ['core']),
    only('app', ['core', 'kernel', 'formats', 'live', 'engine', 'store', 'charts']),
    only('ui', ['app', 'store', 'charts', 'core', 'engine/api', 'formats/exporters', 'live/sinks']),
    only('cli', ['core', 'kernel', 'formats', 'live', 'engine']),
    only('engine', ['core', 'kernel', 'formats', 'live']),
    {
      name: 'engine-api-is-types',
      severity: 'error',
      from: { path: '^src/engine/api' },
      to: { path: '^src/', pathNot: '^src/(core|engine/api)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'comlink-only-at-the-boundary',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/engine/' },
      to: { path: 'comlink' },
    },
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'core imports no library but the TOML reader',
      from: { path: '^src/core', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'smol-toml|valibot|fast-check' },
    },
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
