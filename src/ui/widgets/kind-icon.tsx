/** The icon of an anomaly kind, in the colour of its family. */
import { anomalyKindOf } from '../../core/kinds/registry.ts';

interface KindIconProps {
  readonly kind: string;
  readonly size?: number;
}

export function KindIcon({ kind, size = 16 }: KindIconProps) {
  const found = anomalyKindOf(kind);
  return <IconPath path={found?.icon ?? 'M1 8h14'} color={`var(--${found?.family ?? 'data'})`} size={size} />;
}

export function IconPath({
  path,
  color,
  size = 16,
}: {
  readonly path: string;
  readonly color: string;
  readonly size?: number;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={path} fill="none" stroke={color} strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
