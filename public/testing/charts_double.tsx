import React, { type ReactNode } from 'react';

/**
 * Stands in for `@elastic/charts` in every test of the browser side (jest.config.js maps it): jsdom measures no boxes and
 * draws on no canvas. A chart is an image with the name that its settings give; what its series and annotations show is
 * JSON in an element of the test subject `chartData-<id>`. Themes, scales and formatters are the real ones. A part that is
 * not replaced here fails outside a real chart: add it.
 */
export * from '@elastic/charts/dist/index';

export function Chart({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}

export function Settings({ ariaLabelledBy }: { ariaLabelledBy?: string }) {
  return <div role="img" aria-labelledby={ariaLabelledBy} />;
}

function Data({ id, data }: { id: string; data: readonly unknown[] }) {
  return <output data-test-subj={`chartData-${id}`}>{JSON.stringify(data)}</output>;
}

function Annotation({ id, dataValues }: { id: string; dataValues: readonly unknown[] }) {
  return <Data id={id} data={dataValues} />;
}

function Nothing() {
  return null;
}

export {
  Annotation as LineAnnotation,
  Annotation as RectAnnotation,
  Data as AreaSeries,
  Data as BarSeries,
  Data as Heatmap,
  Data as LineSeries,
  Data as Partition,
  Nothing as Axis,
  Nothing as Tooltip,
};
