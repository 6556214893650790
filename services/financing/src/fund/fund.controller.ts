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
import {
  accountsOf,
  LedgerQueryDto,
  ledgerOf,
  type AccountBalance,
  type LedgerEntry,
} from '../fund-ledger/fund-ledger.queries';
import { coverLoan } from './fund.process';
import { fundDecider, type FundCommand } from './fund.decider';
import {
  ContributeDto,
  CoverageQueryDto,
  CoverLoanDto,
  EstablishFundDto,
  FundQueryDto,
  FundRulesDto,
  rulesFrom,
} from './fund.dto';
import {
  coverableFen,
  coveredLoans,
  exposureOf,
  findFunds,
  usesByBorrower,
  usesByYear,
  type BorrowerUse,
  type CoveredLoan,
  type FundListed,
  type YearUse,
} from './fund.queries';
import { fundStream, nplPpm, type KnownFund } from './fund.state';
import { FundRow } from './fund.view';

/** A fund as its page shows it; amounts are digit strings, in fen. */
type FundShown = FundListed & {
  nonPerformingFen: string;
  nplPpm: number;
  byYear: YearUse[];
  byBorrower: BorrowerUse[];
  history?: HistoryItem[];
};

/** 风险补偿资金: established, ruled and filled by the office; banks bring in their loans. */
@ApiTags('风险补偿资金 Compensation funds')
@Controller('funds')
export class FundController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '设立风险补偿资金（分担比例之和须恰为 1000000）' })
  @Allow('office')
  @Post()
  establish(@Body() body: EstablishFundDto, @Command() command: CommandContext): Promise<Answer> {
    const { fundId, name } = body;
    return this.store.run(command, async (unit, now) => {
      const fund = await unit.load(fundDecider, fundStream(fundId));
      const rules = rulesFrom(body.rules);
      const today = shanghaiDate(now.getTime());
      const managedBy = command.tenant;
      unit.decide(fundDecider, fund, { type: 'EstablishFund', fundId, name, managedBy, rules, today });
      return new Answer(201, shown(fundId, fund.state as KnownFund));
    });
  }

  @ApiOperation({ summary: '调整补偿规则（新的一版）；此前纳入的贷款仍按纳入时的分担办理' })
  @Allow('office')
  @Post(':id/rules')
  changeRules(
    @Param('id') id: string,
    @Body() body: FundRulesDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, { type: 'ChangeRules', rules: rulesFrom(body.rules) });
  }

  @ApiOperation({ summary: '登记一笔注资；同一注资编号只登记一次' })
  @Allow('office')
  @Post(':id/contributions')
  contribute(
    @Param('id') id: string,
    @Body() body: ContributeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const contribution = { ...body, amountFen: BigInt(body.amountFen) };
    return this.run(command, id, 201, { type: 'Contribute', ...contribution });
  }

  @ApiOperation({ summary: '将本行一笔贷款纳入补偿（规模、单笔上限、杠杆、不良率闸门）' })
  @Allow('bank')
  @Post(':id/coverages')
  cover(
    @Param('id') id: string,
    @Body() { loanId }: CoverLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const isCovered = await coverLoan(unit, { fundId: id, loanId, bank: command.tenant, now });
      if (!isCovered) throw new NotFoundException(`没有资金 ${id}，或本行没有贷款 ${loanId}；请核对编号`);
      return new Answer(201, { fundId: id, loanId });
    });
  }

  @ApiOperation({ summary: '查询风险补偿资金：规则、余额、闸门、已覆盖和按杠杆最多可覆盖' })
  @Allow('bank', 'office', 'reviewer')
  @Get()
  list(@Query() query: FundQueryDto): Promise<{ items: FundListed[]; next: string | null }> {
    return findFunds(this.db.manager, query);
  }

  @ApiOperation({ summary: '一个资金：余额、覆盖、杠杆、不良率、闸门、年度和借款人使用情况' })
  @Allow('bank', 'office', 'reviewer')
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<FundShown> {
    const tx = this.db.manager;
    const row = await this.rowOf(id);
    const exposure = await exposureOf(tx, id);
    return {
      ...row,
      coveredFen: `${exposure.coveredFen}`,
      nonPerformingFen: `${exposure.nonPerformingFen}`,
      nplPpm: nplPpm(exposure),
      coverableFen: coverableFen(row),
      byYear: await usesByYear(tx, id),
      byBorrower: await usesByBorrower(tx, id, caller),
      ...(isOffice(caller) && { history: await historyOf(tx, fundStream(id)) }),
    };
  }

  @ApiOperation({ summary: '已纳入的贷款（银行只见自己的）' })
  @Allow('bank', 'office', 'reviewer')
  @Get(':id/coverages')
  async coverages(
    @Param('id') id: string,
    @Query() query: CoverageQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: CoveredLoan[]; next: string | null }> {
    await this.rowOf(id);
    return coveredLoans(this.db.manager, id, query, caller);
  }

  @ApiOperation({ summary: '资金总账（复式记账）：逐笔分录和各科目余额' })
  @Allow('office', 'reviewer')
  @Get(':id/ledger')
  async ledger(
    @Param('id') id: string,
    @Query() query: LedgerQueryDto,
  ): Promise<{ accounts: AccountBalance[]; items: LedgerEntry[]; next: number | null }> {
    await this.rowOf(id);
    const tx = this.db.manager;
    return { accounts: await accountsOf(tx, id), ...(await ledgerOf(tx, id, query)) };
  }

  private async rowOf(id: string): Promise<FundRow> {
    const row = await this.db.getRepository(FundRow).findOneBy({ id });
    if (!row) throw unknown(id);
    return row;
  }

  private run(command: CommandContext, fundId: string, status: number, asked: Asked): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const fund = await unit.load(fundDecider, fundStream(fundId));
      if (fund.state.kind === 'none') throw unknown(fundId);
      const today: LocalDate = shanghaiDate(now.getTime());
      unit.decide(fundDecider, fund, { ...asked, fundId, today });
      return new Answer(status, shown(fundId, fund.state as KnownFund));
    });
  }
}

/** A command before it is known on which fund. */
type Asked = FundCommand extends infer One
  ? One extends FundCommand
    ? Omit<One, 'fundId' | 'today'>
    : never
  : never;

function shown(fundId: string, { balanceFen, gate, versions }: KnownFund): Record<string, unknown> {
  return { fundId, rulesVersion: versions.length, balanceFen: `${balanceFen}`, gate };
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有资金 ${id}；请核对编号`);
}
