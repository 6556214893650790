import { LOG, SETTINGS, type PlatformSettings } from '@ipflow/platform';
import {
  HttpException,
  Inject,
  Injectable,
  ServiceUnavailableException,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { createClient } from 'redis';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings';

/** Window of the general limit (seconds): a page may ask for ten seconds' worth at once. */
export const requestWindowS = 10;
/** Window of the sign-in limit (seconds). */
export const signInWindowS = 60;
/** Redis is asked for a sign of life so often, and counts as away after a longer silence (milliseconds). */
const redisPingMs = 500;
const redisSilenceMaxMs = 1_500;
const reconnectMaxMs = 2_000;

/** Rate limits, counted in Redis for all replicas together. */
@Injectable()
export class Limits implements OnModuleDestroy {
  private readonly redis;
  private readonly requests: RateLimiterRedis;
  private readonly signIns: RateLimiterRedis;

  constructor(
    @Inject(SETTINGS) platform: PlatformSettings,
    @Inject(GATEWAY_SETTINGS) settings: GatewaySettings,
    @Inject(LOG) log: Logger,
  ) {
    this.redis = createClient({
      url: platform.REDIS_URL,
      disableOfflineQueue: true,
      pingInterval: redisPingMs,
      socket: {
        socketTimeout: redisSilenceMaxMs,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, reconnectMaxMs),
      },
    });
    this.redis.on('error', (error: Error) =>
      log.debug({ err: error }, 'redis is away; this replica counts alone'),
    );
    this.redis.connect().catch((error: Error) => log.warn({ err: error }, 'redis: not connected'));
    const store = { storeClient: this.redis, useRedisPackage: true, rejectIfRedisNotReady: true };
    const window = { points: settings.RATE_LIMIT_PER_SECOND * requestWindowS, duration: requestWindowS };
    const prefix = `${platform.KAFKA_NAMESPACE}gateway`;
    this.requests = new RateLimiterRedis({
      ...store,
      ...window,
      keyPrefix: `${prefix}.request`,
      inMemoryBlockOnConsumed: window.points,
      insuranceLimiter: new RateLimiterMemory(window),
    });
    // No insurance: without the common count, guesses could be spread over the replicas.
    this.signIns = new RateLimiterRedis({
      ...store,
      points: settings.SIGN_IN_LIMIT_PER_MINUTE,
      duration: signInWindowS,
      keyPrefix: `${prefix}.sign-in`,
    });
  }

  /**
   * Counts a request of `payer`: a principal, or the address when nobody answers for the request.
   * @throws HttpException 429 with the seconds to wait
   */
  async request(payer: string): Promise<void> {
    await this.requests.consume(payer).catch(refuse);
  }

  /**
   * Counts a try to sign in, for the address and for the user name.
   * @throws HttpException 429; 503 when the try cannot be counted, for guessing must not be free
   */
  async signIn(address: string, username: string): Promise<void> {
    await Promise.all([
      this.signIns.consume(`address ${address}`),
      this.signIns.consume(`user ${username}`),
    ]).catch(refuse);
  }

  onModuleDestroy(): void {
    if (this.redis.isOpen) this.redis.destroy();
  }
}

/** A limit was reached. */
export class TooManyRequests extends HttpException {
  constructor(
    readonly retryAfterS: number,
    code = 'TOO_MANY_REQUESTS',
    what = '请求过于频繁',
  ) {
    super({ code, message: `${what}；请在 ${retryAfterS} 秒后重试` }, 429);
  }
}

function refuse(reason: unknown): never {
  if (reason instanceof RateLimiterRes)
    throw new TooManyRequests(Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
  throw new ServiceUnavailableException({
    code: 'LIMITS_UNAVAILABLE',
    message: '暂时无法核验登录频率，请稍后重试',
  });
}
