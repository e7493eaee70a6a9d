/** README.md of a pack: its dataset card. Knows no pack by name. */
import type { AnomalyRow } from '../../core/dataset/index.ts';
import { isoTime } from '../../core/lib/time.ts';
import { visibleText } from '../../core/lib/visible-text.ts';
import { encodeLink } from '../link.ts';
import type { OptionValues } from '../options.ts';
import { licenceUrl } from './licence.ts';
import type { Pack, PackFile } from './pack.ts';
import type { GatheredData } from './pack-data.ts';

export interface CardSource {
  readonly pack: Pack;
  readonly data: GatheredData;
  readonly licence: string;
  readonly planned: readonly PackFile[];
  readonly options: OptionValues;
}

/** More anomalies than this are counted, not listed. */
const MOST_LISTED = 200;
const MOST_FILES = 200;

export function buildCard(source: CardSource): string {
  const { pack, data, licence } = source;
  const title = cell(data.design.general.name);
  const sections = [
    `---\npretty_name: ${JSON.stringify(data.design.general.name)}\nlicense: ${JSON.stringify(licence.toLowerCase())}\ntags: ["time-series", "anomaly-detection", "synthetic"]\n---`,
    `# ${title}\n\nSynthetic time series with labelled anomalies in the form of **${pack.label}**. ${pack.help} Read by ${pack.readBy}.`,
    storyText(data),
    figuresText(data),
    listText('## What stands where', data.said),
    listText('## What was done to fit the form', data.notes()),
    filesText(source.planned),
    metricsText(data),
    anomaliesText(data),
    againText(source),
    `## Licence\n\n${cell(licence)} (${licenceUrl(licence)})`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Notes of anomalies and incidents, told in the order of time. */
function storyText(data: GatheredData): string {
  const { metrics, incidents } = data.design;
  const told = [
    ...incidents.map(({ name }) => name),
    ...metrics.flatMap(({ anomalies }) => anomalies.flatMap(({ note }) => (note ? [note] : []))),
  ];
  return listText('## Story', [...new Set(told)].slice(0, MOST_LISTED).map(cell));
}

function figuresText(data: GatheredData): string {
  const { rows, any } = data.scan();
  const labelled = any.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const share = rows === 0 ? 0 : Math.round((labelled / rows) * 1e6) / 1e4;
  const cut = data.madeCut();
  const lines = [
    ['Rows', `${rows}`],
    ['Metrics', `${data.metrics.length}`],
    ['From', isoTime(data.timeOf(0))],
    ['To', isoTime(data.timeOf(data.samples - 1))],
    ['Interval', data.design.general.interval],
    ...(cut === undefined ? [] : [['Test from sample', `${cut}`]]),
    ['Labelled rows', `${labelled} (${share} %) in ${any.length} intervals`],
    ['Labels mark', data.design.general.label],
    ['Seed', `${data.design.general.seed}`],
  ];
  return `## Figures\n\n${table(['', ''], lines)}`;
}

function filesText(planned: readonly PackFile[]): string {
  const rows = planned.slice(0, MOST_FILES).map(({ path, help }) => [`\`${path}\``, cell(help)]);
  const more = planned.length > MOST_FILES ? `\n\n${planned.length - MOST_FILES} more; SHA256SUMS lists all.` : '';
  return `## Files\n\n${table(['File', 'What'], rows)}${more}`;
}

function metricsText({ metrics }: GatheredData): string {
  const rows = metrics.slice(0, MOST_LISTED).map(({ key, label, unit = '' }) => [key, label, unit].map(cell));
  return `## Metrics\n\n${table(['Key', 'Label', 'Unit'], rows)}`;
}

function anomaliesText(data: GatheredData): string {
  const all = data.anomalies();
  if (all.length === 0) return '## Anomalies\n\nNone.';
  const rows = all.slice(0, MOST_LISTED).map((row) => anomalyCells(row, data));
  const more = all.length > MOST_LISTED ? `\n\n${all.length - MOST_LISTED} more.` : '';
  const head = ['Metric', 'Kind', 'Cause from', 'samples', 'Effect', 'Peak / σ', ''];
  return `## Anomalies\n\n${table(head, rows)}${more}`;
}

function anomalyCells(row: AnomalyRow, data: GatheredData): readonly string[] {
  const effect = row.effectStart === undefined ? 'none' : `${row.effectStart} to ${row.effectEnd ?? row.effectStart}`;
  const peak = row.peakSigma === undefined ? '' : row.peakSigma.toFixed(1);
  const cause = `${row.causeStart} to ${row.causeEnd}`;
  return [
    row.metric,
    row.kind,
    isoTime(data.timeOf(row.causeStart)),
    cause,
    effect,
    peak,
    row.benign ? 'benign' : '',
  ].map(cell);
}

function againText({ pack, data, licence, options }: CardSource): string {
  const flags = Object.entries(options).map(([name, value]) => ` --option ${quoted(`${name}=${value}`)}`);
  const link = `#d=${encodeLink(data.design)}`;
  const own = licence === 'CC0-1.0' ? '' : ` --licence ${quoted(licence)}`;
  const command = `npx faultline generate -c '${link}' -o DIR --pack ${pack.id}${flags.join('')}${own}`;
  return `## Make it again\n\nThe same bytes on every machine:\n\n\`\`\`sh\n${command}\n\`\`\`\n\nThe part of the link from \`#d=\` on opens the design in the studio, behind its address.`;
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function listText(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** A text of the design as plain words of Markdown. */
function cell(text: string): string {
  return visibleText(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}
