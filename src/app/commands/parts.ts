/** What commands are made of and what they act on. Knows no particular command. */
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';
import type { AnomalyRef, ViewStore } from '../../store/view.ts';
import type { Environment } from '../studio/environment.ts';
import type { CommandTarget, Studio } from '../studio/studio.ts';

export interface CommandContext extends Omit<Studio, 'commands'> {
  readonly environment: Pick<Environment, 'clipboard' | 'newSeed'>;
}

interface Stores {
  readonly document: DocumentStore;
  readonly view: ViewStore;
}

/** The anomalies that are selected and that the design has of its own (those of incidents have no place of theirs). */
export function selectedAnomalies({ document, view }: Stores): readonly AnomalyRef[] {
  const { selection } = view.getState();
  if (selection.kind !== 'anomaly') return [];
  const { metrics } = document.store.getState().design;
  return selection.items.filter((item) =>
    metrics.some(({ key, anomalies }) => key === item.metric && anomalies.some(({ id }) => id === item.id)),
  );
}

/** The metric that a command means: its target's, else the selected one, that of the selected anomaly, or the first. */
export function currentMetric({ document, view }: Stores, target?: CommandTarget): string | undefined {
  const { metrics } = document.store.getState().design;
  const { selection } = view.getState();
  const wanted =
    target?.metric ??
    (selection.kind === 'metric'
      ? selection.key
      : selection.kind === 'anomaly'
        ? selection.items[0]?.metric
        : undefined);
  return metrics.find(({ key }) => key === wanted)?.key ?? metrics[0]?.key;
}

export function say(run: RunStore, tone: 'info' | 'error', message: string): void {
  run.setState({ notice: { tone, message } });
}
