/** A small curve from an interleaved x,y array. Knows no metric. */
import { memo } from 'react';
import { sparkPath } from '../../charts/spark.ts';

interface SparklineProps {
  readonly curve: Float64Array;
  readonly color: string;
  readonly width: number;
  readonly height: number;
  readonly fill?: boolean;
}

export const Sparkline = memo(function Sparkline({ curve, color, width, height, fill = false }: SparklineProps) {
  const path = sparkPath(curve, width, height);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {fill && path !== '' ? <path d={`${path}L${width} ${height}L0 ${height}Z`} fill={color} opacity="0.12" /> : null}
      <path d={path} fill="none" stroke={color} strokeWidth="1.2" strokeLinejoin="round" />
    </svg>
  );
});
