import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of this process, served at `/metrics`. The metrics library is known to this file only. */
export class Metrics {
  private readonly registry = new Registry();

  /** HTTP requests by method, route and status, in seconds. */
  readonly httpSeconds = new Histogram({
    name: 'ipflow_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  /** Events the relay has published. */
  readonly published = new Counter({
    name: 'ipflow_events_published_total',
    help: 'Events published to Kafka',
    registers: [this.registry],
  });

  /** Events waiting to be published, and the age of the oldest. */
  readonly outboxSeconds = new Gauge({
    name: 'ipflow_outbox_age_seconds',
    help: 'Age of the oldest event not yet published',
    registers: [this.registry],
  });

  /** Events that took effect here, by outcome: applied, duplicate, parked, passed_over. */
  readonly consumed = new Counter({
    name: 'ipflow_events_consumed_total',
    help: 'Events read from Kafka, by outcome',
    labelNames: ['topic', 'outcome'],
    registers: [this.registry],
  });

  /** Events of a partition still ahead of this consumer. */
  readonly lag = new Gauge({
    name: 'ipflow_consumer_lag_events',
    help: 'Events not yet consumed',
    labelNames: ['topic', 'partition'],
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  /** The text format and its content type. */
  async exposition(): Promise<{ contentType: string; text: string }> {
    return { contentType: this.registry.contentType, text: await this.registry.metrics() };
  }
}
