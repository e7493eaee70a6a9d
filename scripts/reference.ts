/** The reference pages of docs/, made from the registries' own parameter tables. Writes nothing itself. */
import { measuresPage } from './reference-measures.ts';
import { NOISES } from '../src/core/kinds/noise/index.ts';
import { PROCESSES } from '../src/core/kinds/processes/index.ts';
import { SEASONALITIES } from '../src/core/kinds/seasonality/index.ts';
import { TRENDS } from '../src/core/kinds/trends/index.ts';
import type { FieldUnit, FieldTable } from '../src/core/fields/spec.ts';
import type { Kind } from '../src/core/fields/kind.ts';
import { ANOMALY_FIELDS } from '../src/core/kinds/anomaly.ts';
import type { AnomalyKindBase } from '../src/core/kinds/anomalies/kind.ts';
import {
  EFFECT_FIELDS,
  FACTOR_FIELDS,
  FOLLOW_FIELDS,
  GENERAL_FIELDS,
  INCIDENT_FIELDS,
  METRIC_FIELDS,
  PATTERN_FIELDS,
} from '../src/core/design/types/fields.ts';
import { SCATTER_FIELDS } from '../src/core/design/types/scatter-fields.ts';
import { ANOMALIES } from '../src/core/kinds/anomalies/index.ts';
import { ANOMALY_COLUMNS } from '../src/core/dataset/tables/anomalies-table.ts';
import { FOLLOWER_COLUMNS } from '../src/core/dataset/tables/followers-table.ts';
import { RELATIONS } from '../src/core/kinds/relations/index.ts';
import type { ColumnSpec } from '../src/core/samples/table.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from '../src/core/fleet/config/params.ts';
import { SCENARIOS } from '../src/core/fleet/config/scenarios.ts';
import { schemaOf } from '../src/core/fleet/tables/schema.ts';
import { FLEET_TABLES } from '../src/core/fleet/tables/tables.ts';
import { EXPORTERS, exporterOf } from '../src/formats/exporters/index.ts';
import { PACKS } from '../src/formats/packs/index.ts';
import { PARTS } from '../src/formats/parts.ts';
import { SINKS } from '../src/live/sinks/index.ts';

const unitText = (unit: FieldUnit | undefined): string => {
  if (unit === undefined) return '';
  if (typeof unit === 'string') return unit;
  return unit.of === 'metric' ? "the metric's unit" : "the metric's unit a sample";
};

const boundText = (param: { min?: number; max?: number; open?: 'min' | 'max' | 'both' }): string => {
  const low =
    param.min === undefined ? '' : `${param.open === 'min' || param.open === 'both' ? '>' : '≥'} ${param.min}`;
  const high =
    param.max === undefined ? '' : `${param.open === 'max' || param.open === 'both' ? '<' : '≤'} ${param.max}`;
  return [low, high].filter((part) => part !== '').join(', ');
};

type AnyParam = FieldTable[string];

const typeText = (param: AnyParam): string => {
  switch (param.type) {
    case 'number':
    case 'number?':
      return param.integer ? 'whole number' : 'number';
    case 'span':
    case 'span?':
      return 'samples or duration';
    case 'choice':
    case 'choice?':
      return param.options.map((option) => `\`${option}\``).join(' · ');
    case 'flag':
    case 'flag?':
      return 'true or false';
    case 'numbers':
      return `${param.minLength} to ${param.maxLength} numbers`;
    case 'points':
      return `${param.minLength} to ${param.maxLength} points [x, y], x = ${param.x.replaceAll('-', ' ')}`;
    case 'texts':
      return `${param.minLength} to ${param.maxLength} names`;
    case 'duration':
      return 'duration';
    case 'text':
      return 'text';
    case 'words':
      return 'table of texts';
    case 'shares':
      return 'table of numbers';
    case 'formula':
      return 'formula';
    case 'range':
      return 'two numbers [least, most]';
    case 'span-range':
      return 'two lengths [least, most], samples or durations';
    case 'ranges':
      return 'table of ranges';
    case 'weights':
      return 'table of numbers';
    case 'share':
      return 'share such as `"2%"`';
    case 'window':
      return `${param.words.map((word) => `\`${word}\``).join(' · ')} · [from, to]`;
    case 'table':
      return 'table';
    case 'tables':
      return 'list of tables';
    case 'id':
      return 'id';
    case 'time':
      return 'date and time';
    case 'zone':
      return 'name of a time zone';
    case 'days':
      return `list of days and of names: ${param.names.map((name) => `\`${name}\``).join(' · ')}`;
    case 'word-or-number':
      return `${param.options.map((option) => `\`${option}\``).join(' · ')} · number`;
    case 'share-or-time':
      return 'share such as `"70%"`, or date and time';
  }
};

const rangeText = (param: AnyParam): string => {
  switch (param.type) {
    case 'number':
    case 'number?':
    case 'word-or-number':
      return boundText(param);
    case 'numbers':
    case 'shares':
    case 'range':
    case 'weights':
      return boundText(param);
    case 'span':
    case 'span?':
      return param.minSamples === undefined ? '' : `≥ ${param.minSamples} samples`;
    default:
      return '';
  }
};

const defaultText = (param: AnyParam): string =>
  'default' in param ? `\`${JSON.stringify(param.default)}\`` : 'absent';

export function paramTable(params: FieldTable): string {
  const names = Object.keys(params);
  if (names.length === 0) return 'No parameters.\n';
  const rows = names.map((name) => {
    const param = params[name] as AnyParam;
    const unit = 'unit' in param ? unitText(param.unit) : '';
    return `| \`${name}\` | ${typeText(param)} | ${rangeText(param)} | ${unit} | ${defaultText(param)} | ${param.help} |`;
  });
  return ['| Parameter | Type | Range | Unit | Default | Meaning |', '|---|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

/** What stands in anomalies.csv and followers.csv. */
function anomalyColumnsText(): string {
  const tableOf = (columns: readonly ColumnSpec[]) => {
    const rows = columns.map(({ name, help = '' }) => `| \`${name}\` | ${help.replaceAll('|', '\\|')} |`);
    return `| Column | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
  };
  const anomalies = 'One row an anomaly, benign events among them. Samples count from 0, intervals are half-open.';
  const followers = 'One row for an anomaly and each metric that it reaches along what that [follows](relations.md).';
  return `## \`anomalies.csv\`\n\n${anomalies}\n\n${tableOf(ANOMALY_COLUMNS)}\n## \`followers.csv\`\n\n${followers}\n\n${tableOf(FOLLOWER_COLUMNS)}`;
}

const HEADER = '<!-- Made by `npm run docs` from the registries; edit the kinds, not this page. -->\n\n';

export function page(
  title: string,
  lead: string,
  kinds: readonly Kind[],
  more: (kind: Kind) => string = () => '',
): string {
  const sections = kinds.map(
    (kind) => `## \`${kind.id}\`: ${kind.label}\n\n${kind.help}${more(kind)}\n\n${paramTable(kind.params)}`,
  );
  return `${HEADER}# ${title}\n\n${lead}\n\n${sections.join('\n')}`;
}

/** Settings, scenarios and columns of fleets. */
function fleetPage(): string {
  const groups = Object.entries(FLEET_GROUPS).map(([name, table]) => `## \`[fleet.${name}]\`\n\n${paramTable(table)}`);
  const scenarios = SCENARIOS.map(
    ({ id, help, settings }) => `## Scenario \`${id}\`\n\n${help}\n\n\`\`\`json\n${JSON.stringify(settings)}\n\`\`\`\n`,
  );
  const tables = FLEET_TABLES.map((table) => {
    const { columns, row } = schemaOf(table);
    const rows = columns.map(
      ({ name, type, unit = '', meaning, optional }) =>
        `| \`${name}\` | ${type} | ${unit} | ${meaning}${optional ? ' Only with `detail_columns`.' : ''} |`,
    );
    return `## Table \`${table.id}\`\n\nA row: ${row}\n\n| Column | Type | Unit | Meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const lead =
    'Fleet telemetry: `[fleet]` with a `scenario` and any setting beside it. The formulas stand in [fleet.md](../fleet.md).';
  return `${HEADER}# Fleets\n\n${lead}\n\n## \`[fleet]\`\n\n${paramTable(FLEET_PARAMS)}\n${[...groups, ...scenarios, ...tables].join('\n')}`;
}

function profileText(exporterId: string): string {
  const profiles = exporterOf(exporterId)?.profiles ?? [];
  const items = profiles.map(({ id, help, tables }) => `- profile \`${id}\` (${tables.join(', ')}): ${help}`);
  return items.length === 0 ? '' : `\n\n${items.join('\n')}`;
}

const DUPLICATES = {
  'by-id': 'knows our ids: a second copy is recognised',
  'by-point': 'same series and time is the same point',
  kept: 'keeps a second copy',
} as const;

function sinksPage(): string {
  const sections = SINKS.map(({ id, label, help, limits, duplicates, browser, words, params }) => {
    const facts = [
      `- \`--url\`: ${words.urlExample === '' ? 'none' : `such as \`${words.urlExample}\``}`,
      `- \`--name\`: ${words.name ?? 'not used'} · token: ${words.token ?? 'none'}`,
      `- at most ${limits.eventsPerRequest} events, ${limits.bytesPerRequest} bytes a request, ${limits.requestsPerSecond} requests a second`,
      `- an event that is sent twice: ${DUPLICATES[duplicates]}`,
      `- from a page in a browser: ${{ yes: 'yes', 'with-proxy': 'through `faultline serve --allow` (most answer no CORS)', no: 'no, command line only' }[browser]}`,
    ];
    return `## \`${id}\`: ${label}\n\n${help}\n\n${facts.join('\n')}\n\n${paramTable(params)}`;
  });
  return `${HEADER}# Sinks\n\nWhere a feed posts: \`faultline feed --sink ID\`, or Live in the studio. How it delivers stands in [feed.md](../feed.md).\n\n${sections.join('\n')}`;
}

/** Of a part of a data set: what writes it. */
const writtenText = ({ flag, isUsual, only }: (typeof PARTS)[number]): string => {
  if (only === 'command-line') return 'always; `--no-plot` leaves it out';
  return isUsual || flag === undefined ? 'always' : `\`--with ${flag}\``;
};

const filesText = ({ fileStem, ending, besides = [] }: (typeof PARTS)[number]): string =>
  [ending ?? '…', ...besides].map((each) => `\`${fileStem}.${each}\``).join(', ');

function partsTable(): string {
  const rows = PARTS.map(
    (part) => `| \`${part.id}\` | ${filesText(part)} | ${writtenText(part)} | ${part.needs ?? ''} | ${part.help} |`,
  );
  return ['| Part | File | Written | Of | Contents |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** How long an anomaly is whose file gives neither hold nor recovery. */
function lengthText({ permanent, defaultHold }: AnomalyKindBase): string {
  if (permanent) return 'to the end of the data when the file gives no length.';
  return `${defaultHold} ${defaultHold === 1 ? 'sample' : 'samples'} long when the file gives no length.`;
}

/** What all anomalies share. */
function placesPage(): string {
  const lead =
    'What every anomaly has beside the parameters of its kind ([anomalies.md](anomalies.md)): where it lies, how it grows and fades, and how it counts. It begins at `at`, grows over `onset`, stays at full strength for `hold`, and fades over `recovery_time` along `pattern`; parts that are left out are 0 long. Without both `hold` and `recovery_time` it has the usual length of its kind. Kinds that begin and end at once have `at` and `hold` only. Lengths are samples or durations. What lies outside the data is warned of.';
  const counts =
    'An anomaly that is `benign` is in the data and marks no row of labels.csv; one that is `off` is in neither. `note` goes to anomalies.csv.';
  const again =
    'With `every = "1d"` an anomaly `backup` comes again to the end of the data. Each time is an anomaly of its own, `backup/1`, `backup/2`, …, with random numbers of its own, a row in anomalies.csv and its interval in the labels; the first has those that it has alone. An anomaly of the metric with the id of a repeat takes its place: moved, changed, or `off` for a night without a backup.';
  return `${HEADER}# What anomalies share\n\n${lead}\n\n${paramTable(ANOMALY_FIELDS)}\n## \`every\`\n\n${again}\n\n## \`pattern_args\`\n\nFor pattern \`oscillating\` only.\n\n${paramTable(PATTERN_FIELDS)}\n## Labels\n\n${counts}\n`;
}

/** [general] and the fields of metrics beside their parts. */
function designPage(): string {
  const trend =
    '`trend = "up"` and `"down"` are short forms of a linear trend that rises or falls by the size of the base value (by 1 where that is 0) over the whole data; `"none"` is no trend.';
  const metrics = `\`[metrics.KEY]\`; the parts have pages of their own: [trends](trends.md), [seasonality](seasonality.md), [processes](processes.md), [noise](noise.md), [relations](relations.md), [anomalies](anomalies.md). Values are held between \`min\` and \`max\`, then rounded to \`step_size\`, then to \`decimals\`.`;
  return `${HEADER}# The design and its metrics\n\nA file begins with \`schema = 1\`.\n\n## \`[general]\`\n\n${paramTable(GENERAL_FIELDS)}\n## Metrics\n\n${metrics}\n\n${paramTable(METRIC_FIELDS)}\n${trend}\n`;
}

/** What metrics take from each other and from common causes. */
function relationsPage(): string {
  const lead =
    'What a metric takes from others: `follows = [ { metric = "…", gain = …, lag = …, curve = "…", … } ]`, and from common causes of noise: `[noise_factors.NAME]` with `factors = { NAME = share }`. [relations.md](../relations.md) says what it means, and what a `formula` may hold.';
  const curves = RELATIONS.map(
    (kind) => `## Curve \`${kind.id}\`: ${kind.label}\n\n${kind.help}\n\n${paramTable(kind.params)}`,
  );
  return `${HEADER}# Relations\n\n${lead}\n\n## An entry of \`follows\`\n\nBeside the parameters of its \`curve\`, which is \`${RELATIONS[0].id}\` where none is named.\n\n${paramTable(FOLLOW_FIELDS)}\n${curves.join('\n')}\n## \`[noise_factors.NAME]\`\n\n${paramTable(FACTOR_FIELDS)}`;
}

function incidentsPage(): string {
  const lead =
    'One cause that places anomalies on several metrics: `[[incidents]]` with `effects = [ { metric = "…", kind = "…", … } ]`. An effect is an anomaly of that kind at the start of the incident plus its `lag`; `gain` and `sign` multiply its main parameter, of a factor its distance from 1. It has the id `INCIDENT.EFFECT`.';
  return `${HEADER}# Incidents\n\n${lead}\n\n${paramTable(INCIDENT_FIELDS)}\n## Effects\n\nBeside the parameters of the kind, and \`pattern_args\` as [all anomalies](anomaly-fields.md) have them.\n\n${paramTable(EFFECT_FIELDS)}`;
}

function scatterPage(): string {
  const lead =
    'Anomalies and incidents that a rule places by chance: `[[scatter]]`, as often as rules are wanted ([scatter.md](../scatter.md) says how it draws). A rule has `count` or `contamination`, and `kinds` or `effects`; with `effects`, as [incidents](incidents.md) have them, every placement is an incident.';
  return `${HEADER}# Placement by rule\n\n${lead}\n\n${paramTable(SCATTER_FIELDS)}`;
}

/** File name (in docs/reference) → text. */
export function buildReference(): ReadonlyMap<string, string> {
  return new Map([
    [
      'trends.md',
      page(
        'Trends',
        'A slow change of the level: `trend = { kind = "…", … }`. Absent: none. `"up"`, `"down"` and `"none"` are short forms.',
        TRENDS,
      ),
    ],
    [
      'seasonality.md',
      page(
        'Seasonality',
        'Repeating parts: `seasonality = [ { kind = "…", … } ]`. Each is added to the level, or with `mode = "multiplicative"` a factor 1 + wave on it.',
        SEASONALITIES,
      ),
    ],
    ['design.md', designPage()],
    ['anomaly-fields.md', placesPage()],
    ['incidents.md', incidentsPage()],
    ['relations.md', relationsPage()],
    ['scatter.md', scatterPage()],
    [
      'packs.md',
      page(
        'Packs',
        'Files in the form of a benchmark or tool: `faultline generate --pack ID`, parameters as `--option NAME=VALUE`. [packs.md](../packs.md) says what all packs have, and what is done where a design does not fit a form.',
        PACKS,
        (kind) => `\n\nRead by ${PACKS.find(({ id }) => id === kind.id)?.readBy ?? ''}.`,
      ),
    ],
    ['fleet.md', fleetPage()],
    ['measures.md', measuresPage()],
    ['sinks.md', sinksPage()],
    [
      'files.md',
      `${page(
        'File formats',
        `What a data set consists of; \`--table PART,…\` names the parts that are written instead.\n\n${partsTable()}\n\n` +
          'Every table is written in each format that is asked for: `--format csv,parquet`, or the Export dialog; the lists of anomalies are always CSV, and where Parquet is asked for, Parquet as well: integers, times in UTC, doubles and booleans, with nulls where CSV has empty cells. Options stand in the dialog, on the command line as `--option NAME=VALUE`; a profile (`--profile NAME`) sets several as a known program writes them. A design with the numbers of the Python generator has the profile `chaos` by itself; `--profile none` is the plain form.\n\nBeside the files stands `manifest.json`: their sizes and SHA-256, the version, and the design as a link. It is how the next run in the folder knows which files it may replace or remove; all others, and those changed since, stay untouched.\n\n`labels` has the rows of `metrics`: a sample that no metric delivers (a gap with `as = "absent"` on all of them) has a row in neither, nor in `long`. `clean` has all samples.',
        EXPORTERS,
        (kind) => profileText(kind.id),
      )}\n${anomalyColumnsText()}`,
    ],
    ['processes.md', page('Processes', 'Parts with memory: `process = [ { kind = "…", … } ]`.', PROCESSES)],
    [
      'noise.md',
      page(
        'Noise',
        'One quantile of one uniform a sample: `noise = "…"` with `noise_args = { … }`. `smoothing_window` averages over that many samples; `mode = "proportional"` scales it with the level, or with a `power` of it.',
        NOISES,
      ),
    ],
    [
      'anomalies.md',
      page(
        'Anomalies',
        'Each is one event on one metric: `[[anomalies.KEY]]` with `kind`, `at`, `onset`, `hold`, `recovery_time`, `pattern`, and the parameters of its kind. What all share stands in [anomaly-fields.md](anomaly-fields.md).',
        ANOMALIES,
        (kind) => {
          const anomaly = ANOMALIES.find((one) => one.id === kind.id);
          return anomaly ? ` Family ${anomaly.family}, stage ${anomaly.stage}; ${lengthText(anomaly)}` : '';
        },
      ),
    ],
  ]);
}
