import { Allow, Caller, historyOf, Unit, type HistoryItem, type Principal } from '@ipflow/platform';
import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { coveringFundOf, type CoveringFund } from '../fund/fund.queries';
import { holderOf, type Holder } from '../securitization/securitization.queries';
import { loanDecider } from './loan.decider';
import { LoanQueryDto } from './loan.dto';
import { findLoans, maySeeCoverage, maySeeLoan } from './loan.queries';
import { coveredFen, loanStream, type KnownLoan, type PaymentKept } from './loan.state';
import { LoanRow } from './loan.view';

/** One installment as a page shows it: what it asks, and what of its principal is covered. */
interface InstallmentShown {
  readonly ordinal: number;
  readonly dueOn: string;
  readonly payBy: string;
  readonly principalFen: string;
  readonly interestFen: string;
  readonly coveredFen: string;
}

/** 还款明细: a payment as it was told; `reversal` says why and when it was taken back, null when it stands. */
interface PaymentShown {
  readonly paymentReference: string;
  readonly principalFen: string;
  readonly interestFen: string;
  readonly paidOn: string;
  readonly reversal: { readonly reason: string; readonly on: string } | null;
}

/**
 * A loan with all its page tells; `securitization` is the one in force that holds it, if any. `coverage` is absent for whoever
 * may not know it, which is not to be read as null.
 */
type LoanPage = LoanRow & {
  readonly schedule: InstallmentShown[];
  /** In the order they were told. */
  readonly payments: PaymentShown[];
  readonly coverage?: CoveringFund | null;
  readonly securitization: Holder | null;
  readonly history: HistoryItem[];
};

/** Loans to read: a bank its own, an enterprise its own, the office all. */
@ApiTags('贷款 Loans')
@Controller('loans')
export class LoanReadingController {
  constructor(private readonly db: DataSource) {}

  @ApiOperation({ summary: '查询贷款（银行见本行的，企业见自己的）' })
  @Allow('bank', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: LoanQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: LoanRow[]; next: string | null }> {
    return findLoans(this.db.manager, query, caller);
  }

  @ApiOperation({
    summary: '一笔贷款：还款计划、还款明细、余额、所纳入的风险补偿资金、所在证券化资产池及全部经过',
  })
  @Allow('bank', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  show(@Param('id') id: string, @Caller() caller: Principal): Promise<LoanPage> {
    // One snapshot: the row, the plan and the history of the page tell of the same moment.
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const row = await tx.getRepository(LoanRow).findOneBy({ id });
      if (!row || !maySeeLoan(row, caller)) {
        throw new NotFoundException(`没有贷款 ${id}，或当前身份无权查看；请核对编号`);
      }
      // The reader only folds: a page takes no lock of the stream.
      const meta = { tenant: caller.tenant, actor: caller.subject, correlationId: id, traceparent: '' };
      const reader = { ...loanDecider, reliedOn: undefined };
      const { state } = await new Unit(tx, meta, false).load(reader, loanStream(id));
      const securitization = await holderOf(tx, loanStream(id));
      const history = await historyOf(tx, loanStream(id));
      const loan = state as KnownLoan;
      return {
        ...row,
        schedule: scheduleShown(loan),
        payments: loan.payments.map(paymentShown),
        ...(maySeeCoverage(row, caller) && { coverage: await coveringFundOf(tx, id) }),
        securitization,
        history,
      };
    });
  }
}

/** Principal paid or written off covers the earliest installments first. */
function scheduleShown(state: KnownLoan): InstallmentShown[] {
  let left = coveredFen(state);
  return state.plan.map(({ ordinal, dueOn, payBy, principalFen, interestFen }) => {
    const covered = left < principalFen ? left : principalFen;
    left -= covered;
    return {
      ordinal,
      dueOn,
      payBy,
      principalFen: `${principalFen}`,
      interestFen: `${interestFen}`,
      coveredFen: `${covered}`,
    };
  });
}

function paymentShown({ principalFen, interestFen, reversal, ...told }: PaymentKept): PaymentShown {
  return {
    ...told,
    principalFen: `${principalFen}`,
    interestFen: `${interestFen}`,
    reversal: reversal ?? null,
  };
}
