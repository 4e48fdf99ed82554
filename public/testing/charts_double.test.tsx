import {
  Axis,
  BarSeries,
  Chart,
  getChartsTheme,
  LIGHT_THEME,
  LineAnnotation,
  Position,
  ScaleType,
  Settings,
  AnnotationDomainType,
} from '@elastic/charts';
import { render, screen } from '@testing-library/react';
import React from 'react';

test('a chart is an image with a name, and its data can be read', () => {
  render(
    <>
      <h2 id="title">Documents</h2>
      <Chart size={{ height: 100 }}>
        <Settings baseTheme={getChartsTheme('EUI_THEME_BOREALIS', 'LIGHT')} ariaLabelledBy="title" />
        <Axis id="bottom" position={Position.Bottom} />
        <BarSeries
          id="documents"
          xScaleType={ScaleType.Ordinal}
          yScaleType={ScaleType.Linear}
          xAccessor="day"
          yAccessors={['count']}
          data={[{ day: 'Monday', count: 3 }]}
        />
        <LineAnnotation
          id="now"
          domainType={AnnotationDomainType.XDomain}
          dataValues={[{ dataValue: 'Monday' }]}
        />
      </Chart>
    </>
  );
  expect(screen.getByRole('img', { name: 'Documents' })).toBeVisible();
  expect(screen.getByTestId('chartData-documents')).toHaveTextContent('[{"day":"Monday","count":3}]');
  expect(screen.getByTestId('chartData-now')).toHaveTextContent('[{"dataValue":"Monday"}]');
});

test('themes are the real ones', () => {
  expect(getChartsTheme('EUI_THEME_BOREALIS', 'LIGHT')).toBe(LIGHT_THEME);
  expect(LIGHT_THEME.background.color).toMatch(/^#/);
});
