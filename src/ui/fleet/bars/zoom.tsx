/** Zooming the time by buttons; the wheel does it on the map. */
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { visible } from '../../../store/fleet-view.ts';
import { zoomWindow } from '../../../app/studio/window.ts';
import { IconButton } from '../../widgets/button.tsx';
import css from './zoom.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';

const STEP = 0.5;

export function Zoom() {
  const view = useFleetViewStore();
  const readings = useFleetRun((state) => state.facts?.readings ?? 1);
  const window = useFleetView((state) => state.window);
  const zoom = (factor: number) => {
    const now = visible(window, readings);
    const time = view.getState().filter.time;
    const middle = time ? (time.from + time.to) / 2 : (now.from + now.to) / 2;
    const next = zoomWindow(now, Math.min(now.to, Math.max(now.from, middle)), factor, readings);
    view.setState({ window: next.from <= 0 && next.to >= readings ? undefined : next });
  };
  return (
    <div className={css.zoom}>
      <IconButton label="Zoom out" isDisabled={window === undefined} onPress={() => zoom(1 / STEP)}>
        <ZoomOut size={15} />
      </IconButton>
      <IconButton label="Zoom in" keys="Ctrl wheel" onPress={() => zoom(STEP)}>
        <ZoomIn size={15} />
      </IconButton>
      <IconButton
        label="Show all times"
        isDisabled={window === undefined}
        onPress={() => view.setState({ window: undefined })}
      >
        <Maximize2 size={14} />
      </IconButton>
    </div>
  );
}
