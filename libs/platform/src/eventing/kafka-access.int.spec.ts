import { testEngines, testNamespace, until } from '@ipflow/testing';
import { isDeepStrictEqual } from 'node:util';
import { KafkaAccess, type Reader, type Rights } from './kafka-access';
import { kafkaClient } from './kafkajs-client';
import { withKafkaUsers } from './kafkajs-users';
import { stateTopic } from './state-topic';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ResourcePatternTypes,
} from 'kafkajs';

const brokers = testEngines().kafkaBrokers.split(',');
const namespace = testNamespace();
const access = new KafkaAccess('test', brokers, namespace);
const client = kafkaClient('test', brokers);
const admin = client.admin();

beforeAll(() => admin.connect());
afterAll(() => admin.disconnect());

const reader = (tenant: string): Reader => ({
  name: `bank.${tenant}`,
  topics: [`bank.${tenant}.whitelist`, 'editions'],
  groupPrefix: `bank.${tenant}.`,
  bytesPerSecondMax: 1_000_000,
});
const rights = (...tenants: string[]): Rights => ({
  family: 'bank.',
  readers: tenants.map(reader),
  topics: [...tenants.map((tenant) => stateTopic(`bank.${tenant}.whitelist`)), stateTopic('editions')],
});
const settled = { repaired: [], foreign: [], withoutPassword: [] };

/** A broker learns of changes from its controller, in their order, a moment after the controller took them. */
async function untilSettled(...tenants: string[]): Promise<void> {
  await until('the broker knows that all is settled', async () =>
    isDeepStrictEqual(await access.settle(rights(...tenants)), settled),
  );
}

test('what is settled stays settled, and who has no password is named until it has one', async () => {
  const first = await access.settle(rights('a', 'b'));
  expect(first.repaired).toHaveLength(2 * 5 + 2);
  expect(first.withoutPassword).toEqual(['bank.a', 'bank.b']);
  await access.setPassword('bank.a', 'a secret');
  await access.setPassword('bank.b', 'another');
  await untilSettled('a', 'b');
});

test('a rule, quota or setting that drifts is put right and told; a credential nobody granted goes', async () => {
  const mine = {
    principal: `User:${namespace}bank.a`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: AclResourceTypes.TOPIC,
    resourcePatternType: ResourcePatternTypes.LITERAL,
  };
  const name = `${namespace}bank.a.whitelist`;
  await admin.createAcls({ acl: [{ ...mine, resourceName: name, operation: AclOperationTypes.WRITE }] });
  await admin.deleteAcls({ filters: [{ ...mine, resourceName: name, operation: AclOperationTypes.READ }] });
  await admin.alterConfigs({
    validateOnly: false,
    resources: [
      {
        type: ConfigResourceTypes.TOPIC,
        name,
        configEntries: [{ name: 'cleanup.policy', value: 'delete' }],
      },
    ],
  });
  await withKafkaUsers(client, async (users) => {
    await users.limitReading(`${namespace}bank.a`, undefined);
    await users.setPassword(`${namespace}bank.stranger`, 'x');
    await until('the broker knows of the last change', async () =>
      (await users.names()).includes(`${namespace}bank.stranger`),
    );
  });
  const { repaired } = await access.settle(rights('a', 'b'));
  expect(repaired).toEqual([
    expect.stringContaining(`topic ${name}: cleanup.policy=compact`),
    `added User:${namespace}bank.a may READ TOPIC ${name} (LITERAL) from *`,
    `removed User:${namespace}bank.a may WRITE TOPIC ${name} (LITERAL) from *`,
    `dropped the credential of ${namespace}bank.stranger`,
    `quota of ${namespace}bank.a: 1000000 bytes/s`,
  ]);
  await untilSettled('a', 'b');
});

test('a rule of others that opens our topics is named, not taken away', async () => {
  const foreign = {
    principal: `User:${namespace}monitor`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    operation: AclOperationTypes.READ,
    resourceType: AclResourceTypes.TOPIC,
    resourceName: `${namespace}edit`,
    resourcePatternType: ResourcePatternTypes.PREFIXED,
  };
  await admin.createAcls({ acl: [foreign] });
  const line = `User:${namespace}monitor may READ TOPIC ${namespace}edit (PREFIXED) from *`;
  const found = await until('the broker knows of it', async () => {
    const settlement = await access.settle(rights('a', 'b'));
    return settlement.foreign.length > 0 && settlement;
  });
  expect(found).toEqual({ ...settled, foreign: [line] });
  await admin.deleteAcls({ filters: [foreign] });
});

test('who is not listed any more loses rules, quota and credential', async () => {
  const { repaired } = await access.settle(rights('a'));
  expect(repaired.filter((line) => line.startsWith('removed'))).toHaveLength(5);
  expect(repaired).toEqual(
    expect.arrayContaining([
      `dropped the credential of ${namespace}bank.b`,
      `dropped the quota of ${namespace}bank.b`,
    ]),
  );
  await access.settle({ family: 'bank.', readers: [], topics: [] });
});
