import { AllowAnyRole, LOG, OpenStreams, type EventStream } from '@ipflow/platform';
import { Controller, Get, Headers, Inject, Query, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { MetricId } from '../tally/metrics';
import { metricField } from '../totals/totals.controller';
import { readSnapshot } from '../totals/totals.queries';
import type { FeedItem } from './feed';
import { feedPollMs, FeedTail } from './feed.tail';

/** Streams one process keeps open. */
export const streamsMax = 500;
/** A stream ends after this time and the reader comes back with its last id: its credential is checked anew. */
export const streamAgeMaxMs = 15 * 60_000;
/** Time a reader may leave what was sent waiting before its stream is cut (milliseconds). */
export const readerStallMaxMs = 10_000;

class StreamRequest extends createZodDto(z.object({ metric: metricField.optional() }).strict()) {}

/** Totals as they change. */
@ApiTags('计数 Counters')
@Controller('counters')
@AllowAnyRole()
export class StreamController {
  constructor(
    private readonly db: DataSource,
    private readonly streams: OpenStreams,
    private readonly tail: FeedTail,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * Server-sent: `snapshot` first (after a `reset` when the reader's last id is unknown or too old), then `change`
   * and `correction` items without gap or repeat. Every item carries totals with their new values.
   */
  @ApiOperation({ summary: '累计数实时流（SSE）：快照加增量，凭 Last-Event-ID 无缝续传；金额以数字串给出' })
  @Get('stream')
  async stream(
    @Query() { metric }: StreamRequest,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    if (this.streams.size >= streamsMax) throw new ServiceUnavailableException('实时流已满；请稍后再连');
    const resumed = lastEventId === undefined ? undefined : await this.resumable(lastEventId);
    const stream = this.streams.start(response);
    const age = setTimeout(() => stream.end(), streamAgeMaxMs);
    stream.onEnd(() => clearTimeout(age));
    try {
      const from = resumed ?? (await this.begin(stream, metric, lastEventId !== undefined));
      await this.follow(stream, response, metric, from);
    } catch (error) {
      this.log.warn(
        { err: error },
        'stream: ended; the reader comes back with its last id and misses nothing',
      );
      stream.end();
    }
  }

  /** The cursor of a reader that comes back; undefined when the feed cannot go on from there. */
  private async resumable(lastEventId: string): Promise<bigint | undefined> {
    if (!/^\d{1,18}$/.test(lastEventId)) return undefined;
    const cursor = BigInt(lastEventId);
    const [row]: { oldest: string | null; newest: string }[] = await this.db.query(
      'select (select min(id) from feed) as oldest, feed_id as newest from ledger_head',
    );
    const newest = BigInt(row!.newest);
    const oldest = BigInt(row!.oldest ?? newest + 1n);
    return cursor <= newest && cursor + 1n >= oldest ? cursor : undefined;
  }

  private async begin(stream: EventStream, metric: MetricId | undefined, isReset: boolean): Promise<bigint> {
    const snapshot = await readSnapshot(this.db.manager, metric);
    if (isReset) stream.send({ id: snapshot.cursor, event: 'reset', data: {} });
    stream.send({ id: snapshot.cursor, event: 'snapshot', data: snapshot });
    return BigInt(snapshot.cursor);
  }

  private async follow(
    stream: EventStream,
    response: Response,
    metric: MetricId | undefined,
    from: bigint,
  ): Promise<void> {
    let cursor = from;
    while (!stream.ended) {
      const items = await this.tail.after(cursor);
      if (items.length === 0) await this.tail.moved(cursor, feedPollMs);
      // The reader was slower than the feed forgets.
      if (items[0] && items[0].id !== cursor + 1n) cursor = await this.begin(stream, metric, true);
      else cursor = await this.sendAll(stream, response, metric, items, cursor);
    }
  }

  private async sendAll(
    stream: EventStream,
    response: Response,
    metric: MetricId | undefined,
    items: readonly FeedItem[],
    from: bigint,
  ): Promise<bigint> {
    let cursor = from;
    for (const { id, kind, totals } of items) {
      const wanted = metric ? totals.filter((total) => total.metric === metric) : totals;
      if (wanted.length > 0) stream.send({ id: id.toString(), event: kind, data: { totals: wanted } });
      cursor = id;
      if (response.writableNeedDrain && !(await drained(response))) response.destroy();
      if (stream.ended) break;
    }
    return cursor;
  }
}

/** True once the reader took what was sent; false when it is gone or too slow. */
function drained(response: Response): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isDrained: boolean): void => {
      clearTimeout(timer);
      response.off('drain', onDrain).off('close', onClose);
      resolve(isDrained);
    };
    const onDrain = (): void => settle(true);
    const onClose = (): void => settle(false);
    const timer = setTimeout(onClose, readerStallMaxMs);
    response.once('drain', onDrain).once('close', onClose);
  });
}
