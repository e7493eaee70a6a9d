/** Commands on rules of placement: a new one, drawn anew, what it placed pinned, away with it. */
import {
  addScatter,
  findScatter,
  pinAllScattered,
  pinScattered,
  removeScatter,
  rerollScatter,
  type Scattered,
} from '../../core/design/edit/edits.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import type { Design, ScatterRule } from '../../core/design/types/design.ts';
import { spanLike } from '../../core/lib/time.ts';
import { placedByRule } from '../preview/placed-by-rules.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import type { CommandContext } from './parts.ts';

export function scatterCommands({ document, view, run }: CommandContext): readonly Command[] {
  const design = () => document.store.getState().design;
  const hasMetric = () => design().metrics.length > 0;
  const ruleOf = (target?: CommandTarget): ScatterRule | undefined => {
    const { selection } = view.getState();
    const id = target?.rule ?? (selection.kind === 'scatter' ? selection.rule : undefined);
    return id === undefined ? undefined : findScatter(design(), id);
  };
  const hasRule = (target?: CommandTarget) => ruleOf(target) !== undefined;
  /** What of a rule is meant: the target's, or what is selected of it. */
  const itemOf = (target?: CommandTarget): Scattered | undefined => {
    const { selection } = view.getState();
    const id = target?.placed ?? (selection.kind === 'scatter' ? selection.placed : undefined);
    const rule = ruleOf(target);
    return rule && placedByRule(run.getState().placed, rule.id).find((one) => idOf(one) === id);
  };
  const add = (label: string, partial: Partial<ScatterRule>) => {
    document.commit(label, (before) => addScatter(before, partial));
    const added = design().scatter?.at(-1);
    if (added) view.setState({ selection: { kind: 'scatter', rule: added.id }, panel: 'inspector' });
  };
  const incidentOf = (target?: CommandTarget) => {
    const { selection } = view.getState();
    const id = target?.incident ?? (selection.kind === 'incident' ? selection.id : undefined);
    return design().incidents.find((incident) => incident.id === id && incident.effects.length > 0);
  };

  return [
    {
      id: 'scatter',
      label: 'Scatter anomalies by rule…',
      group: 'Anomaly',
      icon: 'add',
      enabled: hasMetric,
      run: () => add('Scatter anomalies', newRule(design())),
    },
    {
      id: 'scatter-incident',
      label: 'Scatter incidents like this one…',
      group: 'Anomaly',
      icon: 'add',
      enabled: (target) => incidentOf(target) !== undefined,
      run(target) {
        const incident = incidentOf(target);
        if (!incident) return;
        const gap = newRule(design()).gap;
        add('Scatter incidents', { name: incident.name, count: 5, effects: incident.effects, ...(gap ? { gap } : {}) });
      },
    },
    {
      id: 'reroll-scatter',
      label: 'Draw the places of this rule anew',
      group: 'Anomaly',
      enabled: hasRule,
      run(target) {
        const rule = ruleOf(target);
        if (!rule) return;
        document.commit(`Draw ${rule.id} anew`, (before) => rerollScatter(before, rule.id));
        view.setState({ selection: { kind: 'scatter', rule: rule.id } });
      },
    },
    {
      id: 'pin-scattered',
      label: 'Pin this anomaly of a rule',
      group: 'Anomaly',
      enabled: (target) => itemOf(target) !== undefined,
      run(target) {
        const item = itemOf(target);
        if (!item) return;
        document.commit(`Pin ${idOf(item)}`, (before) => pinScattered(before, item));
        view.setState({
          selection:
            'incident' in item
              ? { kind: 'incident', id: item.incident.id }
              : { kind: 'anomaly', items: [{ metric: item.metric, id: item.anomaly.id }] },
        });
      },
    },
    {
      id: 'pin-all-scattered',
      label: 'Pin all that this rule placed, and end it',
      group: 'Anomaly',
      enabled: (target) => {
        const rule = ruleOf(target);
        return rule !== undefined && placedByRule(run.getState().placed, rule.id).length > 0;
      },
      run(target) {
        const rule = ruleOf(target);
        if (!rule) return;
        const placed = placedByRule(run.getState().placed, rule.id);
        document.commit(`Pin all of ${rule.id}`, (before) => pinAllScattered(before, rule.id, placed));
        view.setState({ selection: { kind: 'design' } });
      },
    },
    {
      id: 'delete-scatter',
      label: 'Delete this rule of placement',
      group: 'Anomaly',
      icon: 'delete',
      enabled: hasRule,
      run(target) {
        const rule = ruleOf(target);
        if (!rule) return;
        document.commit(`Delete the rule ${rule.id}`, (before) => removeScatter(before, rule.id));
        view.setState({ selection: { kind: 'design' } });
      },
    },
  ];
}

function idOf(item: Scattered): string {
  return 'incident' in item ? item.incident.id : item.anomaly.id;
}

/** Ten anomalies of sizes that show, each up to a fiftieth of the data long. */
function newRule(design: Design): Partial<ScatterRule> {
  const samples = design.general.num_samples;
  const length = (part: number) => spanLike('1s', Math.max(1, Math.round(samples / part)), intervalMsOf(design));
  return {
    count: 10,
    kinds: { spike: 2, dip: 1, 'level-shift': 1 },
    gap: length(100),
    hold: [length(400), length(50)],
    magnitude: [4, 10],
    measure: 'spread',
  };
}
