import { create, equals, licensing, pool } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { dueAtOnceFen } from '../open-license/fee.rules';
import type { KnownListing, OpenLicenseState } from '../open-license/open-license.state';
import { amountRefusals, closedReasons, noticeRefusals, payableRefusals } from './acceptance.rules';

/** Every fact of an acceptance's stream. */
export type AcceptanceEvent =
  | licensing.AcceptanceNotified
  | licensing.OpenLicenseObtained
  | licensing.AcceptancePaymentRefused
  | licensing.AcceptancePaymentRefunded;

/** notified → licensed; or notified → refund_due → refunded. A notice without payment is no license. */
export type AcceptanceStage = 'notified' | 'licensed' | 'refund_due' | 'refunded';

/** An acceptance as its events leave it. */
export type AcceptanceState =
  | { readonly kind: 'none' }
  | {
      readonly kind: AcceptanceStage;
      readonly acceptanceId: string;
      readonly openLicenseId: string;
      readonly notifiedBy: string;
      readonly licensee: pool.Party;
      readonly dueFen: bigint;
      /** Of the payment that brought the license, or that goes back. */
      readonly paidFen?: bigint;
      readonly paymentReference?: string;
      /** Why the payment goes back. */
      readonly reasons?: readonly pool.Reason[];
      readonly refundReference?: string;
    };

/** An acceptance that was notified. */
export type KnownAcceptance = Exclude<AcceptanceState, { kind: 'none' }>;

/** What is decided on: the listing as it stands now and will until this is decided, and its patent today. */
interface OnListing {
  readonly listing: OpenLicenseState;
  readonly patent: pool.PatentSnapshot | undefined;
}

export type AcceptanceCommand = { readonly acceptanceId: string; readonly today: LocalDate } & (
  | ({
      type: 'NotifyAcceptance';
      openLicenseId: string;
      notifiedBy: string;
      licensee: pool.Party;
    } & OnListing)
  | ({ type: 'PayAcceptance'; paidFen: bigint; paymentReference: string; paidOn: LocalDate } & OnListing)
  | { type: 'RefundAcceptance'; refundReference: string }
);

/** The stream of an acceptance. */
export function acceptanceStream(acceptanceId: string): string {
  return `acceptance-${acceptanceId}`;
}

/** Stands for a payment reference where the announced standard asks for nothing at once. */
export const nothingDueReference = '公告标准无须即时付款';

/** 开放许可的接受 (专利法第五十一条): written notice and payment bring the license; the patentee signs nothing. */
export const acceptanceDecider: Decider<AcceptanceState, AcceptanceCommand, AcceptanceEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: AcceptanceState, event: AcceptanceEvent): AcceptanceState {
  if (event.$typeName === 'ipflow.licensing.v1.AcceptanceNotified') {
    const { acceptanceId, openLicenseId, notifiedBy, licensee, dueFen } = event;
    return { kind: 'notified', acceptanceId, openLicenseId, notifiedBy, licensee: licensee!, dueFen };
  }
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.OpenLicenseObtained': {
      const { paidFen, paymentReference } = event;
      return { ...state, kind: 'licensed', paidFen, paymentReference };
    }
    case 'ipflow.licensing.v1.AcceptancePaymentRefused': {
      const { paidFen, paymentReference, reasons } = event;
      return { ...state, kind: 'refund_due', paidFen, paymentReference, reasons };
    }
    case 'ipflow.licensing.v1.AcceptancePaymentRefunded':
      return { ...state, kind: 'refunded', refundReference: event.refundReference };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: AcceptanceCommand, state: AcceptanceState): readonly AcceptanceEvent[] {
  if (command.type === 'NotifyAcceptance') return notify(command, state);
  if (state.kind === 'none')
    throw refusedAs('ACCEPTANCE_UNKNOWN', `没有接受通知 ${command.acceptanceId}；请核对编号`);
  switch (command.type) {
    case 'PayAcceptance':
      return pay(command, state);
    case 'RefundAcceptance':
      return refund(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends AcceptanceCommand['type']> = Extract<AcceptanceCommand, { type: Type }>;

/** 书面通知. Where nothing is due at once the notice alone brings the license. */
function notify(command: Of<'NotifyAcceptance'>, state: AcceptanceState): readonly AcceptanceEvent[] {
  const { acceptanceId, openLicenseId, notifiedBy, licensee, listing, patent, today } = command;
  if (state.kind !== 'none') {
    if (isSame(command, state)) return [];
    throw refusedAs('ACCEPTANCE_ID_TAKEN', `接受编号 ${acceptanceId} 已被使用；请换一个新的编号`);
  }
  const patentees = listing.kind === 'none' ? [] : listing.patentees;
  refuseWhen([
    ...closedReasons({ openLicenseId, listing, today }),
    ...noticeRefusals({ licensee, patentees, patent }),
  ]);
  const open = listing as KnownListing;
  const dueFen = dueAtOnceFen(open.terms.fee!);
  const notified = create(licensing.AcceptanceNotifiedSchema, {
    acceptanceId,
    openLicenseId,
    notifiedBy,
    licensee,
    patentNumber: open.patentNumber,
    dueFen,
    effectiveOn: today,
  });
  if (dueFen > 0n) return [notified];
  const payment = { paidFen: 0n, paymentReference: nothingDueReference };
  return [notified, obtained(acceptanceId, licensee, open, patent, payment, today)];
}

function isSame(command: Of<'NotifyAcceptance'>, state: KnownAcceptance): boolean {
  return (
    command.openLicenseId === state.openLicenseId &&
    command.notifiedBy === state.notifiedBy &&
    equals(pool.PartySchema, command.licensee, state.licensee)
  );
}

/** 付款: the license, when the listing is open; money to go back, when it is not; nothing, when it is the wrong sum. */
function pay(command: Of<'PayAcceptance'>, state: KnownAcceptance): readonly AcceptanceEvent[] {
  const { acceptanceId, paidFen, paymentReference, paidOn, listing, patent, today } = command;
  if (isKnownPayment(command, state)) return [];
  mustBe(state, 'notified', '付款');
  const { openLicenseId, dueFen, licensee } = state;
  const announcedOn = listing.kind === 'none' ? undefined : listing.announcedOn;
  const payment = { paidFen, paidOn, dueFen, announcedOn, today };
  const closed = closedReasons({ openLicenseId, listing, today });
  if (closed.length > 0) {
    refuseWhen(payableRefusals(payment));
    return [
      create(licensing.AcceptancePaymentRefusedSchema, {
        acceptanceId,
        openLicenseId,
        paidFen,
        paymentReference,
        reasons: closed.map(({ code, article, message }) =>
          create(pool.ReasonSchema, { code, article: article || undefined, message }),
        ),
        effectiveOn: today,
      }),
    ];
  }
  refuseWhen(amountRefusals(payment));
  return [
    obtained(acceptanceId, licensee, listing as KnownListing, patent, { paidFen, paymentReference }, today),
  ];
}

/** The same report once more, even after the refund; or a payment of nothing where nothing was due. */
function isKnownPayment(command: Of<'PayAcceptance'>, state: KnownAcceptance): boolean {
  if (state.kind === 'notified' || state.paidFen !== command.paidFen) return false;
  return state.dueFen === 0n || state.paymentReference === command.paymentReference;
}

/** 退款, said by the one who got the money. */
function refund(command: Of<'RefundAcceptance'>, state: KnownAcceptance): readonly AcceptanceEvent[] {
  const { acceptanceId, refundReference, today } = command;
  if (state.kind === 'refunded' && state.refundReference === refundReference) return [];
  mustBe(state, 'refund_due', '退款');
  return [
    create(licensing.AcceptancePaymentRefundedSchema, {
      acceptanceId,
      paymentReference: state.paymentReference!,
      refundedFen: state.paidFen!,
      refundReference,
      effectiveOn: today,
    }),
  ];
}

function obtained(
  acceptanceId: string,
  licensee: pool.Party,
  listing: KnownListing,
  patent: pool.PatentSnapshot | undefined,
  payment: { readonly paidFen: bigint; readonly paymentReference: string },
  today: LocalDate,
): licensing.OpenLicenseObtained {
  return create(licensing.OpenLicenseObtainedSchema, {
    acceptanceId,
    openLicenseId: listing.openLicenseId,
    licensee,
    patent: patent ?? listing.patent,
    fee: listing.terms.fee,
    ...payment,
    until: listing.terms.until,
    effectiveOn: today,
  });
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}

/** Chinese names of the stages. */
const acceptanceStageNames: Readonly<Record<AcceptanceStage, string>> = {
  notified: '待付款',
  licensed: '已取得许可',
  refund_due: '待退款',
  refunded: '已退款',
};

function mustBe(state: KnownAcceptance, stage: AcceptanceStage, act: string): void {
  if (state.kind === stage) return;
  refuseWhen([
    {
      code: 'ACCEPTANCE_STAGE',
      article: '',
      message: `接受 ${state.acceptanceId} ${acceptanceStageNames[state.kind]}，不能${act}；只有${acceptanceStageNames[stage]}的接受可以${act}`,
      detail: { stage: state.kind },
    },
  ]);
}
