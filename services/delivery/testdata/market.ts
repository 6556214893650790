import { create, market, toData, type Message, type MessageInitShape } from '@ipflow/contracts';
import { Kafka, toHeaders, type KafkaRecord } from '@ipflow/platform';
import { testEngines } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';

/** A fact of the pool's market, in its stream at its version; the same id again is the same fact sent twice. */
export interface MarketFact {
  readonly stream: string;
  readonly version: number;
  readonly event: Message;
  readonly id?: string;
}

/** The market as delivery hears it: publishes as the pool's relay would. */
export class PretendMarket {
  private readonly kafka: Kafka;

  constructor(namespace: string) {
    this.kafka = new Kafka('pretend-market', testEngines().kafkaBrokers.split(','), namespace);
  }

  async tell(...facts: readonly MarketFact[]): Promise<void> {
    await this.kafka.publish(new Map([['ipflow.market.v1', facts.map(recordOf)]]));
  }

  stop(): Promise<void> {
    return this.kafka.close();
  }
}

function recordOf({ stream, version, event, id = randomUUID() }: MarketFact): KafkaRecord {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const meta = { tenant: 'center-wuhan', actor: 'tester', correlationId: id, traceparent };
  const recordedAt = new Date().toISOString();
  const source = '/ipflow/resource-pool';
  return {
    key: stream,
    value: JSON.stringify(toData(event)),
    headers: toHeaders({ id, source, type: event.$typeName, stream, version, recordedAt, meta }),
  };
}

type Content = MessageInitShape<typeof market.PostingContentSchema>;

const usual: Content = {
  kind: 'demand',
  title: '求水面清漂技术',
  summary: '湖面漂浮物收集',
  classes: ['E02B 15/10'],
  divisionCode: '420100',
  validUntil: '2027-03-01',
  demand: {
    seeker: { name: '武汉水务集团有限公司', kind: 'enterprise' },
    problem: '蓝藻与垃圾混合漂浮物难以分离',
    modes: ['license'],
    budget: { toFen: 50_000_000n },
  },
};

/** 需求发布, or what `more` makes of it. */
export function published(postingId: string, revision: number, more: Content = {}): market.PostingPublished {
  return create(market.PostingPublishedSchema, {
    ...{ postingId, revision, postedBy: 'enterprise-1', publishedBy: 'li', effectiveOn: '2026-03-02' },
    content: { ...usual, ...more } as Content,
  });
}

/** 下架. */
export function takenDown(postingId: string): market.PostingTakenDown {
  return create(market.PostingTakenDownSchema, {
    ...{ postingId, reasonCode: 'POSTING_FALSE', reason: '内容不实', takenDownBy: 'li' },
    effectiveOn: '2026-03-03',
  });
}
