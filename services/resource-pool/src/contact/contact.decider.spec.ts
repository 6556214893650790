import { create, pool } from '@ipflow/contracts';
import { fold } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { center, outcome, party, tableOf, today } from '../../testdata/facts';
import type { PostingState } from '../posting/posting.state';
import { contactDecider, type ContactCommand } from './contact.decider';
import type { ContactEvent } from './contact.state';

const contactId = 'contact-0001';
const enterprise = 'enterprise-1';
const posting = (more: object = {}): PostingState =>
  ({
    kind: 'published',
    postingId: 'posting-0001',
    postedBy: center.tenant,
    side: 'supply',
    revision: 1,
    published: { revision: 1, content: { supply: { disclosedUnderNda: '三' } } },
    ...more,
  }) as unknown as PostingState;

const request = (more: object = {}): ContactCommand => ({
  type: 'RequestContact',
  contactId,
  today,
  postingId: 'posting-0001',
  requestedBy: enterprise,
  requester: create(pool.PartySchema, party('宜昌机电有限公司')),
  message: '想了解',
  contactName: '李经理',
  contactPhone: '13800000000',
  foundBy: 'searched',
  posting: posting(),
  patents: [],
  ...more,
});
const accept = (tenant = center.tenant, at = posting()): ContactCommand => ({
  type: 'AcceptContact',
  contactId,
  today,
  tenant,
  posting: at,
});
const decline: ContactCommand = {
  type: 'DeclineContact',
  contactId,
  today,
  tenant: center.tenant,
  reason: '已有意向方',
};
const disclose = (at = posting()): ContactCommand => ({
  type: 'DiscloseConfidential',
  contactId,
  today,
  tenant: center.tenant,
  agreementNumber: 'NDA-1',
  posting: at,
});
const conclude = (more: object = {}): ContactCommand => ({
  type: 'ConcludeContact',
  contactId,
  today,
  tenant: enterprise,
  outcome: 'no_agreement',
  ...more,
});

function after(...commands: ContactCommand[]): ContactEvent[] {
  const events: ContactEvent[] = [];
  for (const command of commands)
    events.push(...contactDecider.decide(command, fold(contactDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const states = {
    none: [],
    requested: after(request()),
    accepted: after(request(), accept()),
    disclosed: after(request(), accept(), disclose()),
    declined: after(request(), decline),
    concluded: after(request(), accept(), conclude()),
  };
  const commands = {
    request: request(),
    accept: accept(),
    'accept, by the requester': accept(enterprise),
    decline,
    disclose: disclose(),
    conclude: conclude(),
    'conclude, by a stranger': conclude({ tenant: 'bank-1' }),
  };
  const table = tableOf(states, commands, (events, command) =>
    outcome(() => contactDecider.decide(command, fold(contactDecider, events))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     request                   ContactRequested
     accept                    CONTACT_UNKNOWN
     accept, by the requester  CONTACT_UNKNOWN
     decline                   CONTACT_UNKNOWN
     disclose                  CONTACT_UNKNOWN
     conclude                  CONTACT_UNKNOWN
     conclude, by a stranger   CONTACT_UNKNOWN
   requested
     request                   CONTACT_ID_TAKEN
     accept                    ContactAccepted
     accept, by the requester  CONTACT_NOT_ASKED
     decline                   ContactDeclined
     disclose                  CONTACT_STAGE
     conclude                  CONTACT_STAGE
     conclude, by a stranger   CONTACT_NOT_SIDE
   accepted
     request                   CONTACT_ID_TAKEN
     accept                    ·
     accept, by the requester  CONTACT_NOT_ASKED
     decline                   CONTACT_STAGE
     disclose                  ConfidentialDisclosed
     conclude                  ContactConcluded
     conclude, by a stranger   CONTACT_NOT_SIDE
   disclosed
     request                   CONTACT_ID_TAKEN
     accept                    ·
     accept, by the requester  CONTACT_NOT_ASKED
     decline                   CONTACT_STAGE
     disclose                  ·
     conclude                  ContactConcluded
     conclude, by a stranger   CONTACT_NOT_SIDE
   declined
     request                   CONTACT_ID_TAKEN
     accept                    CONTACT_STAGE
     accept, by the requester  CONTACT_NOT_ASKED
     decline                   ·
     disclose                  CONTACT_STAGE
     conclude                  CONTACT_STAGE
     conclude, by a stranger   CONTACT_NOT_SIDE
   concluded
     request                   CONTACT_ID_TAKEN
     accept                    CONTACT_STAGE
     accept, by the requester  CONTACT_NOT_ASKED
     decline                   CONTACT_STAGE
     disclose                  CONTACT_STAGE
     conclude                  ·
     conclude, by a stranger   CONTACT_NOT_SIDE
   "
  `);
});

describe('a request is refused', () => {
  it.each<[string, object, string[]]>([
    [
      'about what is not published',
      { posting: posting({ kind: 'taken_down' }) },
      ['CONTACT_POSTING_NOT_PUBLISHED'],
    ],
    ['about what does not exist', { posting: { kind: 'none' } }, ['CONTACT_POSTING_NOT_PUBLISHED']],
    ['to itself', { requestedBy: center.tenant }, ['CONTACT_WITH_SELF']],
    ['while another is open', { openContactId: 'contact-0000' }, ['CONTACT_ALREADY_OPEN']],
    ["with another's posting", { ownPosting: posting() }, ['CONTACT_OWN_POSTING']],
    [
      'with a patent the pool does not know',
      { patents: [{ number: 'x', state: { kind: 'unknown' } }] },
      ['PATENT_NOT_LISTED'],
    ],
  ])('%s', (_, more, codes) => {
    given(contactDecider)
      .when(request(more))
      .refuses(...codes);
  });
});

describe('a conclusion is refused', () => {
  const past = after(request(), accept());
  it.each<[string, object, string[]]>([
    ['as contracted without a case', { outcome: 'contracted' }, ['CONTACT_LED_TO']],
    ['as nothing with a case', { ledTo: 'license-00000001' }, ['CONTACT_LED_TO']],
    ['with what is no case', { outcome: 'contracted', ledTo: 'posting-00000001' }, ['CONTACT_LED_TO_FORM']],
    [
      'with a transfer nobody filed',
      { outcome: 'contracted', ledTo: 'transfer-00000001', transfer: { kind: 'none' } },
      ['CONTACT_LED_TO_UNKNOWN'],
    ],
    [
      'with a transfer of others',
      {
        outcome: 'contracted',
        ledTo: 'transfer-00000001',
        transfer: { kind: 'filed', filedBy: 'center-yichang' },
      },
      ['CONTACT_LED_TO_UNKNOWN'],
    ],
  ])('%s', (_, more, codes) => {
    given(contactDecider, ...past)
      .when(conclude(more))
      .refuses(...codes);
  });
});

test('nobody is let in to what is not offered any more', () => {
  given(contactDecider, ...after(request()))
    .when(accept(center.tenant, posting({ kind: 'taken_down' })))
    .refuses('CONTACT_POSTING_GONE');
});

test('nothing confidential is released where there is nothing', () => {
  given(contactDecider, ...after(request(), accept()))
    .when(disclose(posting({ published: undefined })))
    .refuses('CONTACT_NOTHING_CONFIDENTIAL');
});
