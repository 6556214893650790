import { conclusionOf, sideOf } from './contact';

it('closes nothing as solved, and names no case, where no contract came of a contact', () => {
  expect(
    conclusionOf({ outcome: 'no_agreement', ledTo: 'transfer-1', note: ' 价格 ', closePosting: true }),
  ).toEqual({
    outcome: 'no_agreement',
    note: '价格',
    closePosting: false,
  });
  expect(conclusionOf({ outcome: 'contracted', ledTo: ' transfer-12345678 ', closePosting: true })).toEqual({
    outcome: 'contracted',
    ledTo: 'transfer-12345678',
    closePosting: true,
  });
});

it('knows who answers, who waits, and who only looks on', () => {
  const contact = { askedOf: 'firm', requestedBy: 'center' };
  const as = (tenant: string) => sideOf(contact, { subject: 'user:x', tenant, roles: [] });
  expect([as('firm'), as('center'), as('office'), sideOf(contact, undefined)]).toEqual([
    'asked',
    'requested',
    'none',
    'none',
  ]);
});
