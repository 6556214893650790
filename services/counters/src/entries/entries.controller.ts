import { AllowAnyRole, inTransaction, type Tx } from '@ipflow/platform';
import { BadRequestException, Controller, GoneException, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { once } from 'node:events';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readHead } from '../ledger/ledger';
import { dimensionNames, dimensions } from '../tally/metric';
import { metricOf } from '../tally/metrics';
import {
  dimensionField,
  metricField,
  periodField,
  requireDimension,
  valueField,
} from '../totals/totals.controller';
import {
  listEntries,
  sumEntries,
  type EntryCursor,
  type ListedEntry,
  type NumberKey,
} from './entries.queries';

/** Entries in one answer. */
export const entriesPageMax = 500;
/** Rows of one CSV file; a larger number is listed by month or day. */
export const csvRowsMax = 200_000;
/** Time a reader of the file may leave what was sent waiting (milliseconds). */
const csvStallMaxMs = 30_000;

const cursorShape = /^(\d{1,9})\.(\d{1,18})\.(\d{1,18})$/;

const numberFields = {
  metric: metricField,
  period: periodField,
  dimension: dimensionField,
  value: valueField,
};

class EntriesRequest extends createZodDto(
  z
    .object({
      ...numberFields,
      cursor: z.string().regex(cursorShape, 'cursor 须原样取自上一页的 next').optional(),
      limit: z.coerce.number({ error: 'limit 须为整数' }).int().min(1).max(entriesPageMax).default(100),
    })
    .strict(),
) {}

class CsvRequest extends createZodDto(z.object(numberFields).strict()) {}

/** A page of the entries behind a number. */
interface EntriesPage extends NumberKey {
  /** The number, at the moment the list was begun; the deltas of all pages add up to it. First page only. */
  readonly n?: number | string;
  readonly items: readonly ListedEntry[];
  readonly next?: string;
}

/** The events behind every number. */
@ApiTags('计数 Counters')
@Controller('counters')
@AllowAnyRole()
export class EntriesController {
  constructor(private readonly db: DataSource) {}

  @ApiOperation({ summary: '一个数背后的全部分录（事件），各页之和等于该数；金额以数字串给出，单位分' })
  @Get('entries')
  async entries(@Query() request: EntriesRequest): Promise<EntriesPage> {
    const key = keyOf(request);
    return inOneView(this.db, async (tx) => {
      const cursor = await cursorOf(tx, request.cursor);
      const items = await listEntries(tx, key, cursor, request.limit);
      const last = items.length === request.limit ? items.at(-1) : undefined;
      return {
        ...key,
        ...(!request.cursor && { n: await sumEntries(tx, key, cursor.upTo) }),
        items,
        ...(last && { next: `${cursor.generation}.${cursor.upTo}.${last.id}` }),
      };
    });
  }

  @ApiOperation({ summary: '一个数背后的全部分录，CSV 文件（UTF-8，公式已转义）' })
  @Get('entries.csv')
  async csv(@Query() request: CsvRequest, @Res() response: Response): Promise<void> {
    const key = keyOf(request);
    let cursor = await cursorOf(this.db.manager, undefined);
    response.attachment(`${key.metric}-${key.period}.csv`).type('text/csv; charset=utf-8');
    response.write(`\u{feff}${stringify([[...csvColumns.map(([title]) => title)]])}`);
    for (let rows = 0; rows < csvRowsMax && !response.destroyed; rows += entriesPageMax) {
      const items = await inOneView(this.db, async (tx) => {
        if ((await readHead(tx, false)).generation !== cursor.generation) throw rebuilt();
        return listEntries(tx, key, cursor, entriesPageMax);
      });
      response.write(stringify(items.map(csvRow), { escape_formulas: true }));
      if (items.length < entriesPageMax) break;
      cursor = { ...cursor, after: BigInt(items.at(-1)!.id) };
      if (response.writableNeedDrain) {
        // A reader that went away or stalls ends the file; there is nobody to tell.
        await once(response, 'drain', { signal: AbortSignal.timeout(csvStallMaxMs) }).catch(() =>
          response.destroy(),
        );
      }
    }
    response.end();
  }
}

const csvColumns: readonly (readonly [title: string, cell: (entry: ListedEntry) => unknown])[] = [
  ['分录号', ({ id }) => id],
  ['指标', ({ metric }) => metricOf(metric).name],
  ['事件', ({ eventId }) => eventId],
  ['事件流', ({ stream }) => stream],
  ['版本', ({ version }) => version],
  ['生效日', ({ effectiveOn }) => effectiveOn],
  ['记录时间', ({ recordedAt }) => recordedAt.toISOString()],
  ['专利号', ({ patentNumber }) => patentNumber],
  ['登记修订', ({ revision }) => revision],
  ...dimensionNames.map((name) => [dimensions[name], ({ dims }: ListedEntry) => dims[name]] as const),
  ['增减', ({ delta }) => BigInt(delta)],
  ['冲销版本', ({ reversesVersion }) => reversesVersion],
  ['口径版本', ({ ruleVersion }) => ruleVersion],
];

/** Numbers stay numbers, so that only text is escaped: a reversal is `-1`, no formula. */
function csvRow(entry: ListedEntry): unknown[] {
  return csvColumns.map(([, cell]) => cell(entry));
}

function keyOf({ metric, period, dimension, value }: CsvRequest | EntriesRequest): NumberKey {
  requireDimension(metric, dimension);
  if (dimension !== 'all' && value === undefined) {
    throw new BadRequestException(
      `按 ${dimension} 查看分录时须给出 value；“${metricOf(metric).name}”的取值见 /counters/totals`,
    );
  }
  return { metric, period, dimension, value: value ?? '' };
}

async function cursorOf(tx: Tx, text: string | undefined): Promise<EntryCursor> {
  const head = await readHead(tx, false);
  if (text === undefined) return { generation: head.generation, upTo: head.entryId, after: 0n };
  const [, generation, upTo, after] = cursorShape.exec(text)!;
  if (Number(generation) !== head.generation) throw rebuilt();
  return { generation: head.generation, upTo: BigInt(upTo!), after: BigInt(after!) };
}

function rebuilt(): GoneException {
  return new GoneException('账目在翻页期间已重算；请从第一页重新开始');
}

/** Reads of one moment: the head, the page and the sum belong together. */
async function inOneView<T>(db: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return work(tx);
  });
}
