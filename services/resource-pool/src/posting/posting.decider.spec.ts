import { create, market } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given, refusalCodes, refusalsOf } from '@ipflow/testing';
import {
  center,
  claimed,
  confirmed,
  delisted,
  happened,
  listed,
  movedTo,
  number,
  outcome,
  party,
  tableOf,
  today,
} from '../../testdata/facts';
import { patentDecider, type PatentEvent } from '../patent/patent.decider';
import { disclosed } from './disclosure';
import { postingDecider, type PostingCommand } from './posting.decider';
import type { PostingEvent } from './posting.state';
import type { OfferedPatent } from './supply.rules';

const postingId = 'posting-0001';
const offered = (...events: PatentEvent[]): OfferedPatent[] => [
  { number, state: fold(patentDecider, events) },
];
const free = offered(listed());

const content = (more: object = {}, ofSupply: object = {}): market.PostingContent =>
  create(market.PostingContentSchema, {
    kind: 'supply',
    title: '清漂装置',
    summary: '水面清理',
    classes: ['E02B 15/10'],
    validUntil: '2026-06-01',
    contactName: '张工',
    contactPhone: '027-11112222',
    supply: { modes: ['transfer'], disclosedOnContact: '二', disclosedUnderNda: '三', ...ofSupply },
    ...more,
  });

const submit = (
  what: market.PostingContent = content(),
  patents: readonly OfferedPatent[] = free,
  waived: string[] = [],
  postedBy: string = center.tenant,
): PostingCommand => ({
  type: 'SubmitPosting',
  postingId,
  today,
  postedBy,
  isOffice: false,
  submittedBy: 'zhang',
  content: what,
  patents,
  waived,
});
const publish = (revision = 1, patents = free, publishedBy = 'li'): PostingCommand => ({
  type: 'PublishPosting',
  postingId,
  today,
  revision,
  publishedBy,
  patents,
});
const giveBack = (revision = 1): PostingCommand => ({
  type: 'ReturnPosting',
  postingId,
  today,
  revision,
  reasonCode: 'VAGUE',
  reason: '请补充',
  returnedBy: 'li',
});
const takeDown: PostingCommand = {
  type: 'TakeDownPosting',
  postingId,
  today,
  reasonCode: 'COMPLAINT',
  reason: '投诉属实',
  takenDownBy: 'wang',
};
const review = (patents: readonly OfferedPatent[]): PostingCommand => ({
  type: 'ReviewOffer',
  postingId,
  today,
  patents,
  takenDownBy: 'system',
});
const close = (outcomeOf: 'solved' | 'withdrawn', ledTo?: string): PostingCommand => ({
  type: 'ClosePosting',
  postingId,
  today,
  outcome: outcomeOf,
  ledTo,
  reason: '结束',
});
const expire = (on = today): PostingCommand => ({ type: 'ExpirePosting', postingId, today: on });

/** Everything that the commands produce, one after another. */
function after(...commands: PostingCommand[]): PostingEvent[] {
  const events: PostingEvent[] = [];
  for (const command of commands)
    events.push(...postingDecider.decide(command, fold(postingDecider, events)));
  return events;
}
const later = '2026-06-02' as LocalDate;
const changed = submit(content({ title: '清漂装置二' }));

test('every command in every stage', () => {
  const states = {
    none: [],
    submitted: after(submit()),
    returned: after(submit(), giveBack()),
    published: after(submit(), publish()),
    amended: after(submit(), publish(), changed),
    taken_down: after(submit(), publish(), takeDown),
    expired: after(submit(), publish(), expire(later)),
    closed: after(submit(), publish(), close('withdrawn')),
  };
  const commands = {
    submit: submit(),
    change: changed,
    'publish 1': publish(),
    'publish 2': publish(2),
    'return 1': giveBack(),
    'take down': takeDown,
    'review, free': review(free),
    'review, moved': review(offered(listed(), movedTo('t-1', party('买方')))),
    'close solved': close('solved', 'transfer-00000001'),
    'close withdrawn': close('withdrawn'),
    'expire early': expire(),
    'expire late': expire(later),
  };
  const table = tableOf(states, commands, (events, command) =>
    outcome(() => postingDecider.decide(command, fold(postingDecider, events))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     submit           PostingSubmitted
     change           PostingSubmitted
     publish 1        POSTING_UNKNOWN
     publish 2        POSTING_UNKNOWN
     return 1         POSTING_UNKNOWN
     take down        POSTING_UNKNOWN
     review, free     POSTING_UNKNOWN
     review, moved    POSTING_UNKNOWN
     close solved     POSTING_UNKNOWN
     close withdrawn  POSTING_UNKNOWN
     expire early     POSTING_UNKNOWN
     expire late      POSTING_UNKNOWN
   submitted
     submit           ·
     change           PostingSubmitted
     publish 1        PostingPublished
     publish 2        POSTING_REVISION_MOVED
     return 1         PostingReturned
     take down        POSTING_STAGE
     review, free     ·
     review, moved    ·
     close solved     PostingClosed
     close withdrawn  PostingClosed
     expire early     ·
     expire late      ·
   returned
     submit           PostingSubmitted
     change           PostingSubmitted
     publish 1        POSTING_NOT_PENDING
     publish 2        POSTING_NOT_PENDING
     return 1         ·
     take down        POSTING_STAGE
     review, free     ·
     review, moved    ·
     close solved     PostingClosed
     close withdrawn  PostingClosed
     expire early     ·
     expire late      ·
   published
     submit           ·
     change           PostingSubmitted
     publish 1        ·
     publish 2        POSTING_NOT_PENDING
     return 1         POSTING_NOT_PENDING
     take down        PostingTakenDown
     review, free     ·
     review, moved    PostingTakenDown
     close solved     PostingClosed
     close withdrawn  PostingClosed
     expire early     ·
     expire late      PostingExpired
   amended
     submit           PostingSubmitted
     change           ·
     publish 1        POSTING_REVISION_MOVED
     publish 2        PostingPublished
     return 1         POSTING_REVISION_MOVED
     take down        PostingTakenDown
     review, free     ·
     review, moved    PostingTakenDown
     close solved     PostingClosed
     close withdrawn  PostingClosed
     expire early     ·
     expire late      PostingExpired
   taken_down
     submit           PostingSubmitted
     change           PostingSubmitted
     publish 1        POSTING_NOT_PENDING
     publish 2        POSTING_NOT_PENDING
     return 1         POSTING_NOT_PENDING
     take down        ·
     review, free     ·
     review, moved    ·
     close solved     PostingClosed
     close withdrawn  PostingClosed
     expire early     ·
     expire late      ·
   expired
     submit           PostingSubmitted
     change           PostingSubmitted
     publish 1        POSTING_NOT_PENDING
     publish 2        POSTING_NOT_PENDING
     return 1         POSTING_NOT_PENDING
     take down        POSTING_STAGE
     review, free     ·
     review, moved    ·
     close solved     PostingClosed
     close withdrawn  POSTING_STAGE
     expire early     ·
     expire late      ·
   closed
     submit           POSTING_STAGE
     change           POSTING_STAGE
     publish 1        POSTING_NOT_PENDING
     publish 2        POSTING_NOT_PENDING
     return 1         POSTING_NOT_PENDING
     take down        POSTING_STAGE
     review, free     ·
     review, moved    ·
     close solved     ·
     close withdrawn  ·
     expire early     ·
     expire late      ·
   "
  `);
});

describe('a supply', () => {
  it.each<[string, OfferedPatent[], string[], object, string[]]>([
    ['of a patent that is not in the pool', offered(), [], {}, ['PATENT_NOT_LISTED']],
    ['of a patent that was delisted', offered(listed(), delisted()), [], {}, ['PATENT_DELISTED']],
    ['of an application', offered(listed({ grantedOn: undefined })), [], {}, ['POSTING_PATENT_NOT_IN_FORCE']],
    ['of a lapsed patent', offered(listed(), happened('CF01')), [], {}, ['POSTING_PATENT_NOT_IN_FORCE']],
    ['of no patent', [], [], {}, ['POSTING_PATENT_COUNT']],
    ['of one patent twice', [...free, ...free], [], {}, ['POSTING_PATENT_TWICE']],
    [
      'of a pledged patent',
      offered(listed(), claimed('pledge', 'p-1'), confirmed('p-1')),
      [],
      {},
      ['POSTING_MODE_NEEDS_CONSENT'],
    ],
    [
      'for transfer while one is registered',
      offered(listed(), claimed('transfer', 't-1')),
      [],
      {},
      ['POSTING_MODE_BARRED'],
    ],
    [
      'for open license beside an exclusive one',
      offered(listed(), claimed('exclusive_license', 'l-1')),
      [],
      { modes: ['open_license'] },
      ['POSTING_MODE_BARRED'],
    ],
    [
      'for license beside an exclusive one',
      offered(listed(), claimed('exclusive_license', 'l-1')),
      [],
      { modes: ['license'] },
      ['POSTING_MODE_SCOPE'],
    ],
    [
      'for open license in the grace period',
      offered(listed(), happened('GP01')),
      [],
      { modes: ['open_license'] },
      ['POSTING_PATENT_FEE_UNPAID'],
    ],
    ['without a mode', free, [], { modes: [] }, ['POSTING_MODES']],
  ])('is refused %s', (_, patents, waived, ofSupply, codes) => {
    given(postingDecider)
      .when(submit(content({}, ofSupply), patents, waived))
      .refuses(...codes);
  });

  it('of a pledged patent may be insisted on, and is published as such', () => {
    const pledged = offered(listed(), claimed('pledge', 'p-1'), confirmed('p-1'));
    const events = after(submit(content(), pledged, ['POSTING_MODE_NEEDS_CONSENT']), publish(1, pledged));
    expect(events).toHaveLength(2);
  });

  it('may offer the open license that lies on its patent', () => {
    const open = offered(listed(), claimed('open_license', 'o-1'), confirmed('o-1'));
    expect(after(submit(content({}, { modes: ['open_license'] }), open))).toHaveLength(1);
  });

  it('is refused to whom the patent is not listed by; who did is told beside the sentence', () => {
    const byAnother = submit(content(), free, [], 'center-yichang');
    expect(refusalsOf(() => postingDecider.decide(byAnother, { kind: 'none' }))).toMatchObject([
      {
        code: 'POSTING_PATENT_OF_OTHER',
        message: `专利 ${number} 由其他机构入库，请由该机构或权利人发布`,
        detail: { patentNumber: number, listedBy: center.tenant },
      },
    ]);
  });

  it('is not published when its patent moved or lapsed meanwhile', () => {
    const past = after(submit());
    given(postingDecider, ...past)
      .when(publish(1, offered(listed(), movedTo('t-1', party('买方')))))
      .refuses('POSTING_PATENT_TRANSFERRED');
    given(postingDecider, ...past)
      .when(publish(1, offered(listed(), happened('CF01'))))
      .refuses('POSTING_PATENT_ENDED');
  });
});

describe('what a posting says', () => {
  it.each<[string, object, string]>([
    ['a class that is none', { classes: ['ZZ'] }, 'POSTING_CLASS_UNREADABLE'],
    ['an industry that is none', { industryCode: 'Z9' }, 'POSTING_INDUSTRY_UNKNOWN'],
    ['a chain of no policy', { chain: 'x' }, 'POSTING_CHAIN_UNKNOWN'],
    ['a division outside Hubei', { divisionCode: '110000' }, 'POSTING_DIVISION_UNKNOWN'],
    ['a day that is past', { validUntil: '2026-01-09' }, 'POSTING_VALIDITY'],
    ['a day too far', { validUntil: '2027-01-12' }, 'POSTING_VALIDITY'],
    ['no phone', { contactPhone: undefined }, 'POSTING_CONTACT_MISSING'],
    ['the part of the other kind', { demand: { problem: 'x', modes: ['license'] } }, 'POSTING_PART_MISSING'],
  ])('is refused with %s', (_, more, code) => {
    expect(refusalCodes(() => postingDecider.decide(submit(content(more)), { kind: 'none' }))).toContain(
      code,
    );
  });

  it('is refused as a demand without a seeker, with a band upside down and a term that is past', () => {
    const demand = {
      problem: '难题',
      modes: ['license'],
      budget: { fromFen: 2n, toFen: 1n },
      neededBy: '2026-01-01',
    };
    given(postingDecider)
      .when(submit(content({ kind: 'demand', supply: undefined, demand }), []))
      .refuses('POSTING_SEEKER_MISSING', 'POSTING_PRICE_BAND', 'POSTING_NEEDED_BY_PAST');
  });
});

test('refuses four eyes that are two', () => {
  given(postingDecider, ...after(submit()))
    .when(publish(1, free, 'zhang'))
    .refuses('POSTING_FOUR_EYES');
});

test('what is published holds nothing that is disclosed in stages', () => {
  const [, fact] = after(submit(), publish());
  const text = JSON.stringify(fact, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
  for (const secret of ['张工', '027-11112222', '"二"', '"三"']) expect(text).not.toContain(secret);
});

test('each level of disclosure holds what the one before holds, and more', () => {
  const all = content();
  expect(disclosed(all, 'confidential')).toEqual(all);
  expect(disclosed(all, 'contact').supply).toMatchObject({ disclosedOnContact: '二' });
  expect(disclosed(all, 'contact').supply?.disclosedUnderNda).toBeUndefined();
  expect(disclosed(all, 'public').supply?.disclosedOnContact).toBeUndefined();
  expect(disclosed(all, 'public').contactPhone).toBeUndefined();
});
