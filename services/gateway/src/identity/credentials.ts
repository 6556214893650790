import { Clock, HINTS, publicRole, type Hints, type Principal, type Role } from '@ipflow/platform';
import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';
import { hashOf, type ExternalCredential } from './credential';
import { CredentialSigner } from './signer';

/** How long a credential is believed without asking the database again (milliseconds); less than half the internal life. */
export const believedMs = 30_000;
/** A session nobody used for so long is over (minutes). */
export const sessionIdleMinutes = 120;
const believedMax = 10_000;
const revokedChannel = 'gateway.credential.revoked';

/** Who stands behind a credential from outside. */
export interface Identity {
  readonly kind: 'session' | 'key' | 'public';
  /** Id of the session or the key. */
  readonly credentialId: string;
  /** The person signed in; a key has none. */
  readonly accountId?: string;
  readonly displayName: string;
  readonly principal: Principal;
  /** What a key may touch; a session may touch whatever its roles may. */
  readonly scopes?: readonly string[];
  readonly expiresAt: Date;
}

/** An identity with the credential that the services verify. */
export interface Vouched extends Identity {
  /** Signed by the gateway, short-lived. */
  readonly internal: string;
}

const thePublic: Identity = {
  kind: 'public',
  credentialId: '',
  displayName: '公众',
  principal: { subject: 'public', tenant: 'public', roles: [publicRole] },
  expiresAt: new Date(8.64e15),
};

interface Believed {
  readonly answer: Promise<Vouched | undefined>;
  readonly staleAtMs: number;
}

/** Turns credentials from outside into identities; the database is the truth, memory the shortcut. */
@Injectable()
export class Credentials {
  private readonly believed = new Map<string, Believed>();
  private readonly listeners: (() => void)[] = [];
  private everybody?: { readonly vouched: Vouched; readonly staleAtMs: number };

  constructor(
    private readonly db: DataSource,
    private readonly signer: CredentialSigner,
    private readonly clock: Clock,
    @Inject(HINTS) private readonly hints: Hints,
  ) {
    // Another replica revoked something. A lost hint costs at most `believedMs`.
    void hints.subscribe(revokedChannel, () => this.forget()).catch(() => this.forget());
  }

  /** Who it is, when memory still knows; no database. */
  remembered(credential: ExternalCredential): Promise<Vouched | undefined> | undefined {
    const known = this.believed.get(credential.token);
    return known && known.staleAtMs > this.clock.now().getTime() ? known.answer : undefined;
  }

  /** Who it is; undefined when it is unknown, expired or revoked. Rejects when the database is away. */
  identify(credential: ExternalCredential): Promise<Vouched | undefined> {
    return this.remembered(credential) ?? this.ask(credential);
  }

  /** The public, as the services know it: may read what everybody may, and holds nothing. */
  async public(): Promise<Vouched> {
    const now = this.clock.now().getTime();
    if (this.everybody && this.everybody.staleAtMs > now) return this.everybody.vouched;
    const vouched = { ...thePublic, internal: await this.signer.sign(thePublic.principal, new Date(now)) };
    this.everybody = { vouched, staleAtMs: now + believedMs };
    return vouched;
  }

  /** To be called after each commit that takes something from somebody: nothing remembered holds any more, anywhere. */
  revoked(): void {
    this.forget();
    this.hints.publish(revokedChannel);
  }

  /** Calls `listener` whenever something was revoked, here or elsewhere. */
  onRevoked(listener: () => void): void {
    this.listeners.push(listener);
  }

  // A question under way loses its place in memory too, so an answer from before the revocation is never kept.
  private forget(): void {
    this.believed.clear();
    for (const listener of this.listeners) listener();
  }

  private ask(credential: ExternalCredential): Promise<Vouched | undefined> {
    const { token } = credential;
    const now = this.clock.now();
    const answer = this.vouch(credential, now);
    if (this.believed.size >= believedMax) this.believed.clear();
    const entry = { answer, staleAtMs: now.getTime() + believedMs };
    this.believed.set(token, entry);
    const drop = (): void => {
      if (this.believed.get(token) === entry) this.believed.delete(token);
    };
    answer.then((vouched) => {
      if (!vouched) drop();
      else if (vouched.expiresAt.getTime() < entry.staleAtMs) entry.staleAtMs = vouched.expiresAt.getTime();
    }, drop);
    return answer;
  }

  private async vouch(credential: ExternalCredential, now: Date): Promise<Vouched | undefined> {
    const identity =
      credential.kind === 'session'
        ? await useSession(this.db, credential.token, now)
        : await useKey(this.db, credential.prefix, credential.token, now);
    return identity && { ...identity, internal: await this.signer.sign(identity.principal, now) };
  }
}

interface SessionRow {
  id: string;
  account_id: string;
  expires_at: Date;
  username: string;
  display_name: string;
  tenant: string;
  roles: Role[];
}

/** The person behind a session token, and the note that it was used. */
async function useSession(db: DataSource, token: string, now: Date): Promise<Identity | undefined> {
  const [rows]: [SessionRow[], number] = await db.query(
    `update session s set last_used_at = $2
     from account a
     where s.hash = $1 and a.id = s.account_id and s.revoked_at is null and a.disabled_at is null
       and s.expires_at > $2 and s.last_used_at > $2 - make_interval(mins => $3)
     returning s.id, s.account_id, s.expires_at, a.username, a.display_name, a.tenant, a.roles`,
    [hashOf(token), now, sessionIdleMinutes],
  );
  const row = rows[0];
  if (!row) return undefined;
  return {
    kind: 'session',
    credentialId: row.id,
    accountId: row.account_id,
    displayName: row.display_name,
    principal: { subject: userSubject(row.username), tenant: row.tenant, roles: row.roles },
    expiresAt: row.expires_at,
  };
}

interface KeyRow {
  id: string;
  name: string;
  tenant: string;
  roles: Role[];
  scopes: string[];
  hash: Buffer;
  expires_at: Date;
}

/** The system behind an API key: found by its prefix, compared in constant time, noted as used. */
async function useKey(
  db: DataSource,
  prefix: string,
  token: string,
  now: Date,
): Promise<Identity | undefined> {
  const rows: KeyRow[] = await db.query(
    `select id, name, tenant, roles, scopes, hash, expires_at from api_key
     where prefix = $1 and revoked_at is null and expires_at > $2`,
    [prefix, now],
  );
  const row = rows[0];
  if (!row || !timingSafeEqual(row.hash, hashOf(token))) return undefined;
  await db.query('update api_key set last_used_at = $2 where id = $1', [row.id, now]);
  return {
    kind: 'key',
    credentialId: row.id,
    displayName: row.name,
    principal: { subject: `key:${prefix}`, tenant: row.tenant, roles: row.roles },
    scopes: row.scopes,
    expiresAt: row.expires_at,
  };
}

/** How a person is named in credentials, events and the audit; user names never change hands. */
export const userSubject = (username: string): string => `user:${username}`;
