import { create, market, type MessageInitShape } from '@ipflow/contracts';
import { addDays, fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, party, tableOf } from '../../testdata/facts';
import type { DataIpCommand, Of } from './data-ip.commands';
import { dataIpDecider } from './data-ip.decider';
import { objectionsMax } from './data-ip.policy';
import type { DataIpEvent, KnownDataIp } from './data-ip.state';

const today = '2026-03-02' as LocalDate;
/** Ten working days after it. */
const noticeEnds = '2026-03-16' as LocalDate;
const registeredOn = '2026-03-17' as LocalDate;
const validUntil = '2029-03-17' as LocalDate;
const dataIpId = 'data-ip-1';
const holder = { dataIpId, tenant: 'enterprise-1', actor: 'zhao', today };
const office = { dataIpId, tenant: 'office', actor: 'li', today };
const rival = { dataIpId, tenant: 'enterprise-2', actor: 'qian', today };
const clock = { dataIpId, tenant: 'office', actor: 'system:data-ip-timer' };

const company = party('长飞光纤光缆股份有限公司', { uscc: '91420100616400352X', divisionCode: '420100' });
const paper = create(market.EvidenceSchema, { title: '数据采购协议' });

function content(more: MessageInitShape<typeof market.DataIpContentSchema> = {}): market.DataIpContent {
  return create(market.DataIpContentSchema, {
    name: '光纤预制棒沉积工艺数据集',
    industryCode: 'C3832',
    source: 'own',
    scenario: '工艺优化',
    structure: '时间序列',
    recordCount: 1_200_000n,
    updateDays: 30,
    rules: '清洗、对齐、特征提取',
    depositSha256: 'a'.repeat(64),
    depositNumber: '存证2026001',
    ...more,
  });
}

const file = (more: Partial<Of<'FileDataIp'>> = {}): DataIpCommand => ({
  type: 'FileDataIp',
  ...holder,
  applicants: [company],
  content: content(),
  isDepositTaken: false,
  ...more,
});
const askCorrection: DataIpCommand = { type: 'RequestCorrection', ...office, defects: ['算法规则过于简略'] };
const correct = (more: Partial<Of<'CorrectDataIp'>> = {}): DataIpCommand => ({
  type: 'CorrectDataIp',
  ...holder,
  content: content({ rules: '清洗、对齐、特征提取与聚类' }),
  isDepositTaken: false,
  ...more,
});
const refuse: DataIpCommand = {
  type: 'RefuseDataIp',
  ...office,
  reasons: [{ code: 'DATA_IP_NOT_PROCESSED', article: '', message: '未经一定规则处理' }],
};
const announce: DataIpCommand = { type: 'AnnounceDataIp', ...office };
const object = (objectionId = 'objection-1', name = '武汉数据科技有限公司'): DataIpCommand => ({
  type: 'ObjectToDataIp',
  ...rival,
  objectionId,
  objector: party(name),
  grounds: '数据来源于我公司',
  evidence: [],
});
const decideOn = (decision: 'upheld' | 'dismissed', objectionId = 'objection-1'): DataIpCommand => ({
  type: 'DecideObjection',
  ...office,
  objectionId,
  decision,
  reason: '经审核',
});
const close = (day: LocalDate = registeredOn): DataIpCommand => ({
  type: 'CloseNotice',
  ...clock,
  today: day,
  certificateNumber: 'SJ202642000001',
});
const renew = (day: LocalDate): DataIpCommand => ({ type: 'RenewDataIp', ...holder, today: day });
const askChange = (more: Partial<Of<'RequestChange'>> = {}): DataIpCommand => ({
  type: 'RequestChange',
  ...holder,
  holders: [party('华新水泥股份有限公司', { uscc: '914200007068068827', divisionCode: '420200' })],
  content: content(),
  reason: '转让',
  isDepositTaken: false,
  ...more,
});
const approve: DataIpCommand = { type: 'ApproveChange', ...office, isDepositTaken: false };
const giveBack: DataIpCommand = { type: 'ReturnChange', ...office, reason: '缺协议' };
const ending = (
  type: 'WithdrawDataIp' | 'CancelDataIp' | 'RevokeDataIp',
  by: typeof holder,
): DataIpCommand => ({ type, ...by, reason: '不再需要' });
const lapse: DataIpCommand = { type: 'LapseCorrection', ...clock, today: '2026-03-24' as LocalDate };
const expire: DataIpCommand = { type: 'ExpireDataIp', ...clock, today: addDays(validUntil, 1) };

function story(...commands: DataIpCommand[]): DataIpEvent[] {
  const events: DataIpEvent[] = [];
  for (const command of commands) events.push(...dataIpDecider.decide(command, fold(dataIpDecider, events)));
  return events;
}
const registered = [file(), announce, close()];

test('every command in every stage', () => {
  const stages: Record<string, DataIpEvent[]> = {
    none: [],
    filed: story(file()),
    correction: story(file(), askCorrection),
    corrected: story(file(), askCorrection, correct()),
    announced: story(file(), announce),
    'announced, objected': story(file(), announce, object()),
    registered: story(...registered),
    'registered, objected': story(...registered, object()),
    'registered, change asked': story(...registered, askChange()),
    refused: story(file(), refuse),
    withdrawn: story(file(), ending('WithdrawDataIp', holder)),
    cancelled: story(...registered, ending('CancelDataIp', holder)),
    revoked: story(...registered, object(), decideOn('upheld')),
    expired: story(...registered, expire),
  };
  const commands: Record<string, DataIpCommand> = {
    file: file(),
    'file as another': file({ tenant: 'enterprise-2' }),
    'request correction': askCorrection,
    correct: correct(),
    refuse,
    announce,
    object: object(),
    'object twice': object('objection-2', '另一家公司'),
    uphold: decideOn('upheld'),
    dismiss: decideOn('dismissed'),
    'close the notice': close(),
    renew: renew(validUntil),
    'ask for a change': askChange(),
    'approve the change': approve,
    'return the change': giveBack,
    withdraw: ending('WithdrawDataIp', holder),
    cancel: ending('CancelDataIp', holder),
    revoke: ending('RevokeDataIp', office),
    lapse,
    expire,
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => dataIpDecider.decide(command, fold(dataIpDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     file                DataIpFiled
     file as another     DataIpFiled
     request correction  DATA_IP_UNKNOWN
     correct             DATA_IP_UNKNOWN
     refuse              DATA_IP_UNKNOWN
     announce            DATA_IP_UNKNOWN
     object              DATA_IP_UNKNOWN
     object twice        DATA_IP_UNKNOWN
     uphold              DATA_IP_UNKNOWN
     dismiss             DATA_IP_UNKNOWN
     close the notice    DATA_IP_UNKNOWN
     renew               DATA_IP_UNKNOWN
     ask for a change    DATA_IP_UNKNOWN
     approve the change  DATA_IP_UNKNOWN
     return the change   DATA_IP_UNKNOWN
     withdraw            DATA_IP_UNKNOWN
     cancel              DATA_IP_UNKNOWN
     revoke              DATA_IP_UNKNOWN
     lapse               DATA_IP_UNKNOWN
     expire              DATA_IP_UNKNOWN
   filed
     file                ·
     file as another     DATA_IP_ID_TAKEN
     request correction  DataIpCorrectionRequested
     correct             DATA_IP_STAGE
     refuse              DataIpRefused
     announce            DataIpAnnounced
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DataIpEnded
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   correction
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  ·
     correct             DataIpCorrected
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DataIpEnded
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               DataIpEnded
     expire              ·
   corrected
     file                ·
     file as another     DATA_IP_ID_TAKEN
     request correction  DataIpCorrectionRequested
     correct             ·
     refuse              DataIpRefused
     announce            DataIpAnnounced
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DataIpEnded
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   announced
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DataIpRefused
     announce            ·
     object              DataIpObjected
     object twice        DataIpObjected
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    DataIpRegistered+DataIpListed
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DataIpEnded
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   announced, objected
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DataIpRefused
     announce            ·
     object              ·
     object twice        DataIpObjected
     uphold              DataIpObjectionDecided+DataIpRefused
     dismiss             DataIpObjectionDecided
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DataIpEnded
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   registered
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              DataIpObjected+DataIpListingSuspended
     object twice        DataIpObjected+DataIpListingSuspended
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DataIpRenewed+DataIpListed
     ask for a change    DataIpChangeRequested
     approve the change  DATA_IP_NO_CHANGE
     return the change   DATA_IP_NO_CHANGE
     withdraw            DATA_IP_STAGE
     cancel              DataIpEnded
     revoke              DataIpEnded
     lapse               ·
     expire              DataIpEnded
   registered, objected
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              ·
     object twice        DataIpObjected
     uphold              DataIpObjectionDecided+DataIpEnded
     dismiss             DataIpObjectionDecided+DataIpListed
     close the notice    ·
     renew               DataIpRenewed
     ask for a change    DATA_IP_OBJECTION_OPEN
     approve the change  DATA_IP_NO_CHANGE
     return the change   DATA_IP_NO_CHANGE
     withdraw            DATA_IP_STAGE
     cancel              DataIpEnded
     revoke              DataIpEnded
     lapse               ·
     expire              DataIpEnded
   registered, change asked
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              DataIpObjected+DataIpListingSuspended
     object twice        DataIpObjected+DataIpListingSuspended
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DataIpRenewed+DataIpListed
     ask for a change    ·
     approve the change  DataIpChanged+DataIpListed
     return the change   DataIpChangeReturned
     withdraw            DATA_IP_STAGE
     cancel              DataIpEnded
     revoke              DataIpEnded
     lapse               ·
     expire              DataIpEnded
   refused
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              ·
     announce            DATA_IP_STAGE
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DATA_IP_STAGE
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   withdrawn
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            ·
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   cancelled
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DATA_IP_STAGE
     cancel              ·
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   revoked
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              ·
     object twice        DATA_IP_STAGE
     uphold              ·
     dismiss             DATA_IP_OBJECTION_DECIDED
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DATA_IP_STAGE
     cancel              DATA_IP_STAGE
     revoke              ·
     lapse               ·
     expire              ·
   expired
     file                DATA_IP_ID_TAKEN
     file as another     DATA_IP_ID_TAKEN
     request correction  DATA_IP_STAGE
     correct             DATA_IP_STAGE
     refuse              DATA_IP_STAGE
     announce            DATA_IP_STAGE
     object              DATA_IP_STAGE
     object twice        DATA_IP_STAGE
     uphold              DATA_IP_OBJECTION_UNKNOWN
     dismiss             DATA_IP_OBJECTION_UNKNOWN
     close the notice    ·
     renew               DATA_IP_STAGE
     ask for a change    DATA_IP_STAGE
     approve the change  DATA_IP_STAGE
     return the change   DATA_IP_STAGE
     withdraw            DATA_IP_STAGE
     cancel              DATA_IP_STAGE
     revoke              DATA_IP_STAGE
     lapse               ·
     expire              ·
   "
  `);
});

test.each<[string, Partial<Of<'FileDataIp'>>, string[]]>([
  [
    'of an industry nobody knows',
    { content: content({ industryCode: 'Z99' }) },
    ['DATA_IP_INDUSTRY_UNKNOWN'],
  ],
  ['without a record', { content: content({ recordCount: 0n }) }, ['DATA_IP_WITHOUT_RECORDS']],
  [
    'of licensed data without a paper',
    { content: content({ source: 'licensed' }) },
    ['DATA_IP_SOURCE_WITHOUT_PAPER'],
  ],
  ['of data that is registered already', { isDepositTaken: true }, ['DATA_IP_DEPOSIT_TAKEN']],
  [
    'with a price upside down',
    { content: content({ price: create(market.PriceBandSchema, { fromFen: 2n, toFen: 1n }) }) },
    ['DATA_IP_PRICE_BAND'],
  ],
  [
    'with a royalty of more than everything',
    { content: content({ price: create(market.PriceBandSchema, { royaltyPpm: 1_000_001 }) }) },
    ['DATA_IP_ROYALTY'],
  ],
  [
    'by a company without its code',
    { applicants: [party('某公司', { divisionCode: '420100' })] },
    ['DATA_IP_HOLDER_CODE'],
  ],
  ['that names one applicant twice', { applicants: [company, company] }, ['DATA_IP_HOLDER_REPEATED']],
  [
    'from outside the province',
    { applicants: [party('华为技术有限公司', { uscc: '914403001922038216' })] },
    ['DATA_IP_OUTSIDE_PROVINCE'],
  ],
  [
    'with several faults: all reasons at once',
    {
      applicants: [party('某公司')],
      content: content({ industryCode: '', recordCount: 0n }),
      isDepositTaken: true,
    },
    [
      'DATA_IP_DEPOSIT_TAKEN',
      'DATA_IP_HOLDER_CODE',
      'DATA_IP_INDUSTRY_UNKNOWN',
      'DATA_IP_OUTSIDE_PROVINCE',
      'DATA_IP_WITHOUT_RECORDS',
    ],
  ],
])('refuses a filing %s', (_, more, codes) => {
  given(dataIpDecider)
    .when(file(more))
    .refuses(...codes);
});

test('licensed data with its paper, and a person without a code, are taken', () => {
  const said = content({ source: 'licensed', evidence: [paper] });
  const person = party('张三', { kind: 'person', divisionCode: '420500' });
  expect(story(file({ content: said, applicants: [person] }))).toHaveLength(1);
});

test('the notice runs ten working days, over a holiday too, and registers the day after', () => {
  const [, announced] = story(file(), announce) as [DataIpEvent, market.DataIpAnnounced];
  expect(announced.until).toBe(noticeEnds);
  const beforeFestival = { ...announce, today: '2026-02-13' as LocalDate };
  expect(story(file(), beforeFestival)[1]).toMatchObject({ until: '2026-03-05' });
  given(dataIpDecider, ...story(file(), announce))
    .when(close(noticeEnds))
    .staysQuiet();
});

test('registered means listed: the listing stands beside the registration, with all that was registered', () => {
  const [registration, listing] = story(...registered).slice(-2);
  expect(registration).toMatchObject({ certificateNumber: 'SJ202642000001', validUntil });
  expect(listing).toMatchObject({
    $typeName: 'ipflow.market.v1.DataIpListed',
    revision: 1,
    certificateNumber: 'SJ202642000001',
    content: content(),
    holders: [company],
    validUntil,
  });
});

test('an objection in time keeps the notice from registering, until it is dismissed', () => {
  const objected = story(file(), announce, object());
  given(dataIpDecider, ...objected)
    .when(close())
    .staysQuiet();
  expect(story(file(), announce, object(), decideOn('dismissed'), close()).at(-1)).toMatchObject({
    revision: 1,
  });
});

test('an objection after the last day of the notice comes too late', () => {
  given(dataIpDecider, ...story(file(), announce))
    .when({ ...object(), today: registeredOn })
    .refuses('DATA_IP_OBJECTION_CLOSED');
});

test('the listing is restored by the dismissal of the last open objection, and not before', () => {
  const two = [...registered, object(), object('objection-2', '另一家公司')];
  const suspensions = story(...two).filter(({ $typeName }) => $typeName.endsWith('Suspended'));
  expect(suspensions).toHaveLength(1);
  const first = story(...two, decideOn('dismissed')).at(-1)!;
  expect(first.$typeName).toBe('ipflow.market.v1.DataIpObjectionDecided');
  const last = story(...two, decideOn('dismissed'), decideOn('dismissed', 'objection-2')).at(-1)!;
  expect(last).toMatchObject({ $typeName: 'ipflow.market.v1.DataIpListed', revision: 3 });
});

test.each<[string, Partial<Of<'ObjectToDataIp'>>, string]>([
  ['by who filed it', { tenant: 'enterprise-1' }, 'DATA_IP_OBJECTION_OWN'],
  ['in the name of its holder', { objector: company }, 'DATA_IP_OBJECTION_OWN'],
  ['of who has one open already', { objectionId: 'objection-9' }, 'DATA_IP_OBJECTION_REPEATED'],
])('refuses an objection %s', (_, more, code) => {
  given(dataIpDecider, ...story(...registered, object()))
    .when({ ...(object('objection-3') as Of<'ObjectToDataIp'>), ...more })
    .refuses(
      ...(code === 'DATA_IP_OBJECTION_OWN' && !more.objector ? [code, 'DATA_IP_OBJECTION_REPEATED'] : [code]),
    );
});

test('objections have a limit', () => {
  const all = Array.from({ length: objectionsMax }, (_, index) =>
    object(`objection-${index}`, `公司${index}`),
  );
  given(dataIpDecider, ...story(...registered, ...all))
    .when(object('one-more', '另一家'))
    .refuses('DATA_IP_OBJECTION_COUNT');
});

test.each<[string, DataIpCommand[], DataIpCommand]>([
  ['announces what it filed', [file({ tenant: 'office' })], announce],
  ['refuses what it filed', [file({ tenant: 'office' })], refuse],
  ['asks itself for a correction', [file({ tenant: 'office' })], askCorrection],
  [
    'decides its own objection',
    [...registered, { ...(object() as Of<'ObjectToDataIp'>), tenant: 'office' }],
    decideOn('dismissed'),
  ],
  [
    'approves its own change',
    [...registered, askChange()],
    { ...(approve as Of<'ApproveChange'>), tenant: 'enterprise-1' },
  ],
])('nobody %s', (_, before, command) => {
  given(dataIpDecider, ...story(...before))
    .when(command)
    .refuses('DATA_IP_FOUR_EYES');
});

test('a correction in time starts the review anew; too late or without a change it is refused', () => {
  const asked = story(file(), askCorrection);
  given(dataIpDecider, ...asked)
    .when(correct({ today: '2026-03-24' as LocalDate }))
    .refuses('DATA_IP_CORRECTION_OVERDUE');
  given(dataIpDecider, ...asked)
    .when(correct({ content: content() }))
    .refuses('DATA_IP_UNCHANGED');
});

test('a renewal is for the last half year, continues the term, and is said again on the exchanges', () => {
  given(dataIpDecider, ...story(...registered))
    .when(renew(addDays(validUntil, -181)))
    .refuses('DATA_IP_RENEWAL_EARLY');
  given(dataIpDecider, ...story(...registered))
    .when(renew(addDays(validUntil, 1)))
    .refuses('DATA_IP_RENEWAL_LATE');
  const [renewed, listed] = story(...registered, renew(addDays(validUntil, -180))).slice(-2);
  expect(renewed).toMatchObject({ validUntil: '2032-03-17' });
  expect(listed).toMatchObject({ revision: 2, validUntil: '2032-03-17' });
  given(dataIpDecider, ...story(...registered, renew(validUntil)))
    .when(expire)
    .staysQuiet();
});

test('while an objection is open, nothing is passed on, and a renewal stays off the exchanges', () => {
  const objected = [...registered, object()];
  given(dataIpDecider, ...story(...objected))
    .when(askChange())
    .refuses('DATA_IP_OBJECTION_OPEN');
  given(dataIpDecider, ...story(...registered, askChange(), object()))
    .when(approve)
    .refuses('DATA_IP_OBJECTION_OPEN');
  expect(story(...objected, renew(validUntil)).at(-1)!.$typeName).toBe('ipflow.market.v1.DataIpRenewed');
  const restored = story(...objected, renew(validUntil), decideOn('dismissed')).at(-1)!;
  expect(restored).toMatchObject({ validUntil: '2032-03-17', revision: 3 });
});

test('a change is checked again when it is approved, and then said on the exchanges', () => {
  const asked = story(...registered, askChange());
  given(dataIpDecider, ...asked)
    .when({ ...(approve as Of<'ApproveChange'>), isDepositTaken: true })
    .refuses('DATA_IP_DEPOSIT_TAKEN');
  given(dataIpDecider, ...asked)
    .when(askChange({ reason: '另一原因' }))
    .refuses('DATA_IP_CHANGE_PENDING');
  given(dataIpDecider, ...story(...registered))
    .when(askChange({ holders: [company] }))
    .refuses('DATA_IP_UNCHANGED');
  expect(story(...registered, askChange(), approve).at(-1)).toMatchObject({
    revision: 2,
    holders: [{ name: '华新水泥股份有限公司' }],
  });
});

test('whatever is asked, in any order: revisions of the listing grow by one, and nothing is listed that is not registered', () => {
  const commands = [
    file(),
    askCorrection,
    correct(),
    refuse,
    announce,
    object(),
    object('objection-2', '另一家公司'),
    decideOn('dismissed'),
    decideOn('dismissed', 'objection-2'),
    decideOn('upheld'),
    close(),
    renew(validUntil),
    askChange(),
    approve,
    giveBack,
    ending('WithdrawDataIp', holder),
    ending('CancelDataIp', holder),
    ending('RevokeDataIp', office),
    expire,
  ];
  const some = fc.array(fc.constantFrom(...commands), { maxLength: 25 });
  fc.assert(
    fc.property(some, fc.boolean(), (asked, startsRegistered) => {
      const events = startsRegistered ? story(...registered) : [];
      for (const command of asked) {
        const came = outcomeOf(command, events);
        events.push(...came);
      }
      const revisions = events.flatMap((event) =>
        event.$typeName === 'ipflow.market.v1.DataIpListed' ||
        event.$typeName === 'ipflow.market.v1.DataIpListingSuspended'
          ? [event.revision]
          : event.$typeName === 'ipflow.market.v1.DataIpEnded'
            ? [event.listingRevision ?? 0].filter(Boolean)
            : [],
      );
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
      const state = fold(dataIpDecider, events);
      if (state.stage === 'none') return;
      const open = [...state.objections.values()].some(({ decided }) => !decided);
      expect(state.listing.standing).toBe(standingOf(state, open));
    }),
    { seed: 20261128, numRuns: 300 },
  );
});

function outcomeOf(command: DataIpCommand, events: readonly DataIpEvent[]): readonly DataIpEvent[] {
  try {
    return dataIpDecider.decide(command, fold(dataIpDecider, events));
  } catch (error) {
    if ((error as Error).name !== 'Refused') throw error;
    return [];
  }
}

function standingOf({ stage, registered: wasRegistered }: KnownDataIp, hasOpen: boolean): string {
  if (!wasRegistered) return 'none';
  if (stage === 'ended') return 'ended';
  return hasOpen ? 'suspended' : 'listed';
}
