import { create, equals, licensing } from '@ipflow/contracts';
import {
  fen,
  Refused,
  refuseWhen,
  splitByLargestRemainder,
  type Decider,
  type LocalDate,
} from '@ipflow/kernel';
import { type KnownPatent, snapshotOf } from '@ipflow/known-patents';
import { compositionRefusals, feeRefusals } from './patent-pool.rules';

/** Every fact of a patent pool's stream. */
export type PatentPoolEvent =
  | licensing.PatentPoolFormed
  | licensing.PatentPoolChanged
  | licensing.PatentPoolDissolved
  | licensing.PatentPoolFeeSplit;

/** Where a pool stands. */
export type PatentPoolStage = 'formed' | 'dissolved';

/** Who shared in the pool from a day on: a license is paid out to those who were in it when it was agreed. */
export interface PoolEdition {
  readonly from: LocalDate;
  readonly members: readonly licensing.PatentPoolMember[];
}

/** A payment that was divided. */
export interface DividedFee {
  readonly paymentReference: string;
  readonly licenseId: string;
  readonly receivedFen: bigint;
}

/** A pool as its events leave it. */
export type PatentPoolState =
  | { readonly kind: 'none' }
  | {
      readonly kind: PatentPoolStage;
      readonly patentPoolId: string;
      readonly administeredBy: string;
      /** Oldest first, at least one. */
      readonly editions: readonly PoolEdition[];
      readonly fee: licensing.FeeStandard;
      readonly fees: readonly DividedFee[];
    };

/** A pool that was formed. */
export type KnownPatentPool = Exclude<PatentPoolState, { kind: 'none' }>;

/** A patent somebody puts in, as licensing knows it; undefined when the resource pool never listed it. */
export interface PatentAtHand {
  readonly number: string;
  readonly known: KnownPatent | undefined;
}

/** The license a fee was paid for. */
export interface FeeLicense {
  readonly patentPoolId?: string;
  readonly agreedOn: LocalDate;
}

/** What a pool is made of. */
export interface Composition {
  readonly members: readonly licensing.PatentPoolMember[];
  readonly fee: licensing.FeeStandard;
  readonly patents: readonly PatentAtHand[];
}

export type PatentPoolCommand = {
  readonly patentPoolId: string;
  readonly today: LocalDate;
  /** Who asks; only the administrator acts on a pool. */
  readonly tenant: string;
} & (
  | ({ type: 'FormPool'; name: string } & Composition)
  | ({ type: 'ChangePool'; reason: string } & Composition)
  | { type: 'DissolvePool'; reason: string }
  | {
      type: 'SplitFee';
      licenseId: string;
      license: FeeLicense | undefined;
      receivedFen: bigint;
      paymentReference: string;
    }
);

/** The stream of a pool. */
export function patentPoolStream(patentPoolId: string): string {
  return `patent_pool-${patentPoolId}`;
}

/** 专利池: patents of several holders under one offer, and every fee divided among them to the fen. */
export const patentPoolDecider: Decider<PatentPoolState, PatentPoolCommand, PatentPoolEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: PatentPoolState, event: PatentPoolEvent): PatentPoolState {
  if (event.$typeName === 'ipflow.licensing.v1.PatentPoolFormed') {
    const { patentPoolId, administeredBy } = event;
    return {
      kind: 'formed',
      patentPoolId,
      administeredBy,
      editions: [edition(event)],
      fee: event.fee!,
      fees: [],
    };
  }
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.PatentPoolChanged':
      return { ...state, editions: [...state.editions, edition(event)], fee: event.fee! };
    case 'ipflow.licensing.v1.PatentPoolDissolved':
      return { ...state, kind: 'dissolved' };
    case 'ipflow.licensing.v1.PatentPoolFeeSplit': {
      const { paymentReference, licenseId, receivedFen } = event;
      return { ...state, fees: [...state.fees, { paymentReference, licenseId, receivedFen }] };
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function edition(event: licensing.PatentPoolFormed | licensing.PatentPoolChanged): PoolEdition {
  return { from: event.effectiveOn as LocalDate, members: event.members };
}

function decide(command: PatentPoolCommand, state: PatentPoolState): readonly PatentPoolEvent[] {
  if (command.type === 'FormPool') return form(command, state);
  if (state.kind === 'none')
    throw refusedAs('PATENT_POOL_UNKNOWN', `没有专利池 ${command.patentPoolId}；请核对编号`);
  if (state.administeredBy !== command.tenant)
    throw refusedAs(
      'PATENT_POOL_NOT_YOURS',
      `专利池 ${command.patentPoolId} 由其他机构管理，只能由管理机构办理`,
    );
  switch (command.type) {
    case 'ChangePool':
      return change(command, state);
    case 'DissolvePool':
      return dissolve(command, state);
    case 'SplitFee':
      return splitFee(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends PatentPoolCommand['type']> = Extract<PatentPoolCommand, { type: Type }>;

function form(command: Of<'FormPool'>, state: PatentPoolState): readonly PatentPoolEvent[] {
  const { patentPoolId, tenant, name, members, fee, patents, today } = command;
  if (state.kind !== 'none')
    throw refusedAs('PATENT_POOL_ID_TAKEN', `专利池编号 ${patentPoolId} 已被使用；请换一个新的编号`);
  refuseWhen(compositionRefusals(command));
  return [
    create(licensing.PatentPoolFormedSchema, {
      patentPoolId,
      administeredBy: tenant,
      name,
      members: [...members],
      fee,
      patents: patents.map(({ known }) => snapshotOf(known!)),
      effectiveOn: today,
    }),
  ];
}

function change(command: Of<'ChangePool'>, state: KnownPatentPool): readonly PatentPoolEvent[] {
  const { patentPoolId, members, fee, patents, reason, today } = command;
  if (state.kind === 'dissolved')
    throw refusedAs('PATENT_POOL_STAGE', `专利池 ${patentPoolId} 已解散，不能变更；需要时请组建新的专利池`);
  if (isSame(state, command)) return [];
  refuseWhen(compositionRefusals(command));
  return [
    create(licensing.PatentPoolChangedSchema, {
      patentPoolId,
      members: [...members],
      fee,
      patents: patents.map(({ known }) => snapshotOf(known!)),
      reason,
      effectiveOn: today,
    }),
  ];
}

function isSame(state: KnownPatentPool, { members, fee }: Composition): boolean {
  const before = state.editions.at(-1)!.members;
  return (
    before.length === members.length &&
    before.every((member, index) => equals(licensing.PatentPoolMemberSchema, member, members[index]!)) &&
    equals(licensing.FeeStandardSchema, state.fee, fee)
  );
}

function dissolve(command: Of<'DissolvePool'>, state: KnownPatentPool): readonly PatentPoolEvent[] {
  if (state.kind === 'dissolved') return [];
  const { patentPoolId, reason, today } = command;
  return [create(licensing.PatentPoolDissolvedSchema, { patentPoolId, reason, effectiveOn: today })];
}

/** A dissolved pool still divides: licenses granted before go on, and so do their fees. */
function splitFee(command: Of<'SplitFee'>, state: KnownPatentPool): readonly PatentPoolEvent[] {
  const { patentPoolId, licenseId, license, receivedFen, paymentReference, today } = command;
  const earlier = state.fees.find((one) => one.paymentReference === paymentReference);
  if (earlier && earlier.licenseId === licenseId && earlier.receivedFen === receivedFen) return [];
  refuseWhen(feeRefusals({ ...command, earlier, divided: state.fees.length }));
  const { members } = editionOn(state, license!.agreedOn);
  const parts = splitByLargestRemainder(
    fen(receivedFen),
    members.map(({ sharePpm }) => BigInt(sharePpm)),
  );
  return [
    create(licensing.PatentPoolFeeSplitSchema, {
      patentPoolId,
      licenseId,
      receivedFen,
      paymentReference,
      shares: members.map(({ holder }, index) => ({ member: holder!.name, amountFen: parts[index]! })),
      effectiveOn: today,
    }),
  ];
}

/** The members when the license was agreed: who left later still has his patents under it. */
function editionOn({ editions }: KnownPatentPool, agreedOn: LocalDate): PoolEdition {
  return editions.findLast(({ from }) => from <= agreedOn) ?? editions[0]!;
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
