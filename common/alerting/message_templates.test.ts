import { isTellingConnector, messageParams, TELLING_CONNECTORS } from './message_templates';

const TEMPLATE = { subject: 'subject', message: 'message', variables: { score: '{{context.score}}' } };

describe('what connectors are given', () => {
  it.each([
    ['.email', { to: ['a@b.example'], subject: 'subject', message: 'message' }],
    ['.slack', { message: 'message' }],
    ['.teams', { message: 'message' }],
    ['.server-log', { level: 'info', message: 'message' }],
    ['.index', { documents: [{ score: '{{context.score}}' }] }],
    ['.webhook', { body: '{"score":"{{context.score}}"}' }],
  ] as const)('%s', (type, params) => {
    expect(messageParams(type, TEMPLATE, ['a@b.example'])).toEqual(params);
  });

  it('is known for these alone', () => {
    expect(['.jira', '.email', 'email', ''].filter(isTellingConnector)).toEqual(['.email']);
    expect(TELLING_CONNECTORS.every(isTellingConnector)).toBe(true);
  });
});
