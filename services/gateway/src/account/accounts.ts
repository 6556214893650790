import { Refused } from '@ipflow/kernel';
import { brokenConstraint, Clock, inTransaction, LOG, type Tx } from '@ipflow/platform';
import {
  ConflictException,
  Inject,
  Injectable,
  NotFoundException,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings';
import { doneBy, type Actor } from '../identity/caller';
import { Credentials, userSubject } from '../identity/credentials';
import { closeSessions, Sessions } from '../session/sessions';
import type { AccountChangeDto, NewAccountDto } from './account.dto';
import { Account } from './account.entity';
import { recordAccess } from '../audit/audit';
import { hashPassword } from './password';

/** The people who may sign in, and the acts of those who administer them. */
@Injectable()
export class Accounts implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The first account of an empty house: `office`, who makes all others. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.db.manager.exists(Account)) return;
    const password = this.settings.BOOTSTRAP_ADMIN_PASSWORD;
    if (!password) {
      this.log.warn(
        'there is no account yet; set BOOTSTRAP_ADMIN_PASSWORD and restart to get the first one, `office`',
      );
      return;
    }
    const hash = await hashPassword(password);
    await inTransaction(this.db, async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `insert into account (username, display_name, tenant, roles, password_hash, created_by)
         values ('office', '省局管理员', 'office', '{office,reviewer}', $1, 'bootstrap')
         on conflict (username) do nothing returning id`,
        [hash],
      );
      if (rows.length === 0) return;
      const target = userSubject('office');
      await recordAccess(tx, {
        action: 'account.create',
        outcome: 'done',
        actor: 'bootstrap',
        tenant: 'office',
        target,
        address: '',
      });
    });
  }

  /** @throws ConflictException when the user name or the OIDC subject is taken */
  async create(account: NewAccountDto, actor: Actor): Promise<Account> {
    const hash = account.password === undefined ? null : await hashPassword(account.password);
    return this.refusingTaken(() =>
      inTransaction(this.db, async (tx) => {
        const rows: { id: string }[] = await tx.query(
          `insert into account (username, display_name, tenant, roles, password_hash, oidc_issuer, oidc_subject, created_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
          [
            account.username,
            account.displayName,
            account.tenant,
            account.roles,
            hash,
            this.issuerFor(account.oidcSubject),
            account.oidcSubject ?? null,
            actor.principal.subject,
          ],
        );
        const { tenant, roles } = account;
        const target = userSubject(account.username);
        await recordAccess(tx, {
          ...doneBy(actor),
          action: 'account.create',
          target,
          detail: { tenant, roles },
        });
        return tx.findOneByOrFail(Account, { id: rows[0]!.id });
      }),
    );
  }

  /**
   * Changes an account; whoever loses something loses its sessions too.
   * @throws NotFoundException, ConflictException; Refused when one would shut oneself out
   */
  async change(id: string, change: AccountChangeDto, actor: Actor): Promise<Account> {
    refuseSelfLockout(id, change, actor);
    const hash = change.password === undefined ? undefined : await hashPassword(change.password);
    const changed = await this.refusingTaken(() =>
      inTransaction(this.db, async (tx) => {
        const account = await tx.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
        if (!account) throw new NotFoundException('没有这个账户');
        await this.write(tx, account, change, hash);
        if (takesSomething(change)) await closeSessions(tx, id, this.clock.now());
        // The audit tells what changed; a password only that it did.
        const detail = { ...change, ...(hash !== undefined && { password: 'reset' }) };
        const target = userSubject(account.username);
        await recordAccess(tx, { ...doneBy(actor), action: 'account.change', target, detail });
        return tx.findOneByOrFail(Account, { id });
      }),
    );
    if (takesSomething(change)) this.credentials.revoked();
    return changed;
  }

  /**
   * Changes one's own password; other sessions end.
   * @throws UnauthorizedException when the current one is wrong
   */
  async changePassword(currentPassword: string, newPassword: string, actor: Actor): Promise<void> {
    const username = actor.principal.subject.slice(userSubject('').length);
    const account = await this.sessions.checkPassword(username, currentPassword, actor.address);
    const hash = await hashPassword(newPassword);
    await inTransaction(this.db, async (tx) => {
      await tx.query('update account set password_hash = $2, failed_attempts = 0 where id = $1', [
        account.id,
        hash,
      ]);
      await closeSessions(tx, account.id, this.clock.now(), actor.identity.credentialId);
      await recordAccess(tx, {
        ...doneBy(actor),
        action: 'password.change',
        target: actor.principal.subject,
      });
    });
    this.credentials.revoked();
  }

  private async write(
    tx: Tx,
    account: Account,
    change: AccountChangeDto,
    hash: string | undefined,
  ): Promise<void> {
    const subject = change.oidcSubject === undefined ? account.oidcSubject : change.oidcSubject;
    const disabledAt =
      change.disabled === undefined ? account.disabledAt : change.disabled ? this.clock.now() : null;
    await tx.query(
      `update account set display_name = $2, roles = $3, disabled_at = $4, oidc_issuer = $5, oidc_subject = $6,
         password_hash = coalesce($7, password_hash),
         failed_attempts = case when $7::text is null then failed_attempts else 0 end,
         locked_until = case when $7::text is null then locked_until end
       where id = $1`,
      [
        account.id,
        change.displayName ?? account.displayName,
        change.roles ?? account.roles,
        disabledAt,
        this.issuerFor(subject),
        subject,
        hash ?? null,
      ],
    );
  }

  private issuerFor(oidcSubject: string | null | undefined): string | null {
    return oidcSubject == null ? null : (this.settings.OIDC_ISSUER ?? null);
  }

  private async refusingTaken<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const constraint = brokenConstraint(error);
      if (constraint === 'account_username_key') {
        throw new ConflictException({ code: 'USERNAME_TAKEN', message: '此用户名已被使用，请换一个' });
      }
      if (constraint === 'account_oidc') {
        throw new ConflictException({ code: 'OIDC_SUBJECT_TAKEN', message: '此统一身份已关联其他账户' });
      }
      throw error;
    }
  }
}

function takesSomething(change: AccountChangeDto): boolean {
  return (
    change.disabled === true ||
    change.roles !== undefined ||
    change.password !== undefined ||
    change.oidcSubject !== undefined
  );
}

function refuseSelfLockout(id: string, change: AccountChangeDto, actor: Actor): void {
  if (id !== actor.identity.accountId) return;
  if (!change.disabled && (change.roles === undefined || change.roles.includes('office'))) return;
  const message = '不能停用自己的账户或取消自己的管理角色；请由另一位管理员操作';
  throw new Refused([{ code: 'ACCOUNT_SELF_LOCKOUT', article: '', message }]);
}
