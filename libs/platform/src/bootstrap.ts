import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { refuseUnruledRoutes } from './auth/routes';
import { type PlatformSettings } from './config';
import { ConsumerHandle } from './eventing/dead-letter.controller';
import { Kafka } from './eventing/kafka';
import { KafkaStrategy } from './eventing/kafka.strategy';
import { Relay } from './eventing/relay';
import { StatePublisher } from './eventing/state-publisher';
import { Health } from './health/health.controller';
import { AnswerAdapter } from './http/answer.adapter';
import { serveOpenApi } from './http/openapi';
import { requestMiddleware } from './http/request.middleware';
import { OpenStreams } from './http/streams';
import { giveBackMemory } from './spare-memory';
import { databaseOptions, HINTS, LOG, SETTINGS, type PlatformOptions } from './platform.module';
import { platformSettings, readSettings } from './config';
import type { Hints } from './redis';
import { NestLog } from './telemetry/log';
import { Metrics } from './telemetry/metrics';

/** What a service starts with. */
export interface ServiceDefinition {
  readonly module: Type;
  readonly platform: PlatformOptions;
  /** True when the service appends events: it runs a relay. */
  readonly publishes: boolean;
  /** True when the service keeps compacted topics (`keepState`): it runs their publisher. */
  readonly keepsTopics?: boolean;
  /** True when the service has `@EventPattern` handlers: it runs a consumer. */
  readonly consumes: boolean;
  /** Largest JSON body accepted, e.g. `100kb`; uploads stream past it on their own routes. */
  readonly jsonBodyMax?: string;
  /** Middleware that must see a request before its body is read: what streams, what checks first. */
  readonly configure?: (app: NestExpressApplication) => void;
}

/** A running service. */
export interface RunningService {
  readonly app: NestExpressApplication;
  /** Address it answers at. */
  readonly url: string;
  /** The ordered shutdown; safe to call twice. */
  stop(): Promise<void>;
}

/** Everything in hand is finished within this time, or the process ends all the same (milliseconds). */
export const shutdownMaxMs = 9_000;
const drainMaxMs = 3_000;
/** One step of the shutdown may take so long (milliseconds); a stopping consumer finishes its batch in it. */
const shutdownStepMaxMs = 5_000;
const jsonBodyDefault = '100kb';
/** An idle connection is kept so long (milliseconds): longer than any client of ours keeps one, so that it closes first. */
export const idleConnectionMs = 65_000;

/**
 * The whole `main.ts` of a service: it serves until SIGTERM. `migrate` as an argument applies its migrations and ends; `migrate serve`
 * serves afterwards, in the same process, because loading a service takes longer than finding its database up to date.
 */
export function bootstrap(service: ServiceDefinition): void {
  const asked = process.argv.slice(2);
  const work = async (): Promise<void> => {
    if (asked.includes('migrate')) await migrate(service);
    if (asked.length === 0 || asked.includes('serve')) await serve(service);
  };
  work().catch((error: unknown) => {
    process.stderr.write(
      `${service.platform.name}: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  });
}

/** Applies the engine's and the service's migrations, in one transaction. */
export async function migrate(service: ServiceDefinition): Promise<void> {
  const settings = readSettings(
    platformSettings.pick({ DATABASE_URL: true, DATABASE_POOL_MAX: true }),
    process.env,
  );
  const db = new DataSource(databaseOptions(service.platform, settings as PlatformSettings));
  await db.initialize();
  try {
    await db.runMigrations();
  } finally {
    await db.destroy();
  }
}

async function serve(service: ServiceDefinition): Promise<void> {
  const running = await startService(service);
  giveBackMemory();
  const stop = (): void => {
    setTimeout(() => process.exit(1), shutdownMaxMs).unref();
    running.stop().then(
      () => process.exit(process.exitCode ?? 0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Starts a service in this process; tests use it as it is. */
export async function startService(service: ServiceDefinition): Promise<RunningService> {
  const app = await NestFactory.create<NestExpressApplication>(service.module, new AnswerAdapter(), {
    rawBody: true,
    bufferLogs: true,
    abortOnError: false,
  });
  const log = app.get<Logger>(LOG);
  const settings = app.get<PlatformSettings>(SETTINGS);
  app.useLogger(new NestLog(log));
  app.disable('x-powered-by');
  app.use(requestMiddleware(app.get(Metrics), log));
  service.configure?.(app);
  app.useBodyParser('json', { limit: service.jsonBodyMax ?? jsonBodyDefault, strict: true });
  refuseUnruledRoutes(app);
  serveOpenApi(app, service.platform.name);
  // Readers are served while the consumer still waits for a killed predecessor's place in the group.
  await app.listen(settings.PORT, settings.HOST);
  (app.getHttpServer() as Server).keepAliveTimeout = idleConnectionMs;
  // And what was appended is published meanwhile: joining takes as long as the predecessor is missed.
  if (service.publishes) app.get(Relay).start();
  if (service.keepsTopics) app.get(StatePublisher).start();
  const strategy = service.consumes ? await connectConsumer(app, service, log) : undefined;
  app.get(Health).accepting = true;
  const url = await app.getUrl();
  log.info({ url }, 'service is ready');
  return { app, url, stop: onceOnly(() => shutDown(app, strategy, service, log)) };
}

async function connectConsumer(
  app: NestExpressApplication,
  service: ServiceDefinition,
  log: Logger,
): Promise<KafkaStrategy> {
  const strategy = new KafkaStrategy(
    service.platform.name,
    app.get(Kafka),
    app.get(DataSource),
    app.get(Metrics),
    log,
  );
  app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  app.get(ConsumerHandle).consumer = strategy.consumer;
  app.get(Health).consumer = strategy;
  await app.startAllMicroservices();
  return strategy;
}

/** Readiness off, then what brings work in, then what carries work out, then the readers, then the database. */
async function shutDown(
  app: NestExpressApplication,
  strategy: KafkaStrategy | undefined,
  { publishes, keepsTopics }: ServiceDefinition,
  log: Logger,
): Promise<void> {
  const steps: [string, () => Promise<unknown>][] = [
    ['stop consuming', async () => strategy?.close()],
    ['end streams', async () => app.get(OpenStreams).endAll()],
    ['drain HTTP', () => drain(app.getHttpServer() as Server)],
    ['stop the relay', async () => (publishes ? app.get(Relay).stop() : undefined)],
    ['stop what keeps topics', async () => (keepsTopics ? app.get(StatePublisher).stop() : undefined)],
    ['close Kafka', () => app.get(Kafka).close()],
    ['close Redis', () => app.get<Hints>(HINTS).close()],
    ['close the rest', () => app.close()],
  ];
  app.get(Health).accepting = false;
  for (const [step, run] of steps) {
    // One step that fails or hangs must not keep the later ones from running.
    await within(shutdownStepMaxMs, run()).catch((error: unknown) =>
      log.error({ err: error, step }, 'shutdown step failed'),
    );
  }
  log.info('service has stopped');
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function drain(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), drainMaxMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let started: Promise<void> | undefined;
  return () => (started ??= work());
}
