import { Clock, inTransaction, type Principal, type Role, type Tx } from '@ipflow/platform';
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAccess } from '../audit/audit';
import { isPassword } from '../account/password';
import { hashOf, newSessionToken } from '../identity/credential';
import { Credentials, userSubject } from '../identity/credentials';
import { doneBy, type Actor } from '../identity/caller';
import { Limits } from '../limits/limits';

/** A session lasts no longer than a working day, however busy (hours). */
export const sessionLifetimeHours = 12;
/** Wrong passwords in a row before an account is locked. */
export const failedAttemptsMax = 10;
/** How long it stays locked (minutes). */
export const lockedMinutes = 15;

/** Sessions are kept after their end, for questions (days). */
const endedKeptDays = 30;

/** A session just opened; the token is told once. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly displayName: string;
  readonly principal: Principal;
}

/** What signing in needs to know of an account. */
interface SignInRow {
  id: string;
  username: string;
  display_name: string;
  tenant: string;
  roles: Role[];
  password_hash: string | null;
  disabled_at: Date | null;
  locked_until: Date | null;
}

/** Sessions of people: opened by password or by their OIDC provider, closed by themselves or with their account. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly credentials: Credentials,
  ) {}

  /**
   * Opens a session for a user name and password.
   * @throws UnauthorizedException, the same whatever is wrong; HttpException 429 or 503 of the sign-in limit
   */
  async signIn(username: string, password: string, address: string): Promise<OpenedSession> {
    const account = await this.checkPassword(username, password, address);
    return this.open(account, 'password', address);
  }

  /**
   * The account, when the password is right and the account may sign in. Counts the failure when it is not.
   * @throws UnauthorizedException; HttpException 429 or 503 of the sign-in limit
   */
  async checkPassword(username: string, password: string, address: string): Promise<SignInRow> {
    await this.limits.signIn(address, username);
    const account = await accountNamed(this.db, username);
    const isRight = await isPassword(account?.password_hash, password);
    if (account && isRight && this.isUsable(account)) return account;
    await this.fail(account, address);
    throw new UnauthorizedException({
      code: 'SIGN_IN_FAILED',
      message: `用户名或密码不正确，或账户已停用、锁定；连续 ${failedAttemptsMax} 次失败将锁定 ${lockedMinutes} 分钟`,
    });
  }

  /**
   * Opens a session for the person an OIDC provider vouches for. Nobody gets an account by the way.
   * @throws UnauthorizedException
   */
  async signInAs(issuer: string, oidcSubject: string, address: string): Promise<OpenedSession> {
    const rows: SignInRow[] = await this.db.query(
      'select * from account where oidc_issuer = $1 and oidc_subject = $2',
      [issuer, oidcSubject],
    );
    const account = rows[0];
    if (account && this.isUsable(account)) return this.open(account, 'oidc', address);
    await this.audit(account, address);
    throw new UnauthorizedException({
      code: 'OIDC_NOT_LINKED',
      message: '此统一身份尚未关联可用账户；请联系省局管理员在账户中登记',
    });
  }

  /** Closes the caller's session. */
  async signOut(actor: Actor): Promise<void> {
    await inTransaction(this.db, async (tx) => {
      await tx.query('update session set revoked_at = $2 where id = $1 and revoked_at is null', [
        actor.identity.credentialId,
        this.clock.now(),
      ]);
      await recordAccess(tx, { ...doneBy(actor), action: 'sign-out', target: actor.principal.subject });
    });
    this.credentials.revoked();
  }

  private async open(account: SignInRow, by: string, address: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionLifetimeHours * 3_600_000);
    const token = newSessionToken();
    const subject = userSubject(account.username);
    await inTransaction(this.db, async (tx) => {
      await tx.query('update account set failed_attempts = 0, locked_until = null where id = $1', [
        account.id,
      ]);
      await tx.query(
        `delete from session where account_id = $1 and expires_at < $2::timestamptz - make_interval(days => $3)`,
        [account.id, now, endedKeptDays],
      );
      await tx.query(
        'insert into session (account_id, hash, created_at, last_used_at, expires_at) values ($1, $2, $3, $3, $4)',
        [account.id, hashOf(token), now, expiresAt],
      );
      await recordAccess(tx, {
        action: 'sign-in',
        outcome: 'done',
        actor: subject,
        tenant: account.tenant,
        target: subject,
        address,
        detail: { by },
      });
    });
    const principal = { subject, tenant: account.tenant, roles: account.roles };
    return { token, expiresAt, displayName: account.display_name, principal };
  }

  private isUsable(account: SignInRow): boolean {
    return !account.disabled_at && !(account.locked_until && account.locked_until > this.clock.now());
  }

  private async fail(account: SignInRow | undefined, address: string): Promise<void> {
    // Trying on while it is locked does not lock it longer: its owner would never get in.
    if (account && this.isUsable(account)) await countFailure(this.db.manager, account.id, this.clock.now());
    await this.audit(account, address);
  }

  // Who typed a name that does not exist may have typed a password; it is not kept.
  private audit(account: SignInRow | undefined, address: string): Promise<void> {
    const subject = account ? userSubject(account.username) : 'unknown';
    return recordAccess(this.db.manager, {
      action: 'sign-in',
      outcome: 'refused',
      actor: subject,
      tenant: account?.tenant ?? '',
      target: subject,
      address,
    });
  }
}

async function accountNamed(db: DataSource, username: string): Promise<SignInRow | undefined> {
  const rows: SignInRow[] = await db.query('select * from account where username = $1', [username]);
  return rows[0];
}

/** Counts a wrong password; the last one allowed locks the account and starts the count again. */
async function countFailure(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.query(
    `update account set
       failed_attempts = case when failed_attempts + 1 >= $2 then 0 else failed_attempts + 1 end,
       locked_until = case when failed_attempts + 1 >= $2 then $3::timestamptz + make_interval(mins => $4)
                           else locked_until end
     where id = $1`,
    [accountId, failedAttemptsMax, now, lockedMinutes],
  );
}

/** Closes every session of an account but one. */
export async function closeSessions(tx: Tx, accountId: string, now: Date, except?: string): Promise<void> {
  await tx.query(
    'update session set revoked_at = $2 where account_id = $1 and revoked_at is null and id is distinct from $3::uuid',
    [accountId, now, except ?? null],
  );
}
