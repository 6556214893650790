import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ResourcePatternTypes,
  type AclEntry,
  type Admin,
  type Kafka as KafkaJs,
} from 'kafkajs';
import { ensureTopics, type TopicSpec } from './kafka-topics';
import { kafkaClient } from './kafkajs-client';
import { withKafkaUsers, type KafkaUsers } from './kafkajs-users';

/** Somebody outside the house who reads from Kafka, and all that it may do there. */
export interface Reader {
  /** Name it signs in with. */
  readonly name: string;
  /** Topics it may read; nothing else, and nobody writes to any. */
  readonly topics: readonly string[];
  /** Consumer groups it may use: those whose names begin so. */
  readonly groupPrefix: string;
  /** Bytes it may read per second; beyond it the brokers let it wait. */
  readonly bytesPerSecondMax: number;
}

/** What a family of readers may do, as code. */
export interface Rights {
  /** Names of all readers, their own topics and their groups begin with it: who has it and is not listed has no right. */
  readonly family: string;
  readonly readers: readonly Reader[];
  readonly topics: readonly TopicSpec[];
}

/** What {@link KafkaAccess.settle} found. */
export interface Settlement {
  /** What was otherwise and has been put right, a line each; empty when nothing was. */
  readonly repaired: readonly string[];
  /** What opens our topics and is not ours to take away, a line each: somebody must look. */
  readonly foreign: readonly string[];
  /** Readers that have no password. */
  readonly withoutPassword: readonly string[];
}

/** An answer is waited for and asked again this often; the caller holds a lock meanwhile. */
const impatient = { initialRetryTime: 100, maxRetryTime: 500, retries: 2 };

/** Rights of readers outside the house: topics, users, rules (ACLs) and quotas of the brokers, brought to what code says. */
export class KafkaAccess {
  private readonly client: KafkaJs;

  /** @param namespace put before every name: topics, groups and users */
  constructor(
    clientId: string,
    brokers: readonly string[],
    private readonly namespace = '',
  ) {
    this.client = kafkaClient(`${clientId}-access`, brokers, impatient);
  }

  /** A name of a topic, group or user, as the brokers know it. */
  named(name: string): string {
    return this.namespace + name;
  }

  /**
   * Makes the brokers allow exactly this and says what that changed. Safe to repeat. One thing is not seen: brokers set to
   * `allow.everyone.if.no.acl.found` open what no rule names, and keep that setting to themselves.
   * @throws when the brokers do not answer, or enforce no rules at all
   */
  async settle(rights: Rights): Promise<Settlement> {
    const admin = this.client.admin();
    await admin.connect();
    try {
      const repaired = await this.settleTopics(admin, rights.topics);
      const rules = await this.settleRules(admin, rights);
      const users = await withKafkaUsers(this.client, (on) => this.settleUsers(on, rights));
      return {
        repaired: [...repaired, ...rules.repaired, ...users.repaired],
        foreign: rules.foreign,
        withoutPassword: users.withoutPassword,
      };
    } finally {
      await admin.disconnect();
    }
  }

  /** Gives a reader a password; the one before is worth nothing from here on. */
  async setPassword(name: string, password: string): Promise<void> {
    await withKafkaUsers(this.client, (on) => on.setPassword(this.named(name), password));
  }

  private async settleTopics(admin: Admin, topics: readonly TopicSpec[]): Promise<string[]> {
    if (topics.length === 0) return [];
    const specs = topics.map((spec) => ({ ...spec, name: this.namespace + spec.name }));
    await ensureTopics(admin, specs);
    const type = ConfigResourceTypes.TOPIC;
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: specs.map(({ name, config }) => ({ type, name, configNames: Object.keys(config) })),
    });
    const repaired: string[] = [];
    for (const { name, config } of specs) {
      const found = resources.find(({ resourceName }) => resourceName === name)?.configEntries ?? [];
      const different = Object.entries(config).filter(
        ([key, value]) => found.find(({ configName }) => configName === key)?.configValue !== value,
      );
      if (different.length === 0) continue;
      const configEntries = Object.entries(config).map(([key, value]) => ({ name: key, value }));
      await admin.alterConfigs({ validateOnly: false, resources: [{ type, name, configEntries }] });
      repaired.push(`topic ${name}: ${different.map(([key, value]) => `${key}=${value}`).join(', ')}`);
    }
    return repaired;
  }

  private async settleRules(admin: Admin, rights: Rights): Promise<Pick<Settlement, 'repaired' | 'foreign'>> {
    const wanted = new Map(this.rulesOf(rights).map((rule) => [textOf(rule), rule]));
    const found = new Map((await allRules(admin)).map((rule) => [textOf(rule), rule]));
    const missing = [...wanted].filter(([text]) => !found.has(text));
    const others = [...found].filter(([text]) => !wanted.has(text));
    const surplus = others.filter(([, { principal }]) =>
      principal.startsWith(`User:${this.namespace}${rights.family}`),
    );
    const foreign = others.filter(([, rule]) => !surplus.some(([, one]) => one === rule));
    if (missing.length > 0) await admin.createAcls({ acl: missing.map(([, rule]) => rule) });
    if (surplus.length > 0) await admin.deleteAcls({ filters: surplus.map(([, rule]) => rule) });
    const ours = rights.topics.map(({ name }) => this.namespace + name);
    return {
      repaired: [...missing.map(([text]) => `added ${text}`), ...surplus.map(([text]) => `removed ${text}`)],
      foreign: foreign.filter(([, rule]) => opensOne(rule, ours)).map(([text]) => text),
    };
  }

  private rulesOf({ readers }: Rights): AclEntry[] {
    return readers.flatMap(({ name, topics, groupPrefix }) => {
      const may = {
        principal: `User:${this.named(name)}`,
        host: '*',
        permissionType: AclPermissionTypes.ALLOW,
      };
      const group = {
        ...may,
        resourceType: AclResourceTypes.GROUP,
        resourceName: this.namespace + groupPrefix,
        resourcePatternType: ResourcePatternTypes.PREFIXED,
        operation: AclOperationTypes.READ,
      };
      const ofTopics = topics.flatMap((topic) =>
        [AclOperationTypes.READ, AclOperationTypes.DESCRIBE].map((operation) => ({
          ...may,
          resourceType: AclResourceTypes.TOPIC,
          resourceName: this.namespace + topic,
          resourcePatternType: ResourcePatternTypes.LITERAL,
          operation,
        })),
      );
      return [...ofTopics, group];
    });
  }

  private async settleUsers(
    on: KafkaUsers,
    { family, readers }: Rights,
  ): Promise<Pick<Settlement, 'repaired' | 'withoutPassword'>> {
    const repaired: string[] = [];
    const wanted = new Map(
      readers.map(({ name, bytesPerSecondMax }) => [this.named(name), bytesPerSecondMax]),
    );
    const isOurs = (user: string): boolean => user.startsWith(this.namespace + family);
    const names = new Set(await on.names());
    for (const user of names) {
      if (!isOurs(user) || wanted.has(user)) continue;
      await on.dropPassword(user);
      repaired.push(`dropped the credential of ${user}`);
    }
    const limits = await on.readingLimits();
    for (const user of limits.keys()) {
      if (!isOurs(user) || wanted.has(user)) continue;
      await on.limitReading(user, undefined);
      repaired.push(`dropped the quota of ${user}`);
    }
    for (const [user, limit] of wanted) {
      if (limits.get(user) === limit) continue;
      await on.limitReading(user, limit);
      repaired.push(`quota of ${user}: ${limit} bytes/s`);
    }
    const withoutPassword = readers.filter(({ name }) => !names.has(this.named(name)));
    return { repaired, withoutPassword: withoutPassword.map(({ name }) => name) };
  }
}

async function allRules(admin: Admin): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  });
  return resources.flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...acl, ...resource })));
}

/** True when a rule lets somebody at one of these topics. */
function opensOne(rule: AclEntry, topics: readonly string[]): boolean {
  const { resourceType, resourceName, resourcePatternType, permissionType } = rule;
  if (resourceType !== AclResourceTypes.TOPIC || permissionType !== AclPermissionTypes.ALLOW) return false;
  if (resourcePatternType === ResourcePatternTypes.PREFIXED)
    return topics.some((topic) => topic.startsWith(resourceName));
  return resourceName === '*' || topics.includes(resourceName);
}

/** A rule as a line: `User:bank.a may READ TOPIC bank.a.whitelist (LITERAL) from *`. */
function textOf(rule: AclEntry): string {
  const { principal, host, operation, permissionType, resourceType, resourceName, resourcePatternType } =
    rule;
  const verb = permissionType === AclPermissionTypes.DENY ? 'may not' : 'may';
  return (
    `${principal} ${verb} ${nameIn(AclOperationTypes, operation)} ${nameIn(AclResourceTypes, resourceType)} ` +
    `${resourceName} (${nameIn(ResourcePatternTypes, resourcePatternType)}) from ${host}`
  );
}

/** The client's enumerations lead from name to number only. */
function nameIn(names: Readonly<Record<string, string | number>>, number: number): string {
  return Object.keys(names).find((name) => names[name] === number) ?? `${number}`;
}
