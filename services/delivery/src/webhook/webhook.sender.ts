import { Clock, eventMeta, EventStore, faultPoint, LOG, type Unit } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { DELIVERY_SETTINGS, type DeliverySettings } from '../due/delivery.settings';
import { Post } from '../due/post';
import { Rounds } from '../due/rounds';
import { failingMaxMs, nextAttemptAt } from '../due/schedule';
import { signedHeaders } from '../due/secrets';
import { endpointDecider, endpointStream, type DisableCause } from '../endpoint/endpoint.decider';
import { endpointSecrets } from '../endpoint/endpoint.secret';
import { deliveryDecider, deliveryStream, type DeliveryCommand } from './delivery.decider';
import {
  delayOf,
  giveBack,
  holdsLease,
  takeLanes,
  writeAttempts,
  type Attempted,
  type DueDelivery,
  type Lane,
} from './due.queries';

/** Endpoints served at the same time by one process: one that hangs holds one of these, and no other endpoint. */
export const lanesMax = 32;
/** After this time a lane begins no further message (milliseconds); with the last answer it ends well within its lease. */
const laneMs = 10_000;
const sender = 'system:webhook-sender';

/** The time now; tests let it run as they like. */
export type Now = () => Date;

/** Sends what is due. One message at a time to an endpoint, in order; endpoints beside one another. Safe in every replica. */
@Injectable()
export class WebhookSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lanes = new Set<Promise<void>>();
  private readonly rounds: Rounds;
  private isStopping = false;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly post: Post,
    @Inject(DELIVERY_SETTINGS) private readonly settings: DeliverySettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.rounds = new Rounds(() => this.begin(() => this.clock.now()), log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.pause();
    await this.post.close();
  }

  /** Looks for no more due messages by itself; resolves when what is in hand is settled. */
  async pause(): Promise<void> {
    this.isStopping = true;
    await this.rounds.stop();
    await Promise.all(this.lanes);
    this.isStopping = false;
  }

  /** Looks for due messages at once. */
  wake(): void {
    this.rounds.wake();
  }

  /** Serves endpoints until nothing is due at `now`; returns how many attempts were made. */
  async drain(now: Now): Promise<number> {
    for (let attempts = 0; ;) {
      const begun = await this.begin(now);
      if (begun.length === 0) return attempts;
      attempts += (await Promise.all(begun)).reduce((sum, made) => sum + made, 0);
    }
  }

  /** Begins to serve endpoints that something is due to; each says how many attempts it came to. */
  private async begin(now: Now): Promise<Promise<number>[]> {
    const free = lanesMax - this.lanes.size;
    if (free <= 0) return [];
    const lanes = await takeLanes(this.db.manager, now(), randomUUID(), free);
    if (lanes.length === 0) return [];
    const ids = lanes.map(({ endpointId }) => endpointId);
    const secrets = await endpointSecrets.at(this.db.manager, this.settings.secretKey, ids, now());
    return lanes.map((lane) => {
      const serving = this.serve(lane, secrets.get(lane.endpointId)!, now);
      const tracked: Promise<void> = serving
        .then(
          () => undefined,
          (error: unknown) =>
            this.log.error(
              { err: error, endpointId: lane.endpointId },
              'webhooks: not settled; they go again, under the same ids, when the lease ends',
            ),
        )
        .finally(() => {
          this.lanes.delete(tracked);
          this.rounds.wake();
        });
      this.lanes.add(tracked);
      return serving.catch(() => 0);
    });
  }

  private async serve(lane: Lane, secrets: readonly string[], now: Now): Promise<number> {
    const since = performance.now();
    const attempted: Attempted[] = [];
    for (const delivery of lane.due) {
      if (this.isStopping || performance.now() - since > laneMs) break;
      const one = await this.attempt(lane, delivery, secrets, now);
      await faultPoint('webhook.afterPost');
      attempted.push(one);
      if (one.outcome.kind === 'gone') break;
    }
    await this.store.runInternal(eventMeta({ tenant: 'office', subject: sender }), (unit) =>
      this.settle(unit, lane, attempted, now()),
    );
    return attempted.length;
  }

  private async attempt(
    { url }: Lane,
    delivery: DueDelivery,
    secrets: readonly string[],
    now: Now,
  ): Promise<Attempted> {
    const sentAt = now();
    const { messageId, body, attempts } = delivery;
    const headers = signedHeaders(secrets, messageId, body, sentAt);
    const outcome = await this.post.send(url, headers, body, sentAt);
    const nextAt =
      outcome.kind === 'taken'
        ? undefined
        : nextAttemptAt(attempts + 1, now(), Math.random(), outcome.retryAfterMs);
    return { delivery, outcome, sentAt, nextAt };
  }

  /** What came of a lane, in one transaction: the facts, the log, the next times, and the end of an endpoint that is gone. */
  private async settle(unit: Unit, lane: Lane, attempted: readonly Attempted[], now: Date): Promise<void> {
    const isOurs = await holdsLease(unit.tx, lane);
    // Who lost the lease still tells what was delivered; what failed is in another's hands.
    const ours = attempted.filter(({ outcome }) => isOurs || outcome.kind === 'taken');
    const ended = ours.filter(({ nextAt }) => !nextAt);
    const streams = ended.map(({ delivery }) => deliveryStream(delivery.id));
    const loaded = await unit.loadMany(deliveryDecider, streams);
    ended.forEach((one, place) => unit.decide(deliveryDecider, loaded[place]!, ending(lane, one, now)));
    await writeAttempts(unit.tx, ours, now);
    if (!isOurs) return;
    const failingSince = await giveBack(unit.tx, lane, attempted);
    const cause = disabling(attempted, failingSince, now);
    if (!cause) return;
    const endpoint = await unit.load(endpointDecider, endpointStream(lane.endpointId));
    const { endpointId } = lane;
    unit.decide(endpointDecider, endpoint, { type: 'DisableEndpoint', endpointId, by: sender, cause });
  }
}

function ending(lane: Lane, { delivery, outcome }: Attempted, now: Date): DeliveryCommand {
  const { endpointId, tenant, role } = lane;
  const { messageId, eventType, isReplay, attempts, factAt } = delivery;
  const said = { messageId, endpointId, tenant, role, eventType, isReplay, attempts: attempts + 1 };
  const at = now.toISOString();
  return outcome.kind === 'taken'
    ? { type: 'TakeReceipt', ...said, delayMs: delayOf(factAt, now), now: at }
    : { type: 'GiveUp', ...said, lastFailure: outcome.failure, now: at };
}

function disabling(
  attempted: readonly Attempted[],
  failingSince: Date | null,
  now: Date,
): DisableCause | undefined {
  if (attempted.some(({ outcome }) => outcome.kind === 'gone')) return 'gone';
  const failsTooLong = failingSince !== null && now.getTime() - failingSince.getTime() >= failingMaxMs;
  return failsTooLong ? 'failing' : undefined;
}
