import { create, licensing, market, type Message } from '@ipflow/contracts';
import { published, takenDown } from '../../testdata/market';
import { aboutOf, isShown, knownAfter, type Known } from './listing.facts';

const after = (...events: Message[]): Known | undefined =>
  events.reduce<Known | undefined>((known, event) => knownAfter(event, known) ?? known, undefined);

const declared = create(licensing.OpenLicenseDeclaredSchema, {
  openLicenseId: 'open-1',
  patent: { patentNumber: '202010566088.9', patentType: 'invention', title: '一种清漂装置' },
  terms: { patentees: ['武汉船舶设计研究所有限公司'], until: '2028-01-01', fee: { method: 'free' } },
});
const announced = create(licensing.OpenLicenseAnnouncedSchema, {
  openLicenseId: 'open-1',
  announcementNumber: '2026-01',
});
const risk = (consequence: string): Message =>
  create(licensing.OpenLicenseRiskRaisedSchema, {
    openLicenseId: 'open-1',
    consequence,
    becauseOf: 'pledge-1',
  });
const cleared = create(licensing.OpenLicenseRiskClearedSchema, {
  openLicenseId: 'open-1',
  becauseOf: 'pledge-1',
});
const listed = create(market.DataIpListedSchema, {
  dataIpId: 'data-1',
  revision: 1,
  certificateNumber: 'SJ202642000001',
  holders: [{ name: '长飞光纤', kind: 'enterprise', divisionCode: '420100' }],
  content: {
    name: '数据集',
    scenario: '工艺',
    depositNumber: 'D1',
    depositSha256: 'a'.repeat(64),
    recordCount: 5n,
  },
  validUntil: '2029-03-17',
});
const suspended = create(market.DataIpListingSuspendedSchema, { dataIpId: 'data-1', revision: 2 });

test.each<[string, Message[], boolean]>([
  ['a posting from its publication', [published('1', 1)], true],
  ['and no more once it is taken down', [published('1', 1), takenDown('1')], false],
  ['an open license not while it is declared only', [declared], false],
  ['but once it is announced', [declared, announced], true],
  ['not while it is paused', [declared, announced, risk('paused')], false],
  ['again when the pause is over', [declared, announced, risk('paused'), cleared], true],
  ['and never after its end', [declared, announced, risk('ended'), cleared], false],
  ['data from its listing', [listed], true],
  ['not while an objection suspends it', [listed, suspended], false],
  ['again when it is restored', [listed, suspended, listed], true],
])('partners show %s', (_, events, expected) => {
  const known = after(...events)!;
  expect(isShown(known)).toBe(expected);
});

test('contacts and what is disclosed in stages never leave, nor does the deposit of data', () => {
  const event = published('1', 1, {
    kind: 'supply',
    contactName: '张三',
    contactPhone: '13800000000',
    demand: undefined,
    supply: { disclosedOnContact: '第二级', disclosedUnderNda: '第三级', patents: [] },
  });
  const text = JSON.stringify([after(event), after(listed)]);
  for (const secret of ['张三', '13800000000', '第二级', '第三级', 'a'.repeat(64), 'enterprise-1'])
    expect(text).not.toContain(secret);
});

test('what a partner passed on does not go back to any it came from', () => {
  const event = published('1', 1, {
    origin: { partnerId: 'chain', externalId: 'x', alsoFrom: ['exchange.9', 'chain.2'] },
  });
  expect(after(event)!.origins).toEqual(['chain', 'exchange']);
});

test('facts that are of no listing are about none', () => {
  const drafts = [
    create(market.PostingInvitedSchema, { matchmakingId: 'm', postingId: 'p' }),
    create(licensing.OpenLicenseObtainedSchema, { openLicenseId: 'open-1' }),
  ];
  for (const event of drafts) expect(aboutOf(event)).toBeUndefined();
});
