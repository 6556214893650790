import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, Reflector } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ZodValidationPipe } from 'nestjs-zod';
import type { Logger } from 'pino';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { AccessGuard } from './auth/access.guard';
import { CredentialVerifier } from './auth/principal';
import { Clock } from './clock';
import { platformSettings, readSettings, type PlatformSettings } from './config';
import { ConsumerHandle, DeadLetterController } from './eventing/dead-letter.controller';
import { EventStore, PROJECTOR, type Projector } from './eventing/event-store';
import { Housekeeping } from './eventing/housekeeping';
import { Kafka } from './eventing/kafka';
import { KafkaAccess } from './eventing/kafka-access';
import { FencedProducer } from './eventing/kafka-fenced';
import { Relay } from './eventing/relay';
import { StatePublisher } from './eventing/state-publisher';
import { EngineTables1700000000000 } from './eventing/tables';
import { Health, HealthController } from './health/health.controller';
import { ProblemFilter } from './http/problem.filter';
import { OpenStreams } from './http/streams';
import { connectHints } from './redis';
import { createLog } from './telemetry/log';
import { Metrics } from './telemetry/metrics';

/** Injection key of the parsed settings. */
export const SETTINGS = Symbol('settings');
/** Injection key of the process's log (pino). */
export const LOG = Symbol('log');
/** Injection key of the hints between processes (Redis). */
export const HINTS = Symbol('hints');

/** What a service brings to the platform. */
export interface PlatformOptions {
  /** Service name: Kafka group, CloudEvents source `/ipflow/<name>`, log and metric label. */
  readonly name: string;
  readonly entities: readonly (EntitySchema | (new () => object))[];
  /** The service's own migrations, after the engine's. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Keeps the service's views up to date inside the appending transaction; a service without events leaves it out. */
  readonly project?: Projector;
}

/** Limits a statement may wait or run inside PostgreSQL (milliseconds); below half the consumer's session timeout. */
export const statementTimeoutMs = 7_000;
const lockTimeoutMs = 5_000;
const idleInTransactionMs = 10_000;
const connectTimeoutMs = 5_000;

const noProjection: Projector = async () => undefined;

/** Everything a service stands on: database, events, Kafka, Redis, access rules, problems, health, metrics, logs. */
@Module({})
export class PlatformModule {
  /** One call in the service's root module. */
  static forRoot(options: PlatformOptions): DynamicModule {
    const provided = [...engineProviders(options), ...httpProviders()];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => databaseOptions(options, readSettings(platformSettings, process.env)),
        }),
      ],
      controllers: [HealthController, DeadLetterController],
      providers: provided,
      exports: [
        SETTINGS,
        LOG,
        HINTS,
        Clock,
        Metrics,
        Kafka,
        EventStore,
        OpenStreams,
        Health,
        ConsumerHandle,
        Relay,
        KafkaAccess,
        StatePublisher,
      ],
    };
  }
}

/** TypeORM's options for a service's database; migrations run by `main.js migrate`, never by the way. */
export function databaseOptions(options: PlatformOptions, settings: PlatformSettings) {
  return {
    type: 'postgres' as const,
    url: settings.DATABASE_URL,
    applicationName: options.name,
    entities: [...options.entities],
    migrations: [EngineTables1700000000000, ...options.migrations],
    migrationsTransactionMode: 'all' as const,
    synchronize: false,
    logging: false,
    retryAttempts: 10,
    retryDelay: 1_000,
    extra: {
      max: settings.DATABASE_POOL_MAX,
      // Commands that share a transaction ask side by side. A service that only consumes copies into tables, which a
      // pipelined connection cannot.
      pipeline: options.project !== undefined,
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
    },
  };
}

function engineProviders(options: PlatformOptions): Provider[] {
  const source = `/ipflow/${options.name}`;
  return [
    Clock,
    Health,
    OpenStreams,
    ConsumerHandle,
    Housekeeping,
    { provide: SETTINGS, useFactory: () => readSettings(platformSettings, process.env) },
    {
      provide: LOG,
      inject: [SETTINGS],
      useFactory: (s: PlatformSettings) => createLog(options.name, s.LOG_LEVEL),
    },
    { provide: Metrics, useFactory: () => new Metrics(options.name) },
    {
      provide: HINTS,
      inject: [SETTINGS, LOG],
      useFactory: (settings: PlatformSettings, log: Logger) => connectHints(settings.REDIS_URL, log),
    },
    {
      provide: Kafka,
      inject: [SETTINGS],
      useFactory: (settings: PlatformSettings) =>
        new Kafka(options.name, settings.KAFKA_BROKERS, settings.KAFKA_NAMESPACE),
    },
    { provide: PROJECTOR, useValue: options.project ?? noProjection },
    {
      provide: EventStore,
      inject: [DataSource, Clock, PROJECTOR],
      useFactory: (db: DataSource, clock: Clock, project: Projector) => new EventStore(db, clock, project),
    },
    {
      provide: Relay,
      inject: [SETTINGS, Kafka, Metrics, LOG, EventStore],
      useFactory: (s: PlatformSettings, kafka: Kafka, metrics: Metrics, log: Logger, store: EventStore) => {
        const relay = new Relay(s.DATABASE_URL, source, kafka, metrics, log);
        store.onAppended(() => relay.wake());
        return relay;
      },
    },
    {
      provide: KafkaAccess,
      inject: [SETTINGS],
      useFactory: (s: PlatformSettings) => new KafkaAccess(options.name, s.KAFKA_BROKERS, s.KAFKA_NAMESPACE),
    },
    {
      provide: StatePublisher,
      inject: [SETTINGS, Kafka, LOG, EventStore],
      useFactory: (s: PlatformSettings, kafka: Kafka, log: Logger, store: EventStore) => {
        const producer = new FencedProducer(`state.${options.name}`, s.KAFKA_BROKERS, s.KAFKA_NAMESPACE);
        const publisher = new StatePublisher(s.DATABASE_URL, source, kafka, producer, log);
        store.onAppended(() => publisher.wake());
        return publisher;
      },
    },
  ];
}

function httpProviders(): Provider[] {
  return [
    {
      provide: CredentialVerifier,
      inject: [SETTINGS],
      useFactory: (settings: PlatformSettings) => new CredentialVerifier(settings.AUTH_JWKS),
    },
    {
      provide: APP_GUARD,
      inject: [Reflector, CredentialVerifier, Clock],
      useFactory: (reflector: Reflector, verifier: CredentialVerifier, clock: Clock) =>
        new AccessGuard(reflector, verifier, clock),
    },
    { provide: APP_FILTER, inject: [LOG], useFactory: (log: Logger) => new ProblemFilter(log) },
    { provide: APP_PIPE, useClass: ZodValidationPipe },
  ];
}
