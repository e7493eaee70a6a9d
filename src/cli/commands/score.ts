/** `faultline score`: its words. The work is in ../score.ts. */
import type { Command } from 'commander';

export interface ScoreFlags {
  readonly config?: string;
  readonly labels?: string;
  readonly scores: string;
  readonly window: string;
  readonly threshold?: string;
  readonly train: string;
  readonly interval?: string;
  readonly json?: true;
}

export function registerScore(program: Command): void {
  program
    .command('score')
    .description('Say how well scores of a detector find the anomalies of a design, or of labels.')
    .option('-c, --config <file|link|->', 'the design that the scored file was made from')
    .option('--labels <file>', 'a CSV file with the column label (0 or 1), instead of a design')
    .requiredOption(
      '--scores <file>',
      'a CSV file with the column score, or one column a metric; higher = more anomalous',
    )
    .option('--window <rows>', 'largest buffer of VUS-ROC and VUS-PR', '100')
    .option('--threshold <number>', 'flagged are scores of at least this; absent: the threshold of the best F1')
    .option('--train <rows>', 'rows at the start that are training: the UCR rule does not look there', '0')
    .option('--interval <duration>', 'time from row to row, for rates a day with --labels (1m if left out)')
    .option('--json', 'print one JSON object')
    .action(async (flags: ScoreFlags) => {
      const { score } = await import('../score.ts');
      await score(flags);
    });
}
