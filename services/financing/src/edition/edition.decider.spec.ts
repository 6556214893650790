import { create, financing } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { outcome, tableOf } from '../../testdata/table';
import { editionDecider, type EditionCommand, type EditionEvent } from './edition.decider';
import { rowsPerEditionMax } from './edition.policy';

type Of<Type extends EditionCommand['type']> = Extract<EditionCommand, { type: Type }>;

const on = { editionId: 'edition-0001', today: '2026-03-02' as LocalDate };
const criteria = create(financing.EditionCriteriaSchema, { qualifications: ['high_tech'] });
const draft = (more: Partial<Of<'DraftEdition'>> = {}): EditionCommand => ({
  type: 'DraftEdition',
  ...on,
  by: 'wang',
  title: '2026 年第一批',
  validFrom: '2026-03-02' as LocalDate,
  validUntil: '2027-03-01' as LocalDate,
  criteria,
  ...more,
});
const submit = (more: Partial<Of<'SubmitEdition'>> = {}): EditionCommand => ({
  type: 'SubmitEdition',
  ...on,
  by: 'zhao',
  rowCount: 2,
  contentHash: 'aa',
  ...more,
});
const publish = (more: Partial<Of<'PublishEdition'>> = {}): EditionCommand => ({
  type: 'PublishEdition',
  ...on,
  by: 'li',
  facts: { withoutConsent: [], excluded: [] },
  publication: {
    number: '鄂知融白〔2026〕1号',
    sequence: 1,
    signature: 'a.b.c',
    sm2Signature: undefined,
    contentHashSm3: undefined,
    previousEditionId: undefined,
    added: 2,
    changed: 0,
    dropped: 0,
  },
  ...more,
});
const name = (...usccs: string[]): EditionCommand => ({ type: 'NameEnterprises', ...on, by: 'sun', usccs });
const amend = (add: string[], remove: string[] = []): EditionCommand => ({
  type: 'AmendNamed',
  ...on,
  by: 'qian',
  add,
  remove,
});
const say = (type: 'ReturnEdition' | 'DiscardEdition'): EditionCommand => ({
  type,
  ...on,
  by: 'li',
  reason: '核对',
});

function story(...commands: EditionCommand[]): EditionEvent[] {
  const events: EditionEvent[] = [];
  for (const command of commands)
    events.push(...editionDecider.decide(command, fold(editionDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const stages: Record<string, EditionEvent[]> = {
    none: [],
    draft: story(draft()),
    submitted: story(draft(), submit()),
    returned: story(draft(), submit(), say('ReturnEdition')),
    named: story(draft(), name('U1', 'U2')),
    published: story(draft(), submit(), publish()),
    discarded: story(draft(), say('DiscardEdition')),
  };
  const commands: Record<string, EditionCommand> = {
    draft: draft(),
    'draft another title': draft({ title: '另一批' }),
    'name enterprises': name('U2', 'U1'),
    'put one in': amend(['U3']),
    'put in who is in': amend(['U1']),
    submit: submit(),
    'submit other rows': submit({ contentHash: 'bb' }),
    return: say('ReturnEdition'),
    discard: say('DiscardEdition'),
    publish: publish(),
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => editionDecider.decide(command, fold(editionDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     draft                EditionDrafted
     draft another title  EditionDrafted
     name enterprises     EDITION_STAGE
     put one in           EDITION_STAGE
     put in who is in     EDITION_STAGE
     submit               EDITION_STAGE
     submit other rows    EDITION_STAGE
     return               EDITION_STAGE
     discard              EDITION_STAGE
     publish              EDITION_STAGE
   draft
     draft                ·
     draft another title  EditionDrafted
     name enterprises     EditionDrafted
     put one in           EDITION_NOT_BY_LIST
     put in who is in     EDITION_NOT_BY_LIST
     submit               EditionSubmitted
     submit other rows    EditionSubmitted
     return               ·
     discard              EditionDiscarded
     publish              EDITION_STAGE
   submitted
     draft                EDITION_STAGE
     draft another title  EDITION_STAGE
     name enterprises     EDITION_STAGE
     put one in           EDITION_STAGE
     put in who is in     EDITION_STAGE
     submit               ·
     submit other rows    EDITION_STAGE
     return               EditionReturned
     discard              EditionDiscarded
     publish              EditionPublished
   returned
     draft                ·
     draft another title  EditionDrafted
     name enterprises     EditionDrafted
     put one in           EDITION_NOT_BY_LIST
     put in who is in     EDITION_NOT_BY_LIST
     submit               EditionSubmitted
     submit other rows    EditionSubmitted
     return               ·
     discard              EditionDiscarded
     publish              EDITION_STAGE
   named
     draft                EditionDrafted
     draft another title  EditionDrafted
     name enterprises     ·
     put one in           EditionDrafted
     put in who is in     ·
     submit               EditionSubmitted
     submit other rows    EditionSubmitted
     return               ·
     discard              EditionDiscarded
     publish              EDITION_STAGE
   published
     draft                EDITION_STAGE
     draft another title  EDITION_STAGE
     name enterprises     EDITION_STAGE
     put one in           EDITION_STAGE
     put in who is in     EDITION_STAGE
     submit               EDITION_STAGE
     submit other rows    EDITION_STAGE
     return               EDITION_STAGE
     discard              EDITION_STAGE
     publish              ·
   discarded
     draft                EDITION_STAGE
     draft another title  EDITION_STAGE
     name enterprises     EDITION_STAGE
     put one in           EDITION_STAGE
     put in who is in     EDITION_STAGE
     submit               EDITION_STAGE
     submit other rows    EDITION_STAGE
     return               EDITION_STAGE
     discard              ·
     publish              EDITION_STAGE
   "
  `);
});

test.each<[string, Partial<Of<'DraftEdition'>>, string[]]>([
  [
    'that ends before it begins',
    { validUntil: '2026-03-01' as LocalDate },
    ['EDITION_PERIOD_REVERSED', 'EDITION_PERIOD_OVER'],
  ],
  ['of more than a year', { validUntil: '2027-03-03' as LocalDate }, ['EDITION_PERIOD_TOO_LONG']],
])('refuses a period %s', (_, more, codes) => {
  given(editionDecider)
    .when(draft(more))
    .refuses(...codes);
});

test.each([0, rowsPerEditionMax + 1])('refuses an edition of %s enterprises', (rowCount) => {
  given(editionDecider, ...story(draft()))
    .when(submit({ rowCount }))
    .refuses('EDITION_ROW_COUNT');
});

test.each(['wang', 'zhao'])('who drafted or submitted it (%s) does not publish it', (by) => {
  given(editionDecider, ...story(draft(), submit()))
    .when(publish({ by }))
    .refuses('EDITION_SAME_PERSON');
});

test('publishes nobody who withdrew consent or has been excluded since, and says so of all at once', () => {
  given(editionDecider, ...story(draft(), submit()))
    .when(publish({ by: 'wang', facts: { withoutConsent: ['甲公司'], excluded: ['乙公司'] } }))
    .refuses('EDITION_SAME_PERSON', 'EDITION_CONSENT_ENDED', 'EDITION_ENTERPRISE_EXCLUDED');
});

test('an edition whose period ended while it was checked is not published', () => {
  given(editionDecider, ...story(draft(), submit()))
    .when(publish({ today: '2027-03-02' as LocalDate }))
    .refuses('EDITION_PERIOD_OVER');
});

test('who names the enterprises draws up the draft; criteria count no more, title and period stay', () => {
  const [, drafted] = story(draft(), name('U2', 'U1'));
  const included = ['U1', 'U2'];
  expect(drafted).toEqual(
    create(financing.EditionDraftedSchema, {
      ...{
        editionId: on.editionId,
        title: '2026 年第一批',
        validFrom: '2026-03-02',
        validUntil: '2027-03-01',
      },
      criteria: create(financing.EditionCriteriaSchema, { included, onlyIncluded: true }),
      ...{ draftedBy: 'sun', effectiveOn: on.today },
    }),
  );
});

test.each([0, rowsPerEditionMax + 1])('refuses %d named enterprises', (count) => {
  const usccs = Array.from({ length: count }, (_, n) => `U${n}`);
  given(editionDecider, ...story(draft()))
    .when(name(...usccs))
    .refuses('EDITION_ROW_COUNT');
});

test('single enterprises are put into a list and taken out of it; everything else of the draft stays', () => {
  const [, listed, amended] = story(draft(), name('U2', 'U1'), amend(['U4', 'U1', 'U3'], ['U2', 'U9']));
  const included = ['U1', 'U3', 'U4'];
  expect(amended).toEqual(
    create(financing.EditionDraftedSchema, {
      ...(listed as financing.EditionDrafted),
      criteria: create(financing.EditionCriteriaSchema, { included, onlyIncluded: true }),
      draftedBy: 'qian',
    }),
  );
});

test('a list keeps at least one enterprise', () => {
  given(editionDecider, ...story(draft(), name('U1')))
    .when(amend([], ['U1']))
    .refuses('EDITION_ROW_COUNT');
});

test('a list that is full takes nobody more', () => {
  const usccs = Array.from({ length: rowsPerEditionMax }, (_, n) => `U${n}`);
  given(editionDecider, ...story(draft(), name(...usccs)))
    .when(amend(['V1']))
    .refuses('EDITION_ROW_COUNT');
});

test('a draft by criteria has no list to change', () => {
  given(editionDecider, ...story(draft()))
    .when(amend(['U1']))
    .refuses('EDITION_NOT_BY_LIST');
});

test('a draft by list may be given another title and period without its list being said again', () => {
  const onlyNamed = create(financing.EditionCriteriaSchema, { onlyIncluded: true });
  const again = draft({ title: '2026 年第二批', criteria: onlyNamed, keepsNamed: true });
  const [, , changed] = story(draft(), name('U2', 'U1'), again);
  expect(changed).toMatchObject({
    title: '2026 年第二批',
    criteria: { included: ['U1', 'U2'], onlyIncluded: true },
  });
});
