/** docs/reference/measures.md, made from the registry of measures. Writes nothing itself. */
import { MEASURES } from '../src/core/detect/measures/index.ts';

export function measuresPage(): string {
  const sections = MEASURES.map(({ id, label, help, source, better, range, ...more }) => {
    const bound = (value: number) => (Number.isFinite(value) ? String(value) : '∞');
    return [
      `## ${label}`,
      '',
      `\`${id}\`: ${help}`,
      '',
      `- ${better === 'higher' ? 'Higher' : 'Lower'} is better, from ${bound(range[0])} to ${bound(range[1])}.`,
      `- Source: ${source}`,
      ...('warning' in more ? [`- Beware: ${more.warning}`] : []),
      '',
    ].join('\n');
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

const HEAD = `# Measures

How well scores find the labelled anomalies, one number each. Made from the registry in \`src/core/detect/measures\`.

\`\`\`sh
faultline score --labels L.csv --scores S.csv --window 50 --json
faultline score -c design.toml --scores S.csv
\`\`\`

- \`L.csv\` has the column \`label\` (0 or 1), \`S.csv\` the column \`score\`, one row a sample; higher = more anomalous. With a
  design, a lone column is compared with \`is_anomaly\`, and columns that are called like metrics each with their own labels.
- A row is flagged where its score is **at least** the threshold: that of \`--threshold\`, else the one of the best F1. The
  measures "as TSB-AD computes them" flag what is above, as the original does.
- An event is a run of labelled rows. A measure that is not defined (no event, say) is \`null\`.
- VUS depends on the window (\`--window\`, in rows, 100 if left out), which is printed with it: a larger window gives a larger value.
- The numbers equal those of the original implementations to 1e-12 on 24 cases; where an original slips at the first or
  last row of the data, the measures that carry its name slip likewise.
`;
