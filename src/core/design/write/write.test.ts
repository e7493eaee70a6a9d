/** The written file is what a person would write, and reads back. */
import { parseToml, writeToml } from '../../document.ts';
import { describe, expect, it } from 'vitest';
import { newDesign } from '../types/defaults.ts';
import { addMetric, updateMetric } from '../edit/edits.ts';
import type { Design } from '../types/design.ts';

function opened(text: string): Design {
  const result = parseToml(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.design;
}

/** Written by hand in the form that writeToml is to have; one of everything. */
const FILE = `schema = 1

[general]
name = "Checkout outage"
seed = 1234
num_samples = 10000
start = 2023-11-02T16:55:16Z
interval = "1s"

[metrics.cpu]
label = "CPU"
unit = "%"
value = 30
trend = { kind = "linear", slope = 0.01 }
seasonality = [ { kind = "sine", period = "1d", amplitude = 10 } ]
noise = "gaussian"
noise_args = { loc = 0, scale = 0.5, smoothing_window = 10 }
step_size = 0.1
min = 0
max = 100
decimals = 2

[metrics."queue depth"]
value = 4.5
seasonality = [
  { kind = "sine", period = "1d", amplitude = 2 },
  { kind = "weekday", factors = [1, 1, 1, 1, 1, 0.5, 0.4], mode = "multiplicative" },
]
process = [ { kind = "walk", step = 0.2, low = -3 } ]

[[anomalies.cpu]]
id = "scale@400"
kind = "scale"
at = 400
anomaly_factor = 2
recovery_time = 100
note = "deploy went wrong"

[[anomalies.cpu]]
id = "night"
kind = "level-shift"
at = "1h"
magnitude = 10
onset = "30s"
hold = "10m"
recovery_time = "1m"
pattern = "oscillating"
benign = true
note = "two\\nlines"
pattern_args = { frequency = 0.5 }

[[incidents]]
id = "incident@2h"
name = "Database failover"
at = "2h"
effects = [ { id = "scale@cpu@30s", metric = "cpu", kind = "scale", lag = "30s", anomaly_factor = 1.5, hold = "5m" } ]

[feed]
sink = "events"
speed = 60
`;

describe('a written file', () => {
  it('is the file that was read, if that was written as we write', () => {
    expect(writeToml(opened(FILE))).toBe(FILE);
  });

  it('quotes what needs quotes, and nothing else', () => {
    const design = addMetric(addMetric(newDesign(), { key: 'plain_Key-1' }), {
      key: 'a.b "c" \\ ü',
      label: 'tab\u00A0\u2028',
    });
    const text = writeToml(design);
    expect(text).toContain('[metrics.plain_Key-1]');
    expect(text).toContain('[metrics."a.b \\"c\\" \\\\ ü"]');
    expect(opened(text)).toEqual(design);
  });

  it('keeps numbers exactly: large, small, negative zero', () => {
    const values = [1e21, 2 ** 60, -(2 ** 60), 1e-7, 5e-324, 1.7976931348623157e308, -0, 0.1 + 0.2];
    const design = values.reduce((now, value, index) => addMetric(now, { key: `m${index}`, value }), newDesign());
    expect(opened(writeToml(design)).metrics.map((metric) => metric.value)).toEqual(values);
  });

  it('names every id, so that a block keeps its random numbers wherever it is moved in the file', () => {
    const anomaly = {
      id: '1',
      kind: 'spike',
      at: 1,
      hold: 1,
      pattern: 'linear',
      magnitude: 1,
      measure: 'units',
    } as const;
    const design = updateMetric(addMetric(newDesign(), { key: 'cpu' }), 'cpu', {
      anomalies: [anomaly, { ...anomaly, id: 'spike@1' }],
    });
    expect(writeToml(design).match(/^id = .*$/gm)).toEqual(['id = "1"', 'id = "spike@1"']);
  });
});
