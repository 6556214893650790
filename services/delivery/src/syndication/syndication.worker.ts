import { Clock, eventMeta, EventStore, LOG, type Unit } from '@ipflow/platform';
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
import { Post, type Outcome } from '../due/post';
import { Rounds } from '../due/rounds';
import { nextAttemptAt } from '../due/schedule';
import { signedHeaders } from '../due/secrets';
import { partnerSecrets } from '../partner/partner.secret';
import { backfillPage } from './backfill';
import { giveBack, putOff, takeDue, type DueTarget } from './due.queries';
import { publicationStream } from './listing';
import { mappingOf } from './mapping/mapping';
import { publicationDecider, type PublicationCommand } from './publication.decider';

const subject = 'system:syndication';
/** Longest receipt number that is kept (characters). */
const receiptCharsMax = 200;

/** Sends what is due to the partners, one revision of a publication at a time, and keeps their receipts. Safe in every replica. */
@Injectable()
export class SyndicationWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly post: Post,
    @Inject(DELIVERY_SETTINGS) private readonly settings: DeliverySettings,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.rounds = new Rounds(() => this.work(), log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    await this.post.close();
  }

  /** One round: a page for each partner that lacks what is current, then what is due. Returns how many were sent. */
  async work(): Promise<number> {
    await backfillPage(this.db, this.store, this.clock.now(), this.log);
    const due = await takeDue(this.db.manager, this.clock.now(), randomUUID());
    const ids = [...new Set(due.map(({ partnerId }) => partnerId))];
    const { secretKey } = this.settings;
    const secrets = await partnerSecrets.at(this.db.manager, secretKey, ids, this.clock.now());
    const outcomes = await Promise.allSettled(
      due.map((target) => this.deliver(target, secrets.get(target.partnerId)!)),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        this.log.error(
          { err: outcome.reason as unknown },
          'syndication: not settled, goes again after its lease',
        );
    }
    return due.length;
  }

  private async deliver(due: DueTarget, secrets: readonly string[]): Promise<void> {
    const outcome = await this.send(due, secrets);
    const { publicationId, partnerId, revision, isRetraction, attempts, kind: listingKind } = due;
    const now = this.clock.now();
    const said = { publicationId, listingKind, partnerId, revision, isRetraction, attempts };
    if (outcome.kind === 'taken') {
      const delayMs = Math.max(0, now.getTime() - due.since.getTime());
      const receipt = receiptIn(outcome.answer);
      return this.settle(due, { type: 'ReceiveListing', ...said, receipt, delayMs, now: now.toISOString() });
    }
    const { kind, retryAfterMs } = outcome;
    const next = kind === 'failed' ? nextAttemptAt(attempts, now, Math.random(), retryAfterMs) : undefined;
    if (next) return putOff(this.db.manager, due, next, outcome.failure);
    const lastFailure = outcome.failure;
    return this.settle(due, { type: 'GiveUpListing', ...said, lastFailure, now: now.toISOString() });
  }

  private async settle(due: DueTarget, command: PublicationCommand): Promise<void> {
    const meta = eventMeta({ tenant: 'office', subject });
    await this.store.runInternal(meta, async (unit: Unit) => {
      const publication = await unit.load(publicationDecider, publicationStream(due.publicationId));
      const { state } = publication;
      // A newer revision went out meanwhile: giving up the older one is no end.
      const isOvertaken =
        command.type === 'GiveUpListing' &&
        state.kind === 'dispatched' &&
        (state.targets.get(due.partnerId)?.dispatched ?? 0) > due.revision;
      const events = isOvertaken ? [] : unit.decide(publicationDecider, publication, command);
      if (events.length === 0) await this.settleQuietly(unit, due, command);
    });
  }

  /** It is known already: only the row has to know that nothing is due any more. */
  private async settleQuietly(unit: Unit, due: DueTarget, command: PublicationCommand): Promise<void> {
    if (command.type === 'ReceiveListing') {
      await unit.tx.query(
        `update syndication_target set state = 'received', next_at = null
         where publication_id = $1 and partner_id = $2 and revision = $3 and received_revision >= $3`,
        [due.publicationId, due.partnerId, due.revision],
      );
    }
    await giveBack(unit.tx, due);
  }

  /** The id is made of what is sent: however often it is sent, the partner sees that it is the same. */
  private async send(due: DueTarget, secrets: readonly string[]): Promise<Outcome> {
    const { publicationId, revision, isRetraction, listing, partnerId } = due;
    if (secrets.length === 0) throw new Error(`partner ${partnerId} has no secret`);
    const now = this.clock.now();
    const body = JSON.stringify(mappingOf(due.mapping)({ publicationId, revision, isRetraction, listing }));
    const headers = {
      ...signedHeaders(secrets, messageIdOf(due), body, now),
      'ipflow-listing-id': publicationId,
      'ipflow-revision': String(revision),
      'ipflow-state': isRetraction ? 'retracted' : 'listed',
    };
    return this.post.send(due.url, headers, body, now);
  }
}

/** `msg_<publication>_<revision>`: the same for every attempt and every partner. */
export function messageIdOf({
  publicationId,
  revision,
}: {
  publicationId: string;
  revision: number;
}): string {
  return `msg_${publicationId}_${revision}`;
}

/** The partner's number for it, when its answer has one. */
function receiptIn(body: string): string | undefined {
  try {
    const said: unknown = JSON.parse(body);
    const receipt = said && typeof said === 'object' && 'receipt' in said ? said.receipt : undefined;
    return typeof receipt === 'string' && receipt ? receipt.slice(0, receiptCharsMax) : undefined;
  } catch {
    return undefined;
  }
}
