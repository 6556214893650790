import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'undici';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings';
import type { Service } from './route-table';

/** Connections held open to one service. */
export const upstreamConnectionsMax = 128;
/** Requests one service may have in hand or in line; more are turned away at once. */
export const upstreamRequestsMax = 1_024;
/** Silence inside an answer after which it is given up (milliseconds); streams send a sign of life every 15 s. */
const answerSilenceMaxMs = 60_000;
const connectWithinMs = 2_000;
/**
 * An idle connection is ours to close (milliseconds). Services keep theirs far longer: were the margin a second or two, a
 * moment's stall on a busy machine would send a command into a connection that its service is just closing.
 */
const idleConnectionMs = 4_000;

/** A service behind the gateway. */
export interface Upstream {
  readonly url: URL;
  /** For ordinary requests. */
  readonly pool: Pool;
  /** For live streams, which keep their connection: apart, so that they never starve the rest. */
  readonly streams: Pool;
  /** Requests in hand or in line. */
  inFlight: number;
}

/** The services behind the gateway, with their connections. */
@Injectable()
export class Upstreams implements OnModuleDestroy {
  private readonly byService: Readonly<Record<Service, Upstream>>;

  constructor(@Inject(GATEWAY_SETTINGS) settings: GatewaySettings) {
    this.byService = {
      'resource-pool': upstream(settings.RESOURCE_POOL_URL),
      licensing: upstream(settings.LICENSING_URL),
      financing: upstream(settings.FINANCING_URL),
      counters: upstream(settings.COUNTERS_URL),
      delivery: upstream(settings.DELIVERY_URL),
    };
  }

  /** The service of this name. */
  of(service: Service): Upstream {
    return this.byService[service];
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(
      Object.values(this.byService).flatMap(({ pool, streams }) => [pool.destroy(), streams.destroy()]),
    );
  }
}

function upstream(address: string): Upstream {
  const url = new URL(address);
  const options = {
    connect: { timeout: connectWithinMs },
    bodyTimeout: answerSilenceMaxMs,
    keepAliveTimeout: idleConnectionMs,
    // What a service offers in its `Keep-Alive` header would replace the line above.
    keepAliveMaxTimeout: idleConnectionMs,
    pipelining: 1,
  };
  return {
    url,
    pool: new Pool(url.origin, { ...options, connections: upstreamConnectionsMax }),
    streams: new Pool(url.origin, { ...options, connections: null }),
    inFlight: 0,
  };
}
