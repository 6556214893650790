import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  historyOf,
  isOffice,
  type CommandContext,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { creditLineDecider, type CreditLineCommand } from './credit-line.decider';
import {
  ChangeCreditLineDto,
  CloseCreditLineDto,
  CreditLineQueryDto,
  GrantCreditLineDto,
  membersOf,
} from './credit-line.dto';
import { reasonsAgainst } from './credit-line.process';
import { creditLineStream, type KnownCreditLine } from './credit-line.state';
import { CreditLineRow, findCreditLines, shownTo } from './credit-line.view';

/** 授信: a bank's own lines, single or collective (集合授信); loans draw them. */
@ApiTags('授信 Credit lines')
@Controller('credit-lines')
export class CreditLineController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '批准授信（单一，或园区集合授信：总额度、成员限额、园区担保）' })
  @Allow('bank')
  @Post()
  grant(@Body() body: GrantCreditLineDto, @Command() command: CommandContext): Promise<Answer> {
    const { tenant: bank } = command;
    const { creditLineId, bankName, product, applicationId } = body;
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const line = await unit.load(creditLineDecider, creditLineStream(creditLineId));
      if (line.state.kind !== 'none' && line.state.granted.bank !== bank) throw unknown(creditLineId);
      const { kind, park, validFrom, validUntil, parkGuaranteeFen } = body;
      const terms = {
        kind,
        park,
        validFrom,
        validUntil,
        limitFen: BigInt(body.limitFen),
        members: membersOf(body.members, today),
        parkGuaranteeFen: parkGuaranteeFen === undefined ? undefined : BigInt(parkGuaranteeFen),
      };
      const against = await reasonsAgainst(unit, { bank, product, applicationId, terms });
      const asked = { creditLineId, bank, bankName, product, applicationId, terms, against, today };
      unit.decide(creditLineDecider, line, { type: 'GrantCreditLine', ...asked });
      return new Answer(201, shown(line.state as KnownCreditLine));
    });
  }

  @ApiOperation({ summary: '调整额度、成员限额或期限（不得低于已用）' })
  @Allow('bank')
  @Post(':id/change')
  change(
    @Param('id') id: string,
    @Body() body: ChangeCreditLineDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const { validUntil, reason } = body;
    return this.run(command, id, (today) => {
      const members = membersOf(body.members, today);
      return { type: 'ChangeCreditLine', limitFen: BigInt(body.limitFen), members, validUntil, reason };
    });
  }

  @ApiOperation({ summary: '终止授信（不再用信；已用部分照常归还）' })
  @Allow('bank')
  @Post(':id/closure')
  close(
    @Param('id') id: string,
    @Body() { reason }: CloseCreditLineDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, () => ({ type: 'CloseCreditLine', reason }));
  }

  @ApiOperation({ summary: '查询授信（银行见本行的，企业见自己为成员的）' })
  @Allow('bank', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: CreditLineQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: CreditLineRow[]; next: string | null }> {
    return findCreditLines(this.db.manager, query, caller);
  }

  @ApiOperation({
    summary: '一个授信：各成员的限额、已用和可用，及全部经过（成员只见自己的用信）；核销和追回不恢复额度',
  })
  @Allow('bank', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<CreditLineRow & { history?: HistoryItem[] }> {
    const row = await this.db.getRepository(CreditLineRow).findOneBy({ id });
    const seen = row && shownTo(row, caller);
    if (!seen) throw unknown(id);
    const seesAll = isOffice(caller) || row.bank === caller.tenant;
    return seesAll ? { ...seen, history: await historyOf(this.db.manager, creditLineStream(id)) } : seen;
  }

  private run(command: CommandContext, id: string, asked: (today: LocalDate) => Asked): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const line = await unit.load(creditLineDecider, creditLineStream(id));
      if (line.state.kind === 'none' || line.state.granted.bank !== command.tenant) throw unknown(id);
      const today = shanghaiDate(now.getTime());
      unit.decide(creditLineDecider, line, { ...asked(today), creditLineId: id, today });
      return new Answer(200, shown(line.state as KnownCreditLine));
    });
  }
}

/** A command on a line that stands. */
type Asked = CreditLineCommand extends infer One
  ? One extends CreditLineCommand
    ? Omit<One, 'creditLineId' | 'today'>
    : never
  : never;

function shown({ kind, granted, limitFen, drawnFen, validUntil }: KnownCreditLine): Record<string, unknown> {
  const { creditLineId } = granted;
  return { creditLineId, stage: kind, limitFen: `${limitFen}`, drawnFen: `${drawnFen}`, validUntil };
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有授信 ${id}，或当前身份无权办理；请核对编号`);
}
