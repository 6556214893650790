import {
  create,
  fromData,
  type JsonValue,
  type licensing,
  type Message,
  pool,
  toData,
} from '@ipflow/contracts';
import type { EncumbranceKind } from '@ipflow/kernel';
import {
  fromHeaders,
  Kafka,
  toHeaders,
  type KafkaRecord,
  type RecordBatch,
  type RunningConsumer,
} from '@ipflow/platform';
import { claimed, confirmed, released, testEngines, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** How the pretended pool answers a case that asks for patents. */
export type Answering =
  | 'grant'
  /** Says nothing: the spec answers itself, or wants to see the case wait. */
  | 'silent'
  | { readonly refuse: readonly { code: string; article?: string; message: string }[] };

/** An event as it stands in a stream of the pool. */
interface Said {
  readonly stream: string;
  readonly event: Message;
}

/** The claim's term as a case is told (days); the pool's own is longer than any spec. */
const claimTermMs = 30 * 24 * 3_600_000;
const takenInWithinMs = 30_000;
/** The reading group is up within this time (milliseconds). */
const joinedWithinMs = 30_000;

/** The resource pool, as licensing sees it: facts of patents, and answers to claims. Publishes as the pool's relay would. */
export class PretendPool {
  /** How cases are answered from now on. */
  answering: Answering = 'grant';
  private readonly versions = new Map<string, number>();
  /** Patents of each claim that was asked for. */
  private readonly claims = new Map<string, readonly string[]>();
  private reading?: RunningConsumer;
  private sending: Promise<void> = Promise.resolve();

  private constructor(
    private readonly kafka: Kafka,
    private readonly db: Pool,
  ) {}

  /** @param answers true when it shall read the cases of licensing and answer them */
  static async start(namespace: string, databaseUrl: string, answers: boolean): Promise<PretendPool> {
    const kafka = new Kafka('pretend-pool', testEngines().kafkaBrokers.split(','), namespace);
    const db = new Pool({ connectionString: databaseUrl, max: 2 });
    const self = new PretendPool(kafka, db);
    if (answers) await self.read();
    return self;
  }

  async stop(): Promise<void> {
    await this.reading?.stop();
    await this.sending.catch(() => undefined);
    await this.kafka.close();
    await this.db.end();
  }

  /** Says facts, each in the stream of its patent or claim, and waits until licensing has taken them in. */
  async tell(...events: readonly Message[]): Promise<void> {
    const ids = await this.publish(events.map((event) => ({ stream: streamOf(event), event })));
    await this.takenIn(ids);
  }

  /** 占用成立, as the pool answers a case of one patent or many. */
  async grant(claimId: string, kind: EncumbranceKind, patentNumbers: readonly string[]): Promise<void> {
    await this.tell(...granting(claimId, kind, patentNumbers));
  }

  /** 占用不成立, with the pool's reasons. */
  async refuse(
    claimId: string,
    kind: EncumbranceKind,
    patentNumbers: readonly string[],
    reasons: readonly { code: string; article?: string; message: string }[],
  ): Promise<void> {
    await this.tell(refusing(claimId, kind, patentNumbers, reasons));
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

  /** Waits until these events are marked in licensing's inbox. */
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
      topics: ['ipflow.licensing.v1'],
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
      // What the pool has nothing to say to is not even read.
      const isCase = /\.(OpenLicense(Declared|Announced|Withdrawn|Refused|RiskRaised)|License[A-Z]\w+)$/.test(
        type,
      );
      if (!isCase) {
        batch.done(record.offset);
        continue;
      }
      const answer = this.answerTo(fromData(type, JSON.parse(record.value) as JsonValue) as Case);
      await this.publish(answer.map((event) => ({ stream: streamOf(event), event })));
      batch.done(record.offset);
    }
  }

  /** What the pool makes of a fact of licensing. */
  private answerTo(event: Case): Message[] {
    switch (event.$typeName) {
      case 'ipflow.licensing.v1.OpenLicenseDeclared':
        return this.answerClaim(event.openLicenseId, 'open_license', [event.patent!.patentNumber]);
      case 'ipflow.licensing.v1.LicenseFiled': {
        const patentNumbers = event.patents.map(({ patentNumber }) => patentNumber);
        return this.answerClaim(event.licenseId, kindOfClaim(event.terms!.kind), patentNumbers);
      }
      case 'ipflow.licensing.v1.OpenLicenseAnnounced':
        return this.onEach(event.openLicenseId, confirmed);
      case 'ipflow.licensing.v1.LicenseRecorded':
        return this.onEach(event.licenseId, confirmed);
      case 'ipflow.licensing.v1.OpenLicenseWithdrawn':
      case 'ipflow.licensing.v1.OpenLicenseRefused':
        return this.onEach(event.openLicenseId, released);
      case 'ipflow.licensing.v1.OpenLicenseRiskRaised':
        return event.consequence === 'ended' ? this.onEach(event.openLicenseId, released) : [];
      case 'ipflow.licensing.v1.LicenseCancelled':
      case 'ipflow.licensing.v1.LicenseWithdrawn':
      case 'ipflow.licensing.v1.LicenseEnded':
      case 'ipflow.licensing.v1.LicenseRefused':
        return this.onEach(event.licenseId, released);
      default:
        return [];
    }
  }

  private answerClaim(claimId: string, kind: EncumbranceKind, patentNumbers: readonly string[]): Message[] {
    if (this.answering === 'silent') return [];
    if (this.answering !== 'grant') return [refusing(claimId, kind, patentNumbers, this.answering.refuse)];
    this.claims.set(claimId, patentNumbers);
    return granting(claimId, kind, patentNumbers);
  }

  private onEach(claimId: string, say: (patentNumber: string, claimId: string) => Message): Message[] {
    return (this.claims.get(claimId) ?? []).map((patentNumber) => say(patentNumber, claimId));
  }
}

type Case =
  | licensing.OpenLicenseDeclared
  | licensing.OpenLicenseAnnounced
  | licensing.OpenLicenseWithdrawn
  | licensing.OpenLicenseRefused
  | licensing.OpenLicenseRiskRaised
  | licensing.LicenseFiled
  | licensing.LicenseRecorded
  | licensing.LicenseCancelled
  | licensing.LicenseWithdrawn
  | licensing.LicenseEnded
  | licensing.LicenseRefused;

function kindOfClaim(license: string): EncumbranceKind {
  if (license === 'exclusive') return 'exclusive_license';
  return license === 'sole' ? 'sole_license' : 'ordinary_license';
}

function caseRefOf(claimId: string, kind: EncumbranceKind): string {
  return kind === 'open_license' ? `open_license-${claimId}` : `license-${claimId}`;
}

function granting(claimId: string, kind: EncumbranceKind, patentNumbers: readonly string[]): Message[] {
  const caseRef = caseRefOf(claimId, kind);
  const expiresAt = new Date(Date.now() + claimTermMs).toISOString();
  return [
    ...patentNumbers.map((number) => claimed(number, kind, claimId, { caseRef, expiresAt })),
    create(pool.ClaimGrantedSchema, {
      claimId,
      caseRef,
      kind,
      patentNumbers: [...patentNumbers],
      expiresAt,
    }),
  ];
}

function refusing(
  claimId: string,
  kind: EncumbranceKind,
  patentNumbers: readonly string[],
  reasons: readonly { code: string; article?: string; message: string }[],
): Message {
  const caseRef = caseRefOf(claimId, kind);
  const said = reasons.map((reason) => create(pool.ReasonSchema, reason));
  return create(pool.ClaimRefusedSchema, {
    claimId,
    caseRef,
    kind,
    patentNumbers: [...patentNumbers],
    reasons: said,
  });
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
  return {
    key: stream,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({
      id,
      source: '/ipflow/resource-pool',
      type: event.$typeName,
      stream,
      version,
      recordedAt,
      meta,
    }),
  };
}
