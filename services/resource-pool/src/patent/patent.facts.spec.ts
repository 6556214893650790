import fc from 'fast-check';
import { company, facts, party } from '../../testdata/facts';
import { mergeFacts, sameFacts, sameHolders } from './patent.facts';

const buyer = party('宜昌机电有限公司', { divisionCode: '420500' });
const merged = (known: object, stated: object, holdersRegistered = false) =>
  mergeFacts(facts(known), facts(stated), holdersRegistered);

test('what a file states replaces what was known', () => {
  expect(merged({ title: '旧名称', agency: '旧机构' }, { title: '新名称', agency: '新机构' })).toMatchObject({
    title: '新名称',
    agency: '新机构',
  });
});

test('what a file leaves out stays', () => {
  const known = {
    title: '旧名称',
    agency: '某机构',
    abstract: '摘要',
    classes: ['E02B 15/10', 'B63B 35/32'],
  };
  expect(merged(known, { title: '', classes: [], holders: [] })).toEqual(facts(known));
});

test('grade, maturity and asking modes are the pool’s own', () => {
  const known = { grade: 'A', maturityLevel: 7, askingModes: ['pledge'], industryCode: 'C3973' };
  expect(merged(known, {})).toEqual(facts(known));
});

test('columns kept aside are gathered from all files', () => {
  expect(merged({ extra: { 备注: '一', 标签: '甲' } }, { extra: { 备注: '二' } }).extra).toEqual({
    备注: '二',
    标签: '甲',
  });
});

test('a file changes the holders as long as the register has not', () => {
  expect(merged({}, { holders: [buyer] }).holders).toEqual([buyer]);
});

test('holders by the register stay, with the division the pool files the patent under', () => {
  const known = { holders: [buyer], divisionCode: '420500' };
  expect(merged(known, { divisionCode: '420100' }, true)).toEqual(facts(known));
});

test('the same holders keep a credit code and a share that the file does not state', () => {
  const known = party(company, { uscc: '91420100711954273A', sharePpm: 500_000 });
  const stated = party(company, { divisionCode: '420200' });
  expect(merged({ holders: [known] }, { holders: [stated] }).holders).toEqual([
    { ...known, divisionCode: '420200' },
  ]);
});

test('holders in another order are other holders', () => {
  expect(sameHolders([buyer, party(company)], [party(company), buyer])).toBe(false);
  expect(sameHolders([buyer], [party(buyer.name, { divisionCode: '420500' })])).toBe(true);
});

test('merging the same file again changes nothing', () => {
  const text = fc.constantFrom('', '甲', '乙');
  const optional = fc.constantFrom(undefined, '甲', '乙');
  const some = fc
    .record({
      title: text,
      agency: optional,
      abstract: optional,
      divisionCode: fc.constantFrom(undefined, '420100', '420500'),
      classes: fc.subarray(['E02B 15/10', 'G06F 13/12']),
      holders: fc.subarray([buyer, party(company), party(company, { uscc: '91420100711954273A' })]),
      extra: fc.dictionary(fc.constantFrom('备注', '标签'), fc.constantFrom('一', '二')),
    })
    .map((more) => facts(more));
  fc.assert(
    fc.property(some, some, fc.boolean(), (known, stated, registered) => {
      const once = mergeFacts(known, stated, registered);
      expect(sameFacts(mergeFacts(once, stated, registered), once)).toBe(true);
    }),
  );
});
