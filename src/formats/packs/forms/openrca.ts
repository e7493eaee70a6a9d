/** OpenRCA: telemetry in folders a day, records of the faults, and queries whose answers are compared letter by letter. */
import type { SampleInterval } from '../../../core/design/types/split.ts';
import { csvCell } from '../../text/csv-text.ts';
import { type Case, casesOf, serviceOf } from '../cases.ts';
import { dateTimeText } from '../date-time.ts';
import { definePack, type PackData, refuseParts, stacked } from '../pack.ts';

const DAY_MS = 86_400_000;

export const openrca = definePack({
  id: 'openrca',
  label: 'OpenRCA',
  help: 'NAME/telemetry/YYYY_MM_DD/metric/metric_container.csv in long form, record.csv with each fault and query.csv that asks for all three of time, component and reason.',
  readBy: 'microsoft/OpenRCA',
  params: {},
  files(data) {
    refuseParts(data, 'OpenRCA');
    const cases = casesOf(data, 'OpenRCA');
    data.say('Times are UTC; a fault counts as found within a minute, component and reason letter by letter.');
    const record = () =>
      `level,component,timestamp,datetime,reason\n${cases.map((one) => recordOf(data, one)).join('')}`;
    const query = () => `task_index,instruction,scoring_points\n${cases.map((one) => queryOf(data, one)).join('')}`;
    return [
      ...daysOf(data).map((day) => dayFile(data, day)),
      data.text(`${data.name}/record.csv`, 'What went wrong when, and why.', record),
      data.text(`${data.name}/query.csv`, 'Questions, and the points of their answers.', query),
    ];
  },
});

function daysOf(data: PackData): readonly SampleInterval[] {
  const days: SampleInterval[] = [];
  for (let from = 0; from < data.samples; ) {
    const nextDay = (Math.floor(data.timeOf(from) / DAY_MS) + 1) * DAY_MS;
    const to = Math.min(data.samples, from + Math.ceil((nextDay - data.timeOf(from)) / data.intervalMs));
    days.push({ from, to });
    from = to;
  }
  return days;
}

function dayFile(data: PackData, part: SampleInterval) {
  const day = dateTimeText(data.timeOf(part.from), false).slice(0, 10).replaceAll('-', '_');
  const path = `${data.name}/telemetry/${day}/metric/metric_container.csv`;
  const help = `Rows of ${day}.`;
  const each = data.metrics.map((metric, place) => {
    const { service, measure } = serviceOf(metric);
    return data.csv({
      path,
      help,
      part,
      metrics: [metric.index],
      header: place === 0,
      columns: [
        { name: 'timestamp', of: 'time', form: 'seconds' },
        { name: 'cmdb_id', of: 'text', text: service },
        { name: 'kpi_name', of: 'text', text: measure },
        { name: 'value', of: 'value', metric: metric.index },
      ],
    });
  });
  return stacked(path, help, each);
}

function factsOf(data: PackData, { start, metric, root }: Case) {
  const ms = data.timeOf(start);
  return {
    seconds: Math.floor(ms / 1000),
    time: dateTimeText(ms, false),
    component: serviceOf(metric).service,
    reason: root.kind,
  };
}

function recordOf(data: PackData, one: Case): string {
  const { seconds, time, component, reason } = factsOf(data, one);
  return `service,${csvCell(component, ',')},${seconds},${time},${reason}\n`;
}

function queryOf(data: PackData, one: Case): string {
  const { time, component, reason } = factsOf(data, one);
  const hour = 3_600_000;
  const around = Math.floor(data.timeOf(one.start) / hour) * hour;
  const [from, to] = [around, around + hour].map((ms) => dateTimeText(ms, false));
  const instruction = `Between ${from} and ${to} UTC one fault occurred in ${data.name}. Identify the root cause occurrence datetime, the root cause component and the root cause reason.`;
  const points = [
    `The only root cause occurrence time is within 1 minutes (i.e., <=1min) of ${time}`,
    `The only predicted root cause component is ${component}`,
    `The only predicted root cause reason is ${reason}`,
  ];
  return `task_7,${csvCell(instruction, ',')},${csvCell(`${points.join('\n')}\n`, ',')}\n`;
}
