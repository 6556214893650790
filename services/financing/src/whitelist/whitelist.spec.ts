import { create, financing } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/table';
import { contentHashOf } from '../edition/edition.signature';
import { entryDecider, type EntryCommand, type EntryEvent } from './entry.decider';
import { isSeenBy, type OfferedProduct } from './visibility.rules';

const today = '2026-03-02' as LocalDate;
const rowFor = (more: object = {}, uscc = '91420100616400352X'): financing.WhitelistRow =>
  create(financing.WhitelistRowSchema, {
    profile: create(financing.EnterpriseProfileSchema, {
      ...{
        uscc,
        name: '长飞光纤',
        divisionCode: '420100',
        sizeClass: 'large',
        qualifications: ['high_tech'],
      },
      ...more,
    }),
    patentsInForce: 3,
    patentsPledgeable: 2,
  });
const list = (sequence: number, more: object = {}): EntryCommand => ({
  ...{ type: 'ListEnterprise', editionId: `edition-${sequence}`, sequence, row: rowFor(more), today },
});
const delist: EntryCommand = { type: 'DelistEnterprise', cause: 'dropped', by: 'li', today };

function story(...commands: EntryCommand[]): EntryEvent[] {
  const events: EntryEvent[] = [];
  for (const command of commands) events.push(...entryDecider.decide(command, fold(entryDecider, events)));
  return events;
}

test('every command in every state of an entry', () => {
  const states = { absent: [], standing: story(list(1)), gone: story(list(1), delist) };
  const commands = {
    list: list(1),
    'list by the next': list(2),
    'list changed': list(2, { park: '光谷' }),
    delist,
  };
  const change = (past: EntryEvent[], command: EntryCommand): string =>
    outcome(() =>
      entryDecider.decide(command, fold(entryDecider, past)).map((event) => ({
        $typeName: `x.${event.$typeName.replace(/^.*\./, '')}${'change' in event ? ` ${event.change}` : ''}`,
      })),
    );
  expect(tableOf<EntryEvent[], EntryCommand>(states, commands, change)).toMatchInlineSnapshot(`
   "
   absent
     list              EnterpriseWhitelisted added
     list by the next  EnterpriseWhitelisted added
     list changed      EnterpriseWhitelisted added
     delist            ·
   standing
     list              ·
     list by the next  EnterpriseWhitelisted kept
     list changed      EnterpriseWhitelisted changed
     delist            EnterpriseDelisted
   gone
     list              EnterpriseWhitelisted added
     list by the next  EnterpriseWhitelisted added
     list changed      EnterpriseWhitelisted added
     delist            ·
   "
  `);
});

const offer = (more: Partial<OfferedProduct> = {}): OfferedProduct => ({
  regions: [],
  sizeClasses: [],
  qualifications: [],
  ...more,
});

test.each<[string, OfferedProduct[], boolean]>([
  ['without a product on offer sees nobody', [], false],
  ['with a product for everybody sees it', [offer()], true],
  ['that lends in its city sees it', [offer({ regions: ['420100'] })], true],
  ['that lends elsewhere does not', [offer({ regions: ['420500'] })], false],
  ['that lends to small ones does not', [offer({ sizeClasses: ['small', 'micro'] })], false],
  [
    'that asks for one of its qualifications sees it',
    [offer({ qualifications: ['ip_model', 'high_tech'] })],
    true,
  ],
  [
    'must have one product that fits in all, not several that each fit in part',
    [offer({ regions: ['420100'], sizeClasses: ['small'] }), offer({ regions: ['420500'] })],
    false,
  ],
])('a bank %s', (_, offered, seen) => {
  expect(isSeenBy(rowFor(), offered)).toBe(seen);
});

test('a bank that offers more never sees less', () => {
  const some = (values: string[]) => fc.subarray(values);
  const product = fc.record({
    regions: some(['420100', '420500']),
    sizeClasses: some(['large', 'small']),
    qualifications: some(['high_tech', 'ip_model']),
  });
  fc.assert(
    fc.property(fc.array(product, { maxLength: 4 }), product, (offered, another) => {
      if (isSeenBy(rowFor(), offered)) expect(isSeenBy(rowFor(), [...offered, another])).toBe(true);
    }),
  );
});

test('the hash does not depend on the order of the rows, and does on everything they say', () => {
  const [a, b] = [rowFor(), rowFor({}, '9142000071451795XA')];
  const hash = contentHashOf([a, b]);
  expect(contentHashOf([b, a])).toBe(hash);
  for (const other of [[a], [a, rowFor({ park: '光谷' }, '9142000071451795XA')], []])
    expect(contentHashOf(other)).not.toBe(hash);
});
