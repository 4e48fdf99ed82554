import { readDataSelection } from './data_selection/read_data_selection';
import { demandedData } from './demanded_data';

describe('demandedData', () => {
  it.each([
    [{ term: { 'event.dataset': 'aws.cloudtrail' } }, { datasets: ['aws.cloudtrail'], fields: [] }],
    [{ exists: { field: 'message' } }, { datasets: [], fields: ['message'] }],
    [
      {
        bool: {
          filter: [
            { exists: { field: 'host.name' } },
            { term: { 'data_stream.dataset': 'okta.system' } },
            { bool: { must_not: { exists: { field: 'user.name' } } } },
          ],
        },
      },
      { datasets: ['okta.system'], fields: ['host.name'] },
    ],
    [{ match_all: {} }, { datasets: [], fields: [] }],
  ])('of %j', (query, demanded) => {
    expect(demandedData(readDataSelection(query))).toEqual(demanded);
  });
});
