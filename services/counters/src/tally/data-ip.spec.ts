import { create, market, pool, type Message } from '@ipflow/contracts';
import { entriesOf, short } from '../harness/tally.fixture';
import { LedgerMismatch } from './entry';

const party = (divisionCode: string) =>
  create(pool.PartySchema, { name: '某公司', kind: 'enterprise', divisionCode });
const filed: Message = create(market.DataIpFiledSchema, {
  divisionCode: '420100',
  effectiveOn: '2026-03-02',
});
const registered: Message = create(market.DataIpRegisteredSchema, {
  divisionCode: '420100',
  effectiveOn: '2026-03-17',
});
const objected: Message = create(market.DataIpObjectedSchema, { effectiveOn: '2026-03-20' });
const changedTo = (division: string): Message =>
  create(market.DataIpChangedSchema, { holders: [party(division)], effectiveOn: '2026-04-01' });
const ended: Message = create(market.DataIpEndedSchema, { cause: 'revoked', effectiveOn: '2026-05-01' });

test('a filing counts once, and a registration is in force from its day', () => {
  expect(short(entriesOf(filed))).toEqual(['data_ip.filings 2026-03-02 +1 contract 420100']);
  expect(short(entriesOf(filed, registered))).toEqual([
    'data_ip.registrations 2026-03-17 +1 contract 420100',
    'data_ip.in_force 2026-03-17 +1 contract 420100',
  ]);
});

test('an objection counts where that counts which it is raised against, before and after the registration', () => {
  expect(short(entriesOf(filed, objected))).toEqual(['data_ip.objections 2026-03-20 +1 contract 420100']);
  expect(short(entriesOf(filed, registered, changedTo('420500'), objected))).toEqual([
    'data_ip.objections 2026-03-20 +1 contract 420500',
  ]);
  expect(() => entriesOf(objected)).toThrow(LedgerMismatch);
});

test('a change of holder moves what is in force; within one division nothing moves', () => {
  expect(short(entriesOf(filed, registered, changedTo('420500')))).toEqual([
    'data_ip.in_force 2026-04-01 -1 takes back 2.1 contract 420100',
    'data_ip.in_force 2026-04-01 +1 contract 420500',
  ]);
  expect(short(entriesOf(filed, registered, changedTo('420100')))).toEqual([]);
});

test('the end takes it from what is in force and leaves the flows; what was never registered takes nothing', () => {
  expect(short(entriesOf(filed, registered, changedTo('420500'), ended))).toEqual([
    'data_ip.in_force 2026-05-01 -1 takes back 3.1 contract 420500',
  ]);
  expect(short(entriesOf(filed, ended))).toEqual([]);
});
