import { Clock } from '@ipflow/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ExternalCredential } from '../identity/credential';
import { Credentials, type Identity } from '../identity/credentials';

/** Live streams one principal may have open. */
export const streamsPerPrincipalMax = 20;
/** Live streams of this process. */
export const streamsMax = 4_000;
/** How often the credential behind an open stream is looked at again (milliseconds); a revocation does it at once. */
export const streamRecheckMs = 30_000;
/** An open stream whose credential could not be looked at for so long is ended (milliseconds). */
export const streamUncheckedMaxMs = 60_000;

interface LiveStream {
  readonly credential: ExternalCredential;
  readonly identity: Identity;
  checkedAtMs: number;
  end(): void;
}

/** Every live stream that passes through this process, ended when its reader may no longer read. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly open = new Set<LiveStream>();
  private readonly perPrincipal = new Map<string, number>();
  private readonly recheck: NodeJS.Timeout;

  constructor(
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {
    this.recheck = setInterval(() => void this.checkAll(), streamRecheckMs).unref();
    credentials.onRevoked(() => void this.checkAll());
  }

  /**
   * Counts a stream in; undefined when its reader has too many already. Returns what to call when it is over.
   * `end` is called when the credential is no longer good.
   */
  admit(credential: ExternalCredential, identity: Identity, end: () => void): (() => void) | undefined {
    const { subject } = identity.principal;
    const held = this.perPrincipal.get(subject) ?? 0;
    if (held >= streamsPerPrincipalMax || this.open.size >= streamsMax) return undefined;
    const stream = { credential, identity, end, checkedAtMs: this.clock.now().getTime() };
    this.open.add(stream);
    this.perPrincipal.set(subject, held + 1);
    return () => {
      if (!this.open.delete(stream)) return;
      const left = this.perPrincipal.get(subject)! - 1;
      if (left > 0) this.perPrincipal.set(subject, left);
      else this.perPrincipal.delete(subject);
    };
  }

  onModuleDestroy(): void {
    clearInterval(this.recheck);
    for (const { end } of this.open) end();
  }

  private async checkAll(): Promise<void> {
    await Promise.all([...this.open].map((stream) => this.check(stream)));
  }

  private async check(stream: LiveStream): Promise<void> {
    try {
      const identity = await this.credentials.identify(stream.credential);
      if (identity && sameRights(identity, stream.identity)) stream.checkedAtMs = this.clock.now().getTime();
      else stream.end();
    } catch {
      // The database is away; that alone does not end a stream, but it does not keep it for ever either.
      if (this.clock.now().getTime() - stream.checkedAtMs >= streamUncheckedMaxMs) stream.end();
    }
  }
}

function sameRights(a: Identity, b: Identity): boolean {
  return a.principal.tenant === b.principal.tenant && a.principal.roles.join() === b.principal.roles.join();
}
