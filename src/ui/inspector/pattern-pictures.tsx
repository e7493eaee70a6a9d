/** Small pictures of the four ways in which an anomaly fades. */
import { IconPath } from '../widgets/kind-icon.tsx';

const PATHS = {
  linear: 'M1 4L15 12',
  exponential: 'M1 4Q5 12 15 12',
  oscillating: 'M1 8q2-8 4 0t4 0 3 0 3 0',
  step: 'M1 4H11V12H15',
} as const;

export const PATTERN_PICTURES = Object.fromEntries(
  Object.entries(PATHS).map(([pattern, path]) => [
    pattern,
    <IconPath key={pattern} path={path} color="currentColor" />,
  ]),
);
