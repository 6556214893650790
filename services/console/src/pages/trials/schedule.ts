import { typedFen } from '../../format/money';
import { ppmOf } from '../../format/rate';
import { filled } from '../transfers/transfer-filing';

/** An installment as a person fills it in; `share` stands for a share of the sales of each report. */
export interface InstallmentForm {
  readonly trigger: 'date' | 'sales' | 'output' | 'milestone' | 'share';
  readonly onDate?: string;
  readonly salesFen?: string;
  readonly outputPieces?: string;
  readonly milestone?: string;
  readonly amountFen?: string;
  readonly sharePercent?: number;
  readonly daysToPay: number;
}

/** A schedule as a person fills it in. */
export interface ScheduleForm {
  readonly kind: string;
  readonly trialFrom: string;
  readonly trialUntil: string;
  readonly installments: readonly InstallmentForm[];
  readonly guarantees?: readonly {
    readonly kind: string;
    readonly guarantor: string;
    readonly limitFen: string;
  }[];
}

/** What makes a sum fall due, by the kind of the schedule. */
export const triggersOf: Readonly<Record<string, readonly InstallmentForm['trigger'][]>> = {
  deferred: ['date'],
  staged: ['date', 'milestone'],
  conditional: ['sales', 'output', 'milestone'],
  revenue_share: ['share', 'date'],
};

/** The request a filled schedule makes: of each installment what its trigger needs, and nothing else. */
export function scheduleOf({ installments, guarantees = [], ...rest }: ScheduleForm): object {
  return {
    ...rest,
    installments: installments.map(installmentOf),
    guarantees: guarantees.map((one) => ({ ...one, limitFen: typedFen(one.limitFen) })),
  };
}

function installmentOf({ trigger, daysToPay, ...one }: InstallmentForm): object {
  if (trigger === 'share') {
    return { trigger: 'sales', daysToPay, sharePpm: ppmOf(one.sharePercent ?? 0) };
  }
  return {
    trigger,
    daysToPay,
    ...filled({
      amountFen: typedFen(one.amountFen),
      onDate: trigger === 'date' ? one.onDate : undefined,
      salesFen: trigger === 'sales' ? typedFen(one.salesFen) : undefined,
      outputPieces: trigger === 'output' ? one.outputPieces : undefined,
      milestone: trigger === 'milestone' ? one.milestone : undefined,
    }),
  };
}
