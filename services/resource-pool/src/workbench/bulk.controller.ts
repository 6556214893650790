import { create, pool } from '@ipflow/contracts';
import { parsePatentNumber, Refused, shanghaiDate, type LocalDate, type Refusal } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  isOffice,
  textField,
  type CommandContext,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { patentDecider, patentStream, type PatentCommand, type PatentState } from '../patent/patent.decider';
import { AmendPatentDto } from '../patent/patent.dto';
import { bulkPatentsMax } from './workbench.policy';

const numberCharsMax = 40;
// As text: what is no number is refused with its row, and keeps no other back.
const numbersField = z.array(z.string().max(numberCharsMax)).min(1).max(bulkPatentsMax);

/** The same change to many patents; the grade has its own ways, see /patents/:number/grading. */
export class BulkAmendmentDto extends createZodDto(
  z
    .object({
      patentNumbers: numbersField,
      changes: z
        .object(AmendPatentDto.schema.shape)
        .omit({ grade: true })
        .strict()
        .refine((fields) => Object.keys(fields).length > 0, '请至少填写一项要修改的内容'),
    })
    .strict(),
) {}

/** Many patents leave the pool for the same reason. */
export class BulkDelistingDto extends createZodDto(
  z.object({ patentNumbers: numbersField, reason: textField(1_000) }).strict(),
) {}

/** What one row came to: done, or every reason why not. */
interface RowResult {
  readonly patentNumber: string;
  readonly version?: number;
  readonly refusals?: readonly Refusal[];
}

/** 批量办理: each row stands for itself, with its own result. */
@ApiTags('专利 Patents')
@Controller('patents')
@Allow('operation_center', 'enterprise', 'office')
export class BulkController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '批量修改意向方式、成熟度、行业；逐行给出结果，互不影响' })
  @Post('bulk-amendments')
  amend(
    @Body() { patentNumbers, changes }: BulkAmendmentDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const actor = { tenant: caller.tenant, isOffice: isOffice(caller) };
    return this.run(command, patentNumbers, (state, patentNumber, today) => {
      const known = state.kind === 'unknown' ? create(pool.PatentFactsSchema) : state.facts;
      const facts = create(pool.PatentFactsSchema, { ...known, ...changes });
      return { type: 'AmendPatent', patentNumber, today, actor, facts };
    });
  }

  @ApiOperation({ summary: '批量出库；逐行给出结果，互不影响' })
  @Post('bulk-delistings')
  delist(
    @Body() { patentNumbers, reason }: BulkDelistingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const actor = { tenant: caller.tenant, isOffice: isOffice(caller) };
    return this.run(command, patentNumbers, (_, patentNumber, today) => {
      return { type: 'DelistPatent', patentNumber, today, actor, reason };
    });
  }

  private run(
    command: CommandContext,
    rows: readonly string[],
    make: (state: PatentState, number: string, today: LocalDate) => PatentCommand,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const results = await decideRows(unit, rows, (state, number) =>
        make(state, number, shanghaiDate(now.getTime())),
      );
      return new Answer(200, { results });
    });
  }
}

async function decideRows(
  unit: Unit,
  rows: readonly string[],
  make: (state: PatentState, number: string) => PatentCommand,
): Promise<RowResult[]> {
  const readings = rows.map(parsePatentNumber);
  const numbers = [...new Set(readings.flatMap((reading) => (reading.ok ? [reading.number] : [])))];
  const loaded = await unit.loadMany(patentDecider, numbers.map(patentStream));
  const byNumber = new Map(numbers.map((number, index) => [number, loaded[index]!]));
  return readings.map((reading, index) => {
    if (!reading.ok) {
      const { code, message } = reading;
      return { patentNumber: rows[index]!, refusals: [{ code, article: '', message }] };
    }
    const at = byNumber.get(reading.number)!;
    try {
      unit.decide(patentDecider, at, make(at.state, reading.number));
      return { patentNumber: reading.number, version: at.version };
    } catch (error) {
      if (error instanceof Refused) return { patentNumber: reading.number, refusals: error.reasons };
      throw error;
    }
  });
}
