/** Grafana: bodies for POST /api/annotations, with a tag of our own by which a second try finds the first. */
import { definePack } from '../pack.ts';

export const grafana = definePack({
  id: 'grafana',
  label: 'Grafana annotations',
  help: 'annotations.json: a body for POST /api/annotations for each anomaly, in milliseconds, a region or a point.',
  readBy: 'the HTTP API of Grafana',
  params: {
    dashboard: {
      type: 'text',
      label: 'Dashboard UID',
      default: '',
      maxLength: 40,
      help: 'Of the dashboard that gets them; empty: the whole organisation.',
    },
  },
  files(data, { dashboard }) {
    const own = `faultline-${data.name}-${data.design.general.seed}`;
    data.say(
      `Grafana knows no doubles: ask GET /api/annotations?tags=${own}&limit=1000 (without limit it answers 100), and post only what is not there.`,
    );
    const make = () => {
      const bodies = data.anomalies().map((row) => {
        const [time, last] = [data.timeOf(row.causeStart), data.timeOf(row.causeEnd - 1)];
        return {
          ...(dashboard === '' ? {} : { dashboardUID: dashboard }),
          time,
          ...(last > time ? { timeEnd: last } : {}),
          tags: [row.benign ? 'benign' : 'anomaly', 'truth', row.metric, row.kind, own],
          text: `${row.kind} on ${row.metric} (${row.id})`,
        };
      });
      return `${JSON.stringify(bodies, undefined, 2)}\n`;
    };
    return [data.text('annotations.json', 'One body an anomaly.', make)];
  },
});
