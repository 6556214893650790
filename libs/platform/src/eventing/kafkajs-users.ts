import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Kafka as KafkaJs } from 'kafkajs';

/*
 * Four requests of Kafka's protocol that the pinned client does not know: credentials (SCRAM, KIP-554) and quotas (KIP-546).
 * They go through the client's own connections, with its encoder and decoder. Another client that knows them costs every
 * service 48 MB of memory. The specs of what uses them hold them against a real broker.
 */

/** Kafka's error code of the same name. */
const resourceNotFound = 91;
/** SCRAM-SHA-512, by its number in the protocol, and how often it hashes. */
const scramSha512 = 2;
const scramIterations = 8_192;
const saltBytes = 32;
const sha512Bytes = 64;
/** Matches every named entity. */
const matchAny = 2;
const userEntity = 'user';
const consumerRate = 'consumer_byte_rate';

interface Encoder {
  writeInt8(value: number): Encoder;
  writeInt32(value: number): Encoder;
  writeDouble(value: number): Encoder;
  writeBoolean(value: boolean): Encoder;
  writeString(value: string | null): Encoder;
  writeUVarInt(value: number): Encoder;
  writeUVarIntString(value: string): Encoder;
  writeUVarIntBytes(value: Buffer): Encoder;
}
interface Decoder {
  readInt8(): number;
  readInt16(): number;
  readInt32(): number;
  readDouble(): number;
  readString(): string | null;
  readArray<Item>(item: (decoder: Decoder) => Item): Item[];
  readUVarIntArray<Item>(item: (decoder: Decoder) => Item): Item[];
  readUVarIntString(): string | null;
  readTaggedFields(): void;
}
interface Broker {
  readonly connectionPool: {
    send<Response>(exchange: {
      request: { apiKey: number; apiVersion: number; apiName: string; encode: () => Promise<Encoder> };
      response: {
        decode: (raw: Buffer) => Promise<Response>;
        parse: (data: Response) => Promise<Response>;
      };
    }): Promise<Response>;
  };
}
interface Cluster {
  connect(): Promise<void>;
  refreshMetadata(): Promise<void>;
  findControllerBroker(): Promise<Broker>;
  disconnect(): Promise<void>;
}

const load = createRequire(__filename);
const clientEncoder = 'kafkajs/src/protocol/encoder';
const clientDecoder = 'kafkajs/src/protocol/decoder';
const createCluster = 'private:Kafka:createCluster';

/** A broker said no to a request about users or quotas. */
export class KafkaAdminError extends Error {
  constructor(what: string, code: number, message: string | null) {
    super(`Kafka refused ${what}: ${message || `error code ${code}`}`);
  }
}

/** Credentials and quotas of users, over one connection that {@link withKafkaUsers} opens and closes. */
export class KafkaUsers {
  constructor(private readonly broker: Broker) {}

  /** Names that have a SCRAM-SHA-512 credential. */
  async names(): Promise<string[]> {
    const { code, message, users } = await this.ask(
      ['DescribeUserScramCredentials', 50, 0],
      (to) => to.writeUVarInt(0).writeUVarInt(0).writeUVarInt(0),
      (from) => {
        from.readTaggedFields();
        from.readInt32();
        const [failure, text] = [from.readInt16(), from.readUVarIntString()];
        const found = from.readUVarIntArray((entry) => {
          const user = entry.readUVarIntString() ?? '';
          entry.readInt16();
          entry.readUVarIntString();
          const mechanisms = entry.readUVarIntArray((one) => {
            const mechanism = one.readInt8();
            one.readInt32();
            one.readTaggedFields();
            return mechanism;
          });
          entry.readTaggedFields();
          return { user, mechanisms };
        });
        return { code: failure, message: text, users: found };
      },
    );
    if (code !== 0) throw new KafkaAdminError('to list credentials', code, message);
    return users.filter(({ mechanisms }) => mechanisms.includes(scramSha512)).map(({ user }) => user);
  }

  /** Gives a user this password; the one before is worth nothing from here on. */
  async setPassword(user: string, password: string): Promise<void> {
    const salt = randomBytes(saltBytes);
    const salted = pbkdf2Sync(password, salt, scramIterations, sha512Bytes, 'sha512');
    await this.alterCredentials(user, (to) =>
      to
        .writeUVarInt(1)
        .writeUVarInt(2)
        .writeUVarIntString(user)
        .writeInt8(scramSha512)
        .writeInt32(scramIterations)
        .writeUVarIntBytes(salt)
        .writeUVarIntBytes(salted)
        .writeUVarInt(0),
    );
  }

  /** Takes a user's credential away; one that is gone already, by an attempt whose answer was lost, is gone. */
  async dropPassword(user: string): Promise<void> {
    await this.alterCredentials(
      user,
      (to) =>
        to.writeUVarInt(2).writeUVarIntString(user).writeInt8(scramSha512).writeUVarInt(0).writeUVarInt(1),
      [0, resourceNotFound],
    );
  }

  private async alterCredentials(
    user: string,
    changes: (to: Encoder) => Encoder,
    fine: readonly number[] = [0],
  ): Promise<void> {
    const results = await this.ask(
      ['AlterUserScramCredentials', 51, 0],
      (to) => changes(to.writeUVarInt(0)).writeUVarInt(0),
      (from) => {
        from.readTaggedFields();
        from.readInt32();
        return from.readUVarIntArray((entry) => {
          entry.readUVarIntString();
          const result = { code: entry.readInt16(), message: entry.readUVarIntString() };
          entry.readTaggedFields();
          return result;
        });
      },
    );
    for (const { code, message } of results)
      if (!fine.includes(code)) throw new KafkaAdminError(`the credential of ${user}`, code, message);
  }

  /** Bytes per second each user may read, by user; users without a limit are left out. */
  async readingLimits(): Promise<Map<string, number>> {
    const { code, message, entries } = await this.ask(
      ['DescribeClientQuotas', 48, 0],
      (to) =>
        to.writeInt32(1).writeString(userEntity).writeInt8(matchAny).writeString(null).writeBoolean(true),
      (from) => {
        from.readInt32();
        const [failure, text] = [from.readInt16(), from.readString()];
        const found = from.readArray((entry) => ({
          entity: entry.readArray((one) => [one.readString(), one.readString()] as const),
          values: entry.readArray((one) => [one.readString(), one.readDouble()] as const),
        }));
        return { code: failure, message: text, entries: found };
      },
    );
    if (code !== 0) throw new KafkaAdminError('to list quotas', code, message);
    return new Map(
      entries.flatMap(({ entity, values }) => {
        const user = entity.find(([type]) => type === userEntity)?.[1];
        const limit = values.find(([name]) => name === consumerRate)?.[1];
        return user && limit !== undefined ? [[user, limit] as const] : [];
      }),
    );
  }

  /** Lets a user read so many bytes per second; `undefined` takes the limit away. */
  async limitReading(user: string, bytesPerSecond: number | undefined): Promise<void> {
    const results = await this.ask(
      ['AlterClientQuotas', 49, 0],
      (to) =>
        to
          .writeInt32(1)
          .writeInt32(1)
          .writeString(userEntity)
          .writeString(user)
          .writeInt32(1)
          .writeString(consumerRate)
          .writeDouble(bytesPerSecond ?? 0)
          .writeBoolean(bytesPerSecond === undefined)
          .writeBoolean(false),
      (from) => {
        from.readInt32();
        return from.readArray((entry) => {
          const result = { code: entry.readInt16(), message: entry.readString() };
          entry.readArray((one) => [one.readString(), one.readString()]);
          return result;
        });
      },
    );
    for (const { code, message } of results)
      if (code !== 0) throw new KafkaAdminError(`the quota of ${user}`, code, message);
  }

  private ask<Response>(
    [apiName, apiKey, apiVersion]: readonly [string, number, number],
    encode: (to: Encoder) => Encoder,
    decode: (from: Decoder) => Response,
  ): Promise<Response> {
    const NewEncoder = load(clientEncoder) as new () => Encoder;
    const NewDecoder = load(clientDecoder) as new (raw: Buffer) => Decoder;
    return this.broker.connectionPool.send({
      request: { apiName, apiKey, apiVersion, encode: async () => encode(new NewEncoder()) },
      response: { decode: async (raw) => decode(new NewDecoder(raw)), parse: async (data) => data },
    });
  }
}

/** Opens a connection of the client's kind, works with it, closes it. Any broker passes such requests to the controller. */
export async function withKafkaUsers<Result>(
  client: KafkaJs,
  work: (users: KafkaUsers) => Promise<Result>,
): Promise<Result> {
  const symbol = Object.getOwnPropertySymbols(client).find(
    ({ description }) => description === createCluster,
  );
  if (!symbol) throw new Error('the Kafka client is not the pinned one: it makes no cluster');
  const make = (client as unknown as Record<symbol, (options: object) => Cluster>)[symbol]!;
  const cluster = make({ metadataMaxAge: 300_000, allowAutoTopicCreation: false });
  await cluster.connect();
  try {
    await cluster.refreshMetadata();
    return await work(new KafkaUsers(await cluster.findControllerBroker()));
  } finally {
    await cluster.disconnect();
  }
}
