import { create, fromData, type JsonValue, type Message, pool, toData } from '@ipflow/contracts';
import type { EncumbranceKind } from '@ipflow/kernel';
import {
  fromHeaders,
  Kafka,
  toHeaders,
  type KafkaRecord,
  type RecordBatch,
  type RunningConsumer,
} from '@ipflow/platform';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { testEngines } from './engines';
import { claimed, confirmed, released } from './pool-facts';
import { until } from './until';

/** How the pretended pool answers a case that asks for patents. */
export type Answering =
  | 'grant'
  /** Says nothing: the spec answers itself, or wants to see the case wait. */
  | 'silent'
  | { readonly refuse: readonly PoolReason[] };

/** A reason as the pool says it. */
export interface PoolReason {
  code: string;
  article?: string;
  message: string;
}

/** What a fact of the service under test asks of the pool. */
export type Asking =
  | {
      readonly type: 'claim';
      readonly claimId: string;
      readonly kind: EncumbranceKind;
      readonly patentNumbers: readonly string[];
      readonly beneficiary?: string;
    }
  | {
      readonly type: 'confirm' | 'release';
      readonly claimId: string;
      /** Only these of the claim's patents; all of them when absent. */
      readonly patentNumbers?: readonly string[];
    };

/** What the pretended pool must know of the service under test. */
export interface PretendedFor {
  readonly namespace: string;
  readonly databaseUrl: string;
  /** The topic of the service's cases. */
  readonly topic: string;
  /** The types of its facts that may ask for something; others are not even read. */
  readonly cases: RegExp;
  /** Which fact asks for what. */
  asks(event: Message): Asking | undefined;
  /** The stream of the case a claim serves. */
  caseRefOf(claimId: string, kind: EncumbranceKind): string;
  /** True when it shall read the cases and answer them. */
  readonly answers: boolean;
}

/** An event as it stands in a stream of the pool. */
interface Said {
  readonly stream: string;
  readonly event: Message;
}

/** The claim's term as a case is told; the pool's own is longer than any spec. */
const claimTermMs = 30 * 24 * 3_600_000;
const takenInWithinMs = 30_000;
/** The reading group is up within this time. */
const joinedWithinMs = 30_000;

/** The resource pool, as another service sees it: facts of patents, and answers to claims. Publishes as the pool's relay would. */
export class PretendPool {
  /** How cases are answered from now on. */
  answering: Answering = 'grant';
  private readonly versions = new Map<string, number>();
  /** Patents of each claim that was asked for. */
  private readonly claims = new Map<string, readonly string[]>();
  private reading?: RunningConsumer;
  private sending: Promise<void> = Promise.resolve();

  private constructor(
    private readonly of: PretendedFor,
    private readonly kafka: Kafka,
    private readonly db: Pool,
  ) {}

  static async start(of: PretendedFor): Promise<PretendPool> {
    const kafka = new Kafka('pretend-pool', testEngines().kafkaBrokers.split(','), of.namespace);
    const self = new PretendPool(of, kafka, new Pool({ connectionString: of.databaseUrl, max: 2 }));
    if (of.answers) await self.read();
    return self;
  }

  async stop(): Promise<void> {
    await this.reading?.stop();
    await this.sending.catch(() => undefined);
    await this.kafka.close();
    await this.db.end();
  }

  /** Says facts, each in the stream of its patent or claim, and waits until the service has taken them in. */
  async tell(...events: readonly Message[]): Promise<void> {
    const ids = await this.publish(events.map((event) => ({ stream: streamOf(event), event })));
    await this.takenIn(ids);
  }

  /** 占用成立, as the pool answers a case of one patent or many. */
  async grant(claimId: string, kind: EncumbranceKind, patentNumbers: readonly string[]): Promise<void> {
    await this.tell(...this.granting(claimId, kind, patentNumbers));
  }

  /** 占用不成立, with the pool's reasons. */
  async refuse(
    claimId: string,
    kind: EncumbranceKind,
    patentNumbers: readonly string[],
    reasons: readonly PoolReason[],
  ): Promise<void> {
    await this.tell(this.refusing(claimId, kind, patentNumbers, reasons));
  }

  /** Publishes without waiting; returns the ids of the events. The same id may be given again, as a relay that was killed does. */
  async publish(said: readonly (Said & { id?: string })[]): Promise<string[]> {
    const records = said.map(({ stream, event, id = randomUUID() }) => {
      const version = (this.versions.get(stream) ?? 0) + 1;
      this.versions.set(stream, version);
      return { id, record: recordOf(id, stream, version, event) };
    });
    const previous = this.sending;
    // One publish at a time, in the order of the calls.
    this.sending = previous
      .catch(() => undefined)
      .then(() => this.kafka.publish(new Map([['ipflow.pool.v1', records.map(({ record }) => record)]])));
    await this.sending;
    return records.map(({ id }) => id);
  }

  /** Waits until these events are marked in the service's inbox. */
  async takenIn(ids: readonly string[]): Promise<void> {
    await until(
      `${ids.length} events of the pool taken in`,
      async () => {
        const { rows } = await this.db.query<{ n: number }>(
          'select count(*)::int as n from consumer_inbox where event_id = any($1::uuid[])',
          [ids],
        );
        return rows[0]!.n === new Set(ids).size;
      },
      takenInWithinMs,
    );
  }

  private async read(): Promise<void> {
    let isJoined = false;
    this.reading = await this.kafka.consume({
      groupId: 'pretend-pool',
      topics: [this.of.topic],
      partitionsAtOnce: 1,
      onBatch: (batch) => this.take(batch),
      onJoined: () => (isJoined = true),
      onAlive: () => undefined,
      onDead: () => undefined,
    });
    await until('the pretended pool reads', () => isJoined, joinedWithinMs);
  }

  private async take(batch: RecordBatch): Promise<void> {
    for (const record of batch.records) {
      const { type } = fromHeaders(record.headers);
      if (this.of.cases.test(type)) {
        const asking = this.of.asks(fromData(type, JSON.parse(record.value) as JsonValue));
        const answer = asking ? this.answerTo(asking) : [];
        if (answer.length > 0)
          await this.publish(answer.map((event) => ({ stream: streamOf(event), event })));
      }
      batch.done(record.offset);
    }
  }

  private answerTo(asking: Asking): Message[] {
    if (asking.type !== 'claim') {
      const say = asking.type === 'confirm' ? confirmed : released;
      const held = this.claims.get(asking.claimId) ?? [];
      const meant = held.filter((number) => asking.patentNumbers?.includes(number) ?? true);
      return meant.map((patentNumber) => say(patentNumber, asking.claimId));
    }
    const { claimId, kind, patentNumbers, beneficiary } = asking;
    if (this.answering === 'silent') return [];
    if (this.answering !== 'grant')
      return [this.refusing(claimId, kind, patentNumbers, this.answering.refuse)];
    this.claims.set(claimId, patentNumbers);
    return this.granting(claimId, kind, patentNumbers, beneficiary);
  }

  private granting(
    claimId: string,
    kind: EncumbranceKind,
    patentNumbers: readonly string[],
    beneficiary?: string,
  ): Message[] {
    const caseRef = this.of.caseRefOf(claimId, kind);
    const expiresAt = new Date(Date.now() + claimTermMs).toISOString();
    const granted = { claimId, caseRef, kind, patentNumbers: [...patentNumbers], expiresAt };
    return [
      ...patentNumbers.map((number) => claimed(number, kind, claimId, { caseRef, expiresAt, beneficiary })),
      create(pool.ClaimGrantedSchema, granted),
    ];
  }

  private refusing(
    claimId: string,
    kind: EncumbranceKind,
    patentNumbers: readonly string[],
    reasons: readonly PoolReason[],
  ): Message {
    return create(pool.ClaimRefusedSchema, {
      claimId,
      caseRef: this.of.caseRefOf(claimId, kind),
      kind,
      patentNumbers: [...patentNumbers],
      reasons: reasons.map((reason) => create(pool.ReasonSchema, reason)),
    });
  }
}

function streamOf(event: Message): string {
  const { patentNumber, claimId } = event as unknown as { patentNumber?: string; claimId?: string };
  return patentNumber ? `patent-${patentNumber}` : `claim-${claimId}`;
}

function recordOf(id: string, stream: string, version: number, event: Message): KafkaRecord {
  const meta = {
    tenant: 'center-wuhan',
    actor: 'tester',
    correlationId: id,
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  };
  const recordedAt = new Date().toISOString();
  const source = '/ipflow/resource-pool';
  return {
    key: stream,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({ id, source, type: event.$typeName, stream, version, recordedAt, meta }),
  };
}
