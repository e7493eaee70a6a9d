/** What is warned of when a design is read. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../document.ts';

const HEAD = 'schema = 1\n[general]\nseed = 1\nnum_samples = 100\ninterval = "1s"\n';
const warningsOf = (text: string) => {
  const result = parseToml(`${HEAD}${text}`);
  return result.ok
    ? result.warnings.map(({ code, path, message }) => `${code} ${path}: ${message}`)
    : result.problems.map(({ message }) => `error: ${message}`);
};
const cpu = (more: string) => `[metrics.cpu]\nvalue = 30.0\n${more}`;
const shift = (more: string) => cpu(`[[anomalies.cpu]]\nkind = "spike"\n${more}`);

describe('an anomaly outside the data', () => {
  it.each([
    [
      'wholly after them',
      'at = 100',
      'Begins at sample 100, but the data end before sample 100: nothing of it will show.',
    ],
    [
      'that goes on after them',
      'at = 90\nhold = 20',
      'It ends before sample 110, after the data, which end before sample 100: only a part of it will show.',
    ],
  ])('%s is one warning at its start', (_what, text, message) => {
    expect(warningsOf(shift(text))).toEqual([`outside-data anomalies.cpu[0].at: ${message}`]);
  });

  it('is none where it ends with them, or is off', () => {
    expect(warningsOf(shift('at = 90\nhold = 10'))).toEqual([]);
    expect(warningsOf(shift('at = 90\nhold = 20\noff = true'))).toEqual([]);
    expect(warningsOf(cpu('[[anomalies.cpu]]\nkind = "level-shift"\nat = 90'))).toEqual([]);
  });

  it('of an incident is one warning for each effect', () => {
    const incident = (at: string, lag: string) =>
      cpu(`[[incidents]]\nat = ${at}\neffects = [ { metric = "cpu", kind = "spike", lag = ${lag}, hold = 10 } ]`);
    expect(warningsOf(incident('5', '-20'))).toEqual([
      'outside-data incidents[0].effects[0]: Ends before sample -5, but the data begin at sample 0: nothing of it will show.',
    ]);
    expect(warningsOf(incident('5', '-8'))).toEqual([
      'outside-data incidents[0].effects[0]: It begins at sample -3, before the data: only a part of it will show.',
    ]);
    expect(warningsOf(incident('200', '0'))).toEqual([
      'outside-data incidents[0].effects[0]: Begins at sample 200, but the data end before sample 100: nothing of it will show.',
    ]);
    expect(warningsOf(incident('200', '-120'))).toEqual([]);
  });
});

describe('a magnitude in σ', () => {
  const metric = (scale: number) =>
    cpu(
      `noise = "gaussian"\nnoise_args = { scale = ${scale} }\nprocess = [ { kind = "mean-reverting", scale = 4.0 } ]\n`,
    );
  const spike = (measure: string) =>
    `[[anomalies.cpu]]\nkind = "spike"\nat = 5\nmagnitude = 5\nmeasure = "${measure}"\n`;

  it('is doubted where σ is under half of the spread', () => {
    expect(warningsOf(`${metric(1)}${spike('sigma')}`)).toEqual([
      'small-measure anomalies.cpu[0].measure: 1 σ is 1 here, the noise alone, while noise and processes together stray by 4.12: 5 σ are 5 and may not stand out. Write measure = "spread" to count in the spread of both.',
    ]);
    expect(warningsOf(`${metric(3)}${spike('sigma')}`)).toEqual([]);
    expect(warningsOf(`${metric(1)}${spike('spread')}`)).toEqual([]);
    expect(warningsOf(`${metric(1)}${spike('units')}`)).toEqual([]);
  });

  it('is doubted in the effects of incidents too', () => {
    const effects = 'effects = [ { metric = "cpu", kind = "spike", magnitude = 5, measure = "sigma" } ]';
    expect(warningsOf(`${metric(1)}[[incidents]]\nat = 5\n${effects}`)).toEqual([
      expect.stringMatching(/^small-measure incidents\[0\]\.effects\[0\]\.measure: /),
    ]);
  });
});
