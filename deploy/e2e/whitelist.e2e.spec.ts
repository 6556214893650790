import {
  endChildren,
  readAsBank,
  Sink,
  startPartner,
  testEngines,
  until,
  writeAsBank,
  type BankLogin,
  type ReferencePartner,
} from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Client as Database } from 'pg';
import { Webhook } from 'standardwebhooks';
import { anybody, insist, moveIn, type Caller, type Json } from './caller';
import { done } from './financing.steps';
import { startHouse, type House, type ServiceName } from './house';
import { counted } from './licensing.fixture';
import { demand } from './market.fixture';
import { published } from './market.steps';
import {
  canonical,
  firms,
  hashOf,
  isSm2Signed,
  jwsSays,
  offers,
  profiled,
  submitted,
} from './whitelist.fixture';

jest.setTimeout(180_000);

/** The house falls at a fault point when it gets there, and catches up after its consumers' old membership has lapsed (milliseconds). */
const fallsWithinMs = 60_000;
const catchesUpWithinMs = 90_000;
const types = ['EditionPublished', 'EnterpriseWhitelisted', 'EnterpriseDelisted'].map(
  (name) => `ipflow.financing.v1.${name}`,
);
const hubeis = firms(24, '420100');
const hankous = firms(8, '420500');
const partnerNames = ['chain', 'exchange', 'canon'] as const;
const mappings = { chain: 'supply-chain', exchange: 'data-exchange', canon: 'ipflow' } as const;

let house: House;
let sink: Sink;
let deliveries: Database;
const partners = new Map<string, ReferencePartner>();
let office: Caller;
let checker: Caller;
let bank: Caller;
let otherBank: Caller;
let firm: Caller;
let hubei: Access;
let hankou: Access;
let webhook: { endpointId: string; secret: string };
/** The edition as the office downloads it: its header and all rows. */
let edition: Json;

/** What a bank is told when its access is granted. */
interface Access extends BankLogin {
  readonly topics: { readonly whitelist: string; readonly editions: string };
  readonly groupPrefix: string;
}

beforeAll(async () => {
  [house, sink] = await Promise.all([startHouse(), Sink.start()]);
  deliveries = new Database({ connectionString: house.databases.get('delivery')!.url });
  await deliveries.connect();
  ({ office, checker, bank, otherBank, firm } = await moveIn(house, {
    checker: { tenant: 'office', roles: ['reviewer'] },
    bank: { tenant: 'bank-hubei', roles: ['bank'] },
    otherBank: { tenant: 'bank-hankou', roles: ['bank'] },
    firm: { tenant: 'enterprise-1', roles: ['enterprise'] },
  }));
  await Promise.all([offers(bank, '420100'), offers(otherBank, '420500')]);
  await profiled(office, [...hubeis, ...hankous]);
  hubei = await granted('bank-hubei');
  hankou = await granted('bank-hankou');
  webhook = await registered(bank);
});

afterAll(async () => {
  for (const partner of partners.values()) partner.stop();
  await endChildren();
  await deliveries?.end();
  await sink?.stop();
  await house?.drop();
});

/** The office lets a bank read from Kafka; tells what the bank is told. */
async function granted(tenant: string): Promise<Access> {
  const { connection, password, topics, groupPrefix } = await done(
    office,
    '/api/bank-kafka-access',
    { bank: tenant },
    201,
  );
  expect(connection.brokers).toBe(testEngines().kafkaBanks);
  return { username: connection.username, password, topics, groupPrefix };
}

/** A bank wants to be told of the whitelist. */
async function registered(as: Caller): Promise<typeof webhook> {
  const endpointId = randomUUID();
  const setting = { url: sink.url(), eventTypes: types, description: '信贷系统' };
  return done(as, '/api/webhook-endpoints', { endpointId, ...setting }, 201);
}

/** Starts a service anew, to fall at a fault point. */
async function doomed(name: ServiceName, fault: string): Promise<void> {
  await house.children.get(name)!.end('SIGTERM');
  await house.start(name, { IPFLOW_FAILPOINTS: fault });
}

/** Waits until a service was killed at its fault point, and starts it again. */
async function healed(name: ServiceName): Promise<void> {
  const ending = await until(`${name} falls`, () => house.children.get(name)!.ending(), fallsWithinMs);
  expect(ending.signal).toBe('SIGKILL');
  await house.start(name);
}

/** Waits until the topics of the banks hold all that they are to hold. */
async function toldToBanks(): Promise<void> {
  const isTold = async (): Promise<boolean> => {
    const { body } = await office('GET', '/api/bank-kafka-access');
    return body.items.every(({ standing }: Json) => standing.waiting === 0);
  };
  await until('every change is in the topics of the banks', isTold, catchesUpWithinMs);
}

const groupOf = ({ groupPrefix }: Access): string => `${groupPrefix}${randomUUID()}`;
const usccsOf = (some: readonly { uscc: string }[]): string[] => some.map(({ uscc }) => uscc).sort();

/** What came by webhook, each verified with the library banks verify with. */
function got(): Json[] {
  return sink.got.map(({ headers, body }) =>
    new Webhook(webhook.secret).verify(body, headers as Record<string, string>),
  );
}

/** Facts of a type that came by webhook, by the firm they are of. */
const toldOf = (type: string): string[] =>
  got()
    .filter((event) => event.type === type)
    .map(({ data }) => data.uscc ?? data.row.profile.uscc);

test('financing falls behind what it has sent, delivery behind what it has posted: both banks have all of their rows, and a webhook each fact once', async () => {
  const editionId = await submitted(office);
  await Promise.all([
    doomed('financing', 'state.afterSend=kill@1'),
    doomed('delivery', 'webhook.afterPost=kill@2'),
  ]);
  const publication = `/api/whitelist-editions/${editionId}/publication`;
  expect((await office('POST', publication, {})).status).toBe(422);
  const [answer] = await Promise.all([
    insist(checker, publication, {}, 200),
    healed('financing'),
    healed('delivery').then(endLeases),
  ]);
  expect(answer.body).toMatchObject({ sequence: 1, added: hubeis.length + hankous.length, dropped: 0 });
  edition = (await office('GET', `/api/whitelist-editions/${editionId}/export?format=json`)).body;
  await toldToBanks();

  const [own, others] = await Promise.all(
    [hubei, hankou].map((access) => readAsBank(access, access.topics.whitelist, groupOf(access))),
  );
  const rows = new Map<string, Json>(edition.rows.map((row: Json) => [row.profile.uscc, row]));
  for (const [{ copy }, seen] of [
    [own!, hubeis],
    [others!, hankous],
  ] as const) {
    expect([...copy.keys()].sort()).toEqual(usccsOf(seen));
    for (const [uscc, text] of copy)
      expect(JSON.parse(text)).toEqual({
        ...{ editionId, number: edition.number, sequence: 1 },
        row: rows.get(uscc),
      });
  }
  // What was sent before the fall was sent again after it.
  expect(own!.records.length + others!.records.length).toBeGreaterThan(rows.size);

  const wanted = [editionId, ...usccsOf(hubeis)].length;
  const ids = (): Set<string> => new Set(sink.got.map(({ id }) => id));
  await until('all facts came by webhook', () => ids().size === wanted, catchesUpWithinMs);
  expect([...new Set(toldOf(types[1]!))].sort()).toEqual(usccsOf(hubeis));
  expect(sink.got.length).toBeGreaterThan(wanted);
  await until('all are known to be delivered', async () => {
    const path = `/api/webhook-deliveries?endpointId=${webhook.endpointId}&limit=100`;
    const { items } = (await bank('GET', path)).body;
    return items.filter(({ state }: Json) => state === 'delivered').length === wanted;
  });
  const standing = { 'whitelist.listed': rows.size, 'whitelist.standing': rows.size };
  await counted(office, { 'whitelist.editions': 1, ...standing });
});

/** Nobody has to wait until the lease of a killed process runs out. */
async function endLeases(): Promise<void> {
  await deliveries.query("update webhook_endpoint set leased_until = now() - interval '1 s'");
}

test('a bank with the JVM client is denied all that is not its own: another bank’s topic, the house’s events, a group, and writing', async () => {
  const events = hubei.topics.editions.replace('ipflow.whitelist.editions', 'ipflow.financing.v1');
  const [foreign, internal, group, written, editions] = await Promise.all([
    readAsBank(hankou, hubei.topics.whitelist, groupOf(hankou)),
    readAsBank(hankou, events, groupOf(hankou)),
    readAsBank(hankou, hankou.topics.whitelist, groupOf(hubei)),
    writeAsBank(hankou, hankou.topics.whitelist),
    readAsBank(hankou, hankou.topics.editions, groupOf(hankou)),
  ]);
  for (const { records, errors } of [foreign, internal])
    expect([records, errors]).toEqual([[], expect.stringContaining('TopicAuthorization')]);
  expect([group.records, group.errors]).toEqual([[], expect.stringContaining('GroupAuthorization')]);
  expect(written).toContain('TopicAuthorization');
  const { rows: _, title: __, ...header } = edition;
  expect(JSON.parse(editions.copy.get(edition.editionId)!)).toMatchObject(header);
});

test('hash and both signatures verify with openssl by what is published, and nothing that was changed does', async () => {
  const { jwks, sm2 } = (await anybody(house.url)('GET', '/api/whitelist-editions/keys')).body;
  const check = `/api/whitelist-editions/verify/${encodeURIComponent(edition.number)}`;
  const { standing, ...shown } = (await anybody(house.url)('GET', check)).body;
  expect(standing).toBe('in_force');
  const said = await jwsSays(shown.signature, jwks.keys);
  const { editionId, number, sequence, validFrom, validUntil, rowCount } = edition;
  const contentHash = await hashOf(edition.rows);
  expect(said).toEqual({ editionId, number, sequence, validFrom, validUntil, rowCount, contentHash });
  expect(await isSm2Signed(canonical(said), shown.sm2Signature, sm2)).toBe(true);

  const [head, , signature] = shown.signature.split('.');
  const forged = Buffer.from(canonical({ ...said, rowCount: rowCount + 1 })).toString('base64url');
  expect(await jwsSays(`${head}.${forged}.${signature}`, jwks.keys)).toBeUndefined();
  expect(await isSm2Signed(canonical({ ...said, sequence: 2 }), shown.sm2Signature, sm2)).toBe(false);
  const [first, ...more] = edition.rows;
  expect(await hashOf([{ ...first, patentsInForce: 7 }, ...more])).not.toBe(contentHash);
});

test('a removal is a tombstone in the topic of the bank that saw the firm, and a message to it', async () => {
  const { uscc } = hubeis[0]!;
  await done(office, `/api/whitelist/${uscc}/removal`, { reasonCode: 'default', reason: '贷款逾期' });
  await toldToBanks();
  const { copy, records } = await readAsBank(hubei, hubei.topics.whitelist, groupOf(hubei));
  expect(records.at(-1)).toEqual({ key: uscc, value: null });
  expect([...copy.keys()].sort()).toEqual(usccsOf(hubeis.slice(1)));
  await until('the bank is told', () => toldOf(types[2]!).length > 0, catchesUpWithinMs);
  expect(toldOf(types[2]!)).toEqual([uscc]);
  await counted(office, { 'whitelist.standing': hubeis.length + hankous.length - 1 });
});

test('one publication reaches three partners, of which one is down and while delivery is killed; so does its end', async () => {
  for (const name of partnerNames) partners.set(name, await partnerAt(name));
  const [down, ...up] = ['exchange', 'chain', 'canon'].map((name) => partners.get(name)!) as [
    ReferencePartner,
    ...ReferencePartner[],
  ];
  await down.be({ down: true });
  const postingId = await published(firm, checker, demand());
  const publication = async (): Promise<Json> =>
    (await office('GET', `/api/publications/demand.${postingId}`)).body;
  const waiting = await until(
    'two have it, and why the third has not is known',
    async () => {
      const shown = await publication();
      return (
        shown.reachBasisPoints === 6_666 &&
        shown.targets.some(({ why }: Json) => why?.includes('503')) &&
        shown
      );
    },
    catchesUpWithinMs,
  );
  for (const partner of up)
    expect(await standingAt(partner, postingId)).toEqual([waiting.revision, 'listed']);
  expect(await standingAt(down, postingId)).toBeUndefined();

  // It is up again before the second attempt, which is due in five seconds; the third would be in five minutes.
  await house.children.get('delivery')!.end('SIGKILL');
  await down.be({ down: false });
  await house.start('delivery');
  await until(
    'the third has it',
    async () => (await publication()).reachBasisPoints === 10_000,
    catchesUpWithinMs,
  );
  await done(firm, `/api/postings/${postingId}/closing`, { outcome: 'withdrawn', reason: '已不需要' });
  const ended = await until(
    'all three have given it back',
    async () => {
      const shown = await publication();
      return shown.isRetraction && shown.reachBasisPoints === 10_000 && shown;
    },
    catchesUpWithinMs,
  );
  for (const partner of [down, ...up]) {
    expect(await standingAt(partner, postingId)).toEqual([ended.revision, 'retracted']);
    const answered = (await partner.deliveries()).map(({ revision }) => revision);
    expect(answered).toEqual([waiting.revision, ended.revision]);
  }
  await counted(office, {
    'syndication.due': partnerNames.length,
    'syndication.received': partnerNames.length,
  });
});

/** A partner platform that the office has set, and that knows its secret. */
async function partnerAt(name: (typeof partnerNames)[number]): Promise<ReferencePartner> {
  const partner = await startPartner();
  const setting = { kind: 'platform', mapping: mappings[name], listingKinds: ['demand'], isActive: true };
  const { status, body } = await office('PUT', `/api/partners/${name}`, {
    ...{ name: `合作平台 ${name}`, url: `${partner.url}/listings` },
    ...setting,
  });
  expect(status).toBe(200);
  await partner.be({ secret: body.secret });
  return partner;
}

/** Which revision of a demand a partner keeps, and whether it is listed there. */
async function standingAt(
  partner: ReferencePartner,
  postingId: string,
): Promise<[number, string] | undefined> {
  const kept = (await partner.kept()).find(({ listingId }) => listingId === `demand.${postingId}`);
  return kept && [kept.revision, kept.state];
}
