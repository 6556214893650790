import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Command,
  EventStore,
  partyOf,
  type CommandContext,
  type Loaded,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { loanDecider, type LoanCommand } from './loan.decider';
import {
  ClassifyLoanDto,
  DisburseLoanDto,
  ExtendLoanDto,
  RecoverLoanDto,
  RepayLoanDto,
  ReverseLoanDto,
  ReverseRepaymentDto,
  termsOf,
  WriteOffLoanDto,
} from './loan.dto';
import { disburse, holdersOf, stepLoan, termMonthsMaxOf } from './loan.process';
import { compensatedFen } from './loan.queries';
import { loanStream, outstandingFen, overdueOf, type KnownLoan, type LoanState } from './loan.state';

/** 贷款: a bank tells what it lent and what became of it; nobody else writes. */
@ApiTags('贷款 Loans')
@Controller('loans')
export class LoanController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '登记贷款发放（受产品、等级、授信、质押的限制）' })
  @Allow('bank')
  @Post()
  disburse(@Body() body: DisburseLoanDto, @Command() command: CommandContext): Promise<Answer> {
    const { borrower, terms, product: productCode, disbursedOn, ...stated } = body;
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const state = await disburse(unit, {
        ...stated,
        productCode,
        bank: command.tenant,
        borrower: partyOf(borrower, today),
        termsFor: (kind) => termsOf(terms, kind),
        disbursedOn: disbursedOn ?? today,
        today,
      });
      if (!state) throw unknown(body.loanId);
      return new Answer(201, shown(state as KnownLoan));
    });
  }

  @ApiOperation({ summary: '登记一笔还款（本金和利息分列；提前归还即为提前还款；同一凭证号只登记一次）' })
  @Allow('bank')
  @Post(':id/repayments')
  repay(
    @Param('id') id: string,
    @Body() body: RepayLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const payment = {
      ...body,
      principalFen: BigInt(body.principalFen),
      interestFen: BigInt(body.interestFen),
    };
    return this.run(command, id, async () => ({ type: 'RepayLoan', payment }), 201);
  }

  @ApiOperation({
    summary:
      '还款冲正（误报的一笔还款；未还本金、授信占用和统计随之恢复，不可撤销；已申请补偿或入池余额已扣除的不予冲正）',
  })
  @Allow('bank')
  @Post(':id/repayment-reversals')
  reverseRepayment(
    @Param('id') id: string,
    @Body() body: ReverseRepaymentDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(
      command,
      id,
      async (unit) => ({ type: 'ReverseRepayment', ...body, ...(await holdersOf(unit, id)) }),
      201,
    );
  }

  @ApiOperation({ summary: '展期（到期之前，不超过贷款通则和产品的期限）' })
  @Allow('bank')
  @Post(':id/extension')
  extend(
    @Param('id') id: string,
    @Body() body: ExtendLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, async (unit, { state }) => {
      const termMonthsMax = await termMonthsMaxOf(unit, state);
      return { type: 'ExtendLoan', ...body, termMonthsMax };
    });
  }

  @ApiOperation({ summary: '五级分类' })
  @Allow('bank')
  @Post(':id/classification')
  classify(
    @Param('id') id: string,
    @Body() body: ClassifyLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, async () => ({ type: 'ClassifyLoan', class: body.class }));
  }

  @ApiOperation({ summary: '核销（不良贷款；可部分核销）' })
  @Allow('bank')
  @Post(':id/write-off')
  writeOff(
    @Param('id') id: string,
    @Body() { amountFen }: WriteOffLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, async () => ({ type: 'WriteOffLoan', amountFen: BigInt(amountFen) }));
  }

  @ApiOperation({ summary: '登记一笔追回（核销或补偿之后；不超过核销或补偿的金额；同一凭证号只登记一次）' })
  @Allow('bank')
  @Post(':id/recoveries')
  recover(
    @Param('id') id: string,
    @Body() body: RecoverLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const recovery = { ...body, amountFen: BigInt(body.amountFen) };
    return this.run(
      command,
      id,
      async (unit) => ({
        type: 'RecoverLoan',
        recovery,
        compensatedFen: await compensatedFen(unit.tx, id),
      }),
      201,
    );
  }

  @ApiOperation({
    summary:
      '贷款冲正（误报的发放；恢复授信和申请的额度，冲减统计，不可撤销；核销、不良、已申请补偿或已入池的不予冲正）',
  })
  @Allow('bank')
  @Post(':id/reversal')
  reverse(
    @Param('id') id: string,
    @Body() { reason }: ReverseLoanDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, async (unit) => {
      const { claimId, securitization } = await holdersOf(unit, id);
      return { type: 'ReverseLoan', reason, claimId, securitizationId: securitization?.securitizationId };
    });
  }

  private run(
    command: CommandContext,
    id: string,
    asked: (unit: Unit, loan: Loaded<LoanState>) => Promise<Asked>,
    status = 200,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const loan = await unit.load(loanDecider, loanStream(id));
      if (loan.state.kind === 'none' || loan.state.disbursed.bank !== command.tenant) throw unknown(id);
      const today: LocalDate = shanghaiDate(now.getTime());
      await stepLoan(unit, loan, { ...(await asked(unit, loan)), loanId: id, today });
      return new Answer(status, shown(loan.state as KnownLoan));
    });
  }
}

/** A command on a loan that stands. */
type Asked = LoanCommand extends infer One
  ? One extends Exclude<LoanCommand, { type: 'DisburseLoan' }>
    ? Omit<One, 'loanId' | 'today'>
    : never
  : never;

function shown(state: KnownLoan): Record<string, unknown> {
  const { kind, disbursed, dueOn, repaidFen, writtenOffFen, recoveredFen } = state;
  return {
    loanId: disbursed.loanId,
    stage: kind,
    class: state.class,
    dueOn,
    principalFen: `${state.terms.principalFen}`,
    repaidFen: `${repaidFen}`,
    writtenOffFen: `${writtenOffFen}`,
    reversedFen: `${state.reversedFen}`,
    outstandingFen: `${outstandingFen(state)}`,
    recoveredFen: `${recoveredFen}`,
    overdueFen: `${overdueOf(state)?.fen ?? 0n}`,
  };
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有贷款 ${id}，或当前身份无权办理；请核对编号`);
}
