/**
 * Pure edits: Design -> Design, one import for all of them. The same object comes back when nothing changes,
 * and what an edit does not touch keeps its identity.
 */
import { applyChange, type Change } from './change.ts';
import type { Design, General } from '../types/design.ts';

export type { Change } from './change.ts';
export {
  addAnomaly,
  type AnomalyAddress,
  changeAnomalyKind,
  detachRepeat,
  detachRepeats,
  type ExtentChange,
  findAnomaly,
  nextAnomalyId,
  pinAnomaly,
  removeAnomalies,
  setAnomalyExtent,
  updateAnomaly,
} from './edit-anomalies.ts';
export { metricColorOf } from './metric-colors.ts';
export { moveAnomalies } from './move-anomalies.ts';
export { leastLength } from './keep-length.ts';
export { findPlaced, patchPlaced } from './placed-anomaly.ts';
export {
  addEffect,
  addIncident,
  changeEffectKind,
  removeEffect,
  removeIncident,
  updateEffect,
  updateIncident,
} from './edit-incidents.ts';
export {
  expandFieldRefusal,
  metricFieldRefusal,
  type PartList,
  setAnomalyField,
  setEffectField,
  setExpandField,
  setGeneralField,
  setIncidentField,
  setListedField,
  setMetricField,
  setPart,
  setPartField,
  setParts,
} from './edit-fields.ts';
export {
  addCalendar,
  addSplit,
  moveSplit,
  removeCalendar,
  removeSplit,
  setCalendarField,
  setSplitField,
} from './edit-calendar.ts';
export {
  addFactor,
  relationProblem,
  removeFactor,
  renameFactor,
  setFactorShare,
  setFollows,
  setFormula,
} from './edit-relations.ts';
export {
  addScatter,
  findScatter,
  pinAllScattered,
  pinScattered,
  removeScatter,
  rerollScatter,
  type Scattered,
  setScatterField,
  updateScatter,
} from './edit-scatter.ts';
export { addMetric, duplicateMetric, moveMetric, removeMetric, renameMetricKey, updateMetric } from './edit-metrics.ts';

/** Changes name, seed, length, start, interval, … Anomalies stay where they are, even outside the data. */
export function setGeneral(design: Design, change: Change<General>): Design {
  const general = applyChange(design.general, change);
  return general === design.general ? design : { ...design, general };
}
