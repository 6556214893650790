import { inTransaction, KafkaAccess, LOG, prepared, type Settlement, type Tx } from '@ipflow/platform';
import {
  ConflictException,
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { BankAccessRow, grantedBanks } from './bank-access.view';
import { readerOf, rightsOf } from './bank-topic';

/** How often the brokers' rules are held against ours (milliseconds). */
export const settleIntervalMs = 300_000;
/** Chance in a password, in bytes. */
const passwordBytes = 32;

/**
 * Brings the brokers' topics, users, rules and quotas to what the banks were granted: at the start, after each grant and
 * revocation, and every few minutes. What had drifted is put right and said in the log. Safe in every replica: they take
 * turns.
 */
@Injectable()
export class BankAccessKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly access: KafkaAccess,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.settleIfUsed().catch((error: unknown) =>
        this.log.error(
          { err: error },
          'bank access: the brokers could not be checked; next round tries again',
        ),
      );
    };
    round();
    this.timer = setInterval(round, settleIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A bank's name at the brokers. */
  userOf(bank: string): string {
    return this.named(readerOf(bank).name);
  }

  /** A name as the brokers know it. */
  named(name: string): string {
    return this.access.named(name);
  }

  /** Brings the brokers to what was granted; says in the log what was otherwise. */
  settle(): Promise<Settlement> {
    return this.inTurn((tx) => this.settleNow(tx));
  }

  /**
   * A new password for a bank that was granted one, to be shown once and kept nowhere.
   * @throws ConflictException when another was issued meanwhile, or the access was revoked
   */
  issue(bank: string, credential: number): Promise<string> {
    return this.inTurn(async (tx) => {
      const row = await tx.getRepository(BankAccessRow).findOneBy({ bank });
      if (!row?.isGranted || row.credential !== credential)
        throw new ConflictException('该银行的接入刚刚又有变动，本次口令作废；请核对后重新换发');
      await this.settleNow(tx);
      const password = randomBytes(passwordBytes).toString('base64url');
      await this.access.setPassword(readerOf(bank).name, password);
      return password;
    });
  }

  private async settleIfUsed(): Promise<void> {
    if (await this.db.getRepository(BankAccessRow).existsBy({})) await this.settle();
  }

  private async settleNow(tx: Tx): Promise<Settlement> {
    const settlement = await this.access.settle(rightsOf(await grantedBanks(tx)));
    const { repaired, foreign, withoutPassword } = settlement;
    if (repaired.length > 0)
      this.log.warn({ repaired }, 'bank access: the brokers were brought to our rules');
    if (foreign.length > 0)
      this.log.error({ foreign }, 'bank access: rules that are not ours open our topics; take them away');
    if (withoutPassword.length > 0)
      this.log.warn({ withoutPassword }, 'bank access: banks without a password; issue a new one');
    return settlement;
  }

  private inTurn<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return inTransaction(this.db, async (tx) => {
      await prepared(tx, 'lock-bank-access', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        'bank access',
      ]);
      return work(tx);
    });
  }
}
