/** The templates: designs that tell a story, as TOML in examples/. The first one is in the start bundle, the rest come when asked for. */
import firstTemplate from '../../../examples/web-shop.toml?raw';

export interface Template {
  /** The file's name without ending. */
  readonly id: string;
  readonly name: string;
  /** One sentence: what happens in it. */
  readonly story: string;
  /** Key of the metric that its picture shows, of an expanded one that of one of its metrics; `fleet`: the load of a zone. */
  readonly shows: string;
  load(): Promise<string>;
}

/** What a first visit opens on. */
export const FIRST_TEMPLATE: string = firstTemplate;

export const TEMPLATES: readonly Template[] = [
  {
    id: 'web-shop',
    name: 'Checkout outage',
    story: 'A deploy exhausts the connection pool at 14:20: checkout crawls, errors climb, and the queue fills.',
    shows: 'checkout_latency',
    load: async () => FIRST_TEMPLATE,
  },
  {
    id: 'service-cpu-fleet',
    name: 'One runaway server',
    story: 'One of five servers behind a balancer runs away on a Tuesday, and the others carry its load.',
    shows: 'web_3',
    load: async () => (await import('../../../examples/service-cpu-fleet.toml?raw')).default,
  },
  {
    id: 'fleet-production',
    name: 'Fleet in production',
    story: 'Fifty machines in three zones: day and week, rare failures that spread, and one bad switch.',
    shows: 'fleet',
    load: async () => (await import('../../../examples/fleet-production.toml?raw')).default,
  },
  {
    id: 'fleet-chaos',
    name: 'Fleet in chaos',
    story: 'The same fleet on a bad week: spikes, leaks, saturation, and failures that cascade.',
    shows: 'fleet',
    load: async () => (await import('../../../examples/fleet-chaos.toml?raw')).default,
  },
  {
    id: 'turbine',
    name: 'Bearing wear on turbine 7',
    story: 'Vibration grows rougher for days before the gearbox oil runs warm and the machine trips.',
    shows: 'vibration',
    load: async () => (await import('../../../examples/turbine.toml?raw')).default,
  },
  {
    id: 'payments',
    name: 'Card network outage',
    story: 'One card network is out for forty minutes on a Friday evening, while fraudsters test cards at night.',
    shows: 'approval_rate',
    load: async () => (await import('../../../examples/payments.toml?raw')).default,
  },
  {
    id: 'database',
    name: 'Failover',
    story: 'The primary dies, the replica takes over, and every client reconnects at once.',
    shows: 'query_time',
    load: async () => (await import('../../../examples/database.toml?raw')).default,
  },
  {
    id: 'water-network',
    name: 'Burst main',
    story: 'A main bursts at three in the morning; a small leak before it shows in the night flow alone.',
    shows: 'pressure',
    load: async () => (await import('../../../examples/water-network.toml?raw')).default,
  },
  {
    id: 'home-energy',
    name: 'A house in June',
    story: 'A string of solar panels fails unnoticed, the fridge door stays open, and a heat wave comes.',
    shows: 'solar',
    load: async () => (await import('../../../examples/home-energy.toml?raw')).default,
  },
  {
    id: 'ten-sensors',
    name: 'Ten sensors',
    story: 'Ten wandering sensors with rare steps and outliers: one rises, one falls, one goes silent.',
    shows: 'sensor_3',
    load: async () => (await import('../../../examples/ten-sensors.toml?raw')).default,
  },
  {
    id: 'detector-benchmark',
    name: 'Detector benchmark',
    story: 'Every kind of anomaly once, each on its own metric, at a strength that you know.',
    shows: 'level_shift',
    load: async () => (await import('../../../examples/detector-benchmark.toml?raw')).default,
  },
  {
    id: 'microservices',
    name: 'Root cause',
    story: 'One disk fills up at 13:00; query time, orders, checkout and errors only follow, each a little later.',
    shows: 'checkout_time',
    load: async () => (await import('../../../examples/microservices.toml?raw')).default,
  },
  {
    id: 'twenty-hosts',
    name: 'Twenty hosts',
    story: 'Twenty hosts from one description: one runs hot after a deploy, three lose a fan together.',
    shows: 'cpu{host=web-07}',
    load: async () => (await import('../../../examples/twenty-hosts.toml?raw')).default,
  },
  {
    id: 'weather-sensors',
    name: 'One weather, six stations',
    story: 'Stations share their weather until one is taken indoors: normal by itself, yet no longer like the others.',
    shows: 'roof',
    load: async () => (await import('../../../examples/weather-sensors.toml?raw')).default,
  },
  {
    id: 'benchmark-by-rule',
    name: 'Benchmark by rule',
    story: 'Sixty anomalies between 3 and 7 σ placed by a rule after a clean training part, look-alikes among them.',
    shows: 'requests',
    load: async () => (await import('../../../examples/benchmark-by-rule.toml?raw')).default,
  },
  {
    id: 'black-friday',
    name: 'Black Friday',
    story: 'A November in New York: the night with 25 hours, a quiet Thanksgiving, and a payment outage at the peak.',
    shows: 'orders',
    load: async () => (await import('../../../examples/black-friday.toml?raw')).default,
  },
  {
    id: 'prometheus-counters',
    name: 'Counters with resets',
    story: 'Counters with their labels as a scrape has them: a restart begins one anew, an expired key makes errors.',
    shows: 'requests_checkout',
    load: async () => (await import('../../../examples/prometheus-counters.toml?raw')).default,
  },
  {
    id: 'queue-by-formula',
    name: 'Queue by formula',
    story: 'A mail queue worked out from arrivals and workers: a campaign fills it, two dead workers fill it again.',
    shows: 'queue',
    load: async () => (await import('../../../examples/queue-by-formula.toml?raw')).default,
  },
  {
    id: 'damaged-data',
    name: 'Damaged data',
    story: 'Nothing is wrong with the plant: values are lost, frozen, in the wrong unit, or an error code.',
    shows: 'outlet',
    load: async () => (await import('../../../examples/damaged-data.toml?raw')).default,
  },
  {
    id: 'messy-collector',
    name: 'A messy collector',
    story: 'Meters that are well, by a gateway that is not: rows late, twice, shuffled, and by a clock that drifts.',
    shows: 'level',
    load: async () => (await import('../../../examples/messy-collector.toml?raw')).default,
  },
  {
    id: 'nightly-backups',
    name: 'Nightly backups',
    story: 'A loud backup every night is no anomaly; the same at eleven in the morning is one.',
    shows: 'disk_read',
    load: async () => (await import('../../../examples/nightly-backups.toml?raw')).default,
  },
  {
    id: 'market',
    name: 'Wild and quiet weeks',
    story: 'Returns that are wild in some weeks, spreads with long tails, pink order flow, and a flash crash.',
    shows: 'returns',
    load: async () => (await import('../../../examples/market.toml?raw')).default,
  },
  {
    id: 'chaos-experiment',
    name: 'Chaos experiment',
    story: 'The example of the chaos experiment generator, opened as it is, with its own numbers.',
    shows: 'metric_4',
    load: async () => (await import('../../../examples/chaos-experiment.toml?raw')).default,
  },
];
