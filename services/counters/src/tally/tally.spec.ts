import { toData } from '@ipflow/contracts';
import { contractDims, industryOf, ipcSectionOf, prefectureOf } from './dims';
import {
  enterprise,
  facts,
  holdersChanged,
  patentAmended,
  patentDelisted,
  patentGraded,
  patentListed,
  person,
  termsWith,
  transferCorrected,
  transferRegistered,
  transferRevoked,
  transferredPatent,
  university,
} from '../harness/events.fixture';
import { entriesOf, short, sourceOf } from '../harness/tally.fixture';
import { LedgerMismatch } from './entry';
import { tally } from './tally';

const two = [
  transferredPatent('ZL1'),
  transferredPatent('ZL2', { patentType: 'design', mainClass: '14-02' }),
];

describe('tally', () => {
  test('a listed patent is one more in stock, by each of its dimensions', () => {
    expect(short(entriesOf(patentListed('ZL1')))).toEqual([
      'pool.patents 2026-03-04 +1 ZL1 420100 invention G C39 university A',
    ]);
  });

  test('what the source does not state counts as unstated', () => {
    const bare = facts({ grade: undefined, industryCode: undefined, divisionCode: undefined, holders: [] });
    expect(short(entriesOf(patentListed('ZL1', { facts: bare })))).toEqual([
      'pool.patents 2026-03-04 +1 ZL1 - invention G - - -',
    ]);
  });

  test('an amendment moves the patent on the day of the change', () => {
    expect(short(entriesOf(patentListed('ZL1'), patentAmended('ZL1', facts({ grade: 'B' }))))).toEqual([
      'pool.patents 2026-04-01 -1 takes back 1.0 ZL1 420100 invention G C39 university A',
      'pool.patents 2026-04-01 +1 ZL1 420100 invention G C39 university B',
    ]);
  });

  test('a grade moves the patent in stock on the day it was given; the same grade again moves nothing', () => {
    const graded = [patentListed('ZL1'), patentGraded('ZL1', facts({ grade: 'B' }))];
    expect(short(entriesOf(...graded))).toEqual([
      'pool.patents 2026-04-03 -1 takes back 1.0 ZL1 420100 invention G C39 university A',
      'pool.patents 2026-04-03 +1 ZL1 420100 invention G C39 university B',
    ]);
    expect(entriesOf(...graded, patentGraded('ZL1', facts({ grade: 'B' })))).toEqual([]);
  });

  test('an amendment of what no dimension asks for moves nothing', () => {
    expect(entriesOf(patentListed('ZL1'), patentAmended('ZL1', facts({ title: '另一名称' })))).toEqual([]);
  });

  test('other holders move the patent by division and kind, whatever the event says of those before', () => {
    expect(short(entriesOf(patentListed('ZL1'), holdersChanged('ZL1', enterprise)))).toEqual([
      'pool.patents 2026-04-02 -1 takes back 1.0 ZL1 420100 invention G C39 university A',
      'pool.patents 2026-04-02 +1 ZL1 420600 invention G C39 enterprise A',
    ]);
  });

  test('holders of a patent that is not in the pool move nothing', () => {
    expect(entriesOf(patentListed('ZL1'), patentDelisted('ZL1'), holdersChanged('ZL1', person))).toEqual([]);
  });

  test('a delisted patent leaves from where it was', () => {
    const moved = [patentListed('ZL1'), holdersChanged('ZL1', enterprise), patentDelisted('ZL1')];
    expect(short(entriesOf(...moved))).toEqual([
      'pool.patents 2026-05-01 -1 takes back 2.1 ZL1 420600 invention G C39 enterprise A',
    ]);
  });

  test('a registered transfer counts once as a contract and once for each patent', () => {
    expect(short(entriesOf(transferRegistered('t1', two, { terms: termsWith(person) })))).toEqual([
      'transfer.contracts 2026-03-05 +1 contract 420100 - university',
      'transfer.patents 2026-03-05 +1 ZL1 420100 - invention G C39 university',
      'transfer.patents 2026-03-05 +1 ZL2 420100 - design - C39 university',
    ]);
  });

  test('a contract by which a university or institute gives an enterprise its patent is a conversion as well', () => {
    const convertedBy = (holderKind: string, transferee = enterprise, kind = 'contract') => {
      const terms = { ...termsWith(transferee), kind };
      return short(
        entriesOf(transferRegistered('t1', [transferredPatent('ZL1', { holderKind })], { terms })),
      ).filter((line) => line.startsWith('conversion.'));
    };
    expect(convertedBy('university')).toEqual([
      'conversion.patents 2026-03-05 +1 ZL1 420100 420600 invention G C39 university',
    ]);
    expect(convertedBy('institute')).toHaveLength(1);
    for (const giver of ['enterprise', 'person', 'other', '']) expect(convertedBy(giver)).toEqual([]);
    for (const taker of [person, university]) expect(convertedBy('university', taker)).toEqual([]);
    for (const kind of ['inheritance', 'merger', 'judgment'])
      expect(convertedBy('university', enterprise, kind)).toEqual([]);
  });

  test('a correction takes the revision back on its own day and counts anew on the corrected one', () => {
    expect(short(entriesOf(transferRegistered('t1', two), transferCorrected('t1', two.slice(0, 1))))).toEqual(
      [
        'transfer.contracts 2026-03-05 -1 takes back 1.0 contract 420100 420600 university',
        'transfer.patents 2026-03-05 -1 takes back 1.1 ZL1 420100 420600 invention G C39 university',
        'conversion.patents 2026-03-05 -1 takes back 1.2 ZL1 420100 420600 invention G C39 university',
        'transfer.patents 2026-03-05 -1 takes back 1.3 ZL2 420100 420600 design - C39 university',
        'conversion.patents 2026-03-05 -1 takes back 1.4 ZL2 420100 420600 design - C39 university',
        'transfer.contracts 2026-02-28 +1 contract 420100 420600 university',
        'transfer.patents 2026-02-28 +1 ZL1 420100 420600 invention G C39 university',
        'conversion.patents 2026-02-28 +1 ZL1 420100 420600 invention G C39 university',
      ],
    );
  });

  test('a revocation takes back the revision it names, on the day that was counted', () => {
    const past = [transferRegistered('t1', two), transferCorrected('t1', two.slice(0, 1))];
    expect(short(entriesOf(...past, transferRevoked('t1', 2)))).toEqual([
      'transfer.contracts 2026-02-28 -1 takes back 2.5 contract 420100 420600 university',
      'transfer.patents 2026-02-28 -1 takes back 2.6 ZL1 420100 420600 invention G C39 university',
      'conversion.patents 2026-02-28 -1 takes back 2.7 ZL1 420100 420600 invention G C39 university',
    ]);
  });

  test.each([
    ['a revision that was never counted', [transferRevoked('t1')]],
    [
      'a revision that was corrected',
      [transferRegistered('t1', two), transferCorrected('t1', two), transferRevoked('t1', 1)],
    ],
    ['a revision twice', [transferRegistered('t1', two), transferRevoked('t1'), transferRevoked('t1')]],
    ['the stock of a patent that is not in the pool', [patentDelisted('ZL1')]],
  ])('refuses to take back %s', (_, events) => {
    expect(() => entriesOf(...events)).toThrow(LedgerMismatch);
  });

  test('the JSON of an event counts as its message does', () => {
    const events = [
      patentListed('ZL1'),
      transferRegistered('t1', two),
      patentListed('ZL2', { facts: facts({ holders: [] }) }),
    ];
    for (const event of events) {
      const source = sourceOf(event);
      expect(tally(source, toData(event), [])).toEqual(tally(source, event, []));
    }
  });
});

describe('dimensions', () => {
  test.each([
    ['420111', '420100'],
    ['420100', '420100'],
    ['429004', '429004'],
    ['422801', '422800'],
    ['110000', '-'],
    [undefined, '-'],
  ])('%s lies in %s', (code, prefecture) => expect(prefectureOf(code)).toBe(prefecture));

  test.each([
    ['G06F 13/12', 'G'],
    ['14-02', '-'],
    [undefined, '-'],
  ])('main class %s is of section %s', (mainClass, section) => expect(ipcSectionOf(mainClass)).toBe(section));

  test.each([
    ['C3973', 'C39'],
    ['C', 'C'],
    ['3973', '-'],
  ])('industry %s is of %s', (code, division) => expect(industryOf(code)).toBe(division));

  test('a contract without patents and parties is unstated throughout', () => {
    expect(new Set(Object.values(contractDims(undefined, undefined)))).toEqual(new Set(['-']));
  });
});
