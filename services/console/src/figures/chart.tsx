import { BarChart, LineChart, MapChart } from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, registerMap, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GeoComponent,
  GridComponent,
  LegendComponent,
  LineChart,
  MapChart,
  TooltipComponent,
  VisualMapComponent,
]);

/** An outline to draw on: its name, and the GeoJSON it is made of. */
export interface Outline {
  readonly name: string;
  readonly json: object;
}

/**
 * Draws a chart; what it shows stands beside it in words or in a table, so it is one picture to those who hear the page.
 * Tooltips are drawn on the canvas: the content policy refuses the styled HTML that is the default.
 */
export default function Chart({
  label,
  option,
  outline,
  onPick,
}: {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly outline?: Outline;
  /** Called with the name of what was clicked. */
  readonly onPick?: (name: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (outline) registerMap(outline.name, outline.json as never);
    const drawn = init(place.current, undefined, { renderer: 'canvas' });
    drawn.on('click', ({ name }) => pick.current?.(name));
    chart.current = drawn;
    const resized = new ResizeObserver(() => drawn.resize());
    resized.observe(place.current!);
    return () => {
      resized.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, [outline]);
  useEffect(() => {
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption({ ...option, animation: !isStill }, { notMerge: true });
  }, [option, outline]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
