import { create, equals, market, pool } from '@ipflow/contracts';
import {
  addDays,
  patentExpiry,
  Refused,
  refuseWhen,
  type Decider,
  type LocalDate,
  type PatentType,
} from '@ipflow/kernel';
import type { KnownPatent, PatentState } from '../patent/patent.decider';
import { filingRefusals, outputRefusals, patentRefusals, recordRefusals } from './product.rules';

/** Every fact of a product's stream. */
export type ProductEvent =
  | market.ProductFiled
  | market.ProductRecorded
  | market.ProductReturned
  | market.ProductOutputReported
  | market.ProductCancelled;

/** 待备案, 已备案, 已退回, 已注销. */
export type ProductStage = 'filed' | 'recorded' | 'returned' | 'cancelled';

/** A product as its events leave it. */
export type ProductState =
  | { readonly stage: 'none' }
  | {
      readonly stage: ProductStage;
      readonly filed: market.ProductFiled;
      readonly recorded?: market.ProductRecorded;
      /** Why it was returned or cancelled. */
      readonly reason?: string;
      /** 产值 by year, the last word of each. */
      readonly outputs: ReadonlyMap<number, bigint>;
    };

/** A product that was filed. */
export type KnownProduct = Exclude<ProductState, { stage: 'none' }>;

/** A patent of the product as the pool knows it now. */
export interface PatentInProduct {
  readonly number: string;
  readonly state: PatentState;
  /** Names and credit codes of those who hold a license in force on the day. */
  readonly licensees: readonly { readonly name: string; readonly uscc?: string | null }[];
}

/** What an enterprise states of its product. */
export interface ProductSaid {
  readonly enterprise: pool.Party;
  readonly name: string;
  readonly model?: string;
  readonly industryCode: string;
  readonly outputFen: bigint;
  readonly outputYear: number;
  readonly evidence: readonly market.Evidence[];
}

export type ProductCommand = {
  readonly productId: string;
  /** Who asks. */
  readonly tenant: string;
  readonly today: LocalDate;
} & (
  | ({ type: 'FileProduct'; patents: readonly PatentInProduct[] } & ProductSaid)
  | { type: 'RecordProduct'; recordedBy: string; number: string; patents: readonly PatentInProduct[] }
  | { type: 'ReturnProduct'; returnedBy: string; reason: string }
  | { type: 'ReportOutput'; year: number; outputFen: bigint }
  | { type: 'CancelProduct'; reason: string }
);

/** The stream of a product. */
export function productStream(productId: string): string {
  return `product-${productId}`;
}

/** 专利产品备案: filed, recorded, telling its output every year, cancelled. */
export const productDecider: Decider<ProductState, ProductCommand, ProductEvent> = {
  initial: () => ({ stage: 'none' }),
  evolve,
  decide,
};

function evolve(state: ProductState, event: ProductEvent): ProductState {
  if (event.$typeName === 'ipflow.market.v1.ProductFiled')
    return { stage: 'filed', filed: event, outputs: new Map([[event.outputYear, event.outputFen]]) };
  if (state.stage === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.market.v1.ProductRecorded':
      return { ...state, stage: 'recorded', recorded: event };
    case 'ipflow.market.v1.ProductReturned':
      return { ...state, stage: 'returned', reason: event.reason };
    case 'ipflow.market.v1.ProductOutputReported':
      return { ...state, outputs: new Map(state.outputs).set(event.year, event.outputFen) };
    case 'ipflow.market.v1.ProductCancelled':
      return { ...state, stage: 'cancelled', reason: event.reason };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: ProductCommand, state: ProductState): readonly ProductEvent[] {
  if (command.type === 'FileProduct') return file(command, state);
  if (state.stage === 'none')
    throw refusedAs('PRODUCT_UNKNOWN', `没有专利产品 ${command.productId}；请核对编号`);
  switch (command.type) {
    case 'RecordProduct':
      return record(command, state);
    case 'ReturnProduct':
      return giveBack(command, state);
    case 'ReportOutput':
      return reportOutput(command, state);
    case 'CancelProduct':
      return cancel(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends ProductCommand['type']> = Extract<ProductCommand, { type: Type }>;

function file(command: Of<'FileProduct'>, state: ProductState): readonly ProductEvent[] {
  const { productId, tenant, today } = command;
  if (state.stage !== 'none') {
    if (state.stage === 'filed' && saysTheSame(command, state.filed)) return [];
    if (state.filed.filedBy !== tenant)
      throw refusedAs('PRODUCT_ID_TAKEN', `产品编号 ${productId} 已被使用；请换一个新的编号`);
    mustBe(state, 'returned', '重新申请备案');
  }
  refuseWhen([...filingRefusals(command), ...patentRefusals(command)]);
  const { enterprise, name, model, industryCode, outputFen, outputYear, evidence } = command;
  return [
    create(market.ProductFiledSchema, {
      productId,
      revision: state.stage === 'none' ? 1 : state.filed.revision + 1,
      filedBy: tenant,
      enterprise,
      name,
      model,
      industryCode,
      patents: command.patents.map(snapshot),
      outputFen,
      outputYear,
      evidence: [...evidence],
      effectiveOn: today,
    }),
  ];
}

/** By what the enterprise stated; its patents may look otherwise by now. */
function saysTheSame(command: Of<'FileProduct'>, filed: market.ProductFiled): boolean {
  const { enterprise, name, model, industryCode, outputFen, outputYear, evidence, patents, tenant } = command;
  const said = create(market.ProductFiledSchema, {
    ...filed,
    filedBy: tenant,
    enterprise,
    name,
    model,
    industryCode,
    outputFen,
    outputYear,
    evidence: [...evidence],
  });
  const numbers = filed.patents.map(({ patentNumber }) => patentNumber);
  return (
    equals(market.ProductFiledSchema, said, filed) &&
    patents.length === numbers.length &&
    patents.every(({ number }, index) => number === numbers[index])
  );
}

/** Each patent as it stood when the product was filed. */
function snapshot({ number, state }: PatentInProduct): pool.PatentSnapshot {
  const { facts } = state as KnownPatent;
  const { patentType, title, mainClass, industryCode, divisionCode, holders, filedOn } = facts;
  return create(pool.PatentSnapshotSchema, {
    patentNumber: number,
    patentType,
    title,
    mainClass,
    industryCode,
    divisionCode,
    holderKind: holders[0]!.kind,
    holders,
    expiresOn: filedOn && addDays(patentExpiry(patentType as PatentType, filedOn as LocalDate), -1),
  });
}

/** 备案: what held when it was filed must hold still. */
function record(command: Of<'RecordProduct'>, state: KnownProduct): readonly ProductEvent[] {
  const { productId, number, recordedBy, patents, today, tenant } = command;
  if (state.stage === 'recorded') return [];
  mustBe(state, 'filed', '备案');
  const { enterprise, revision } = state.filed;
  refuseWhen([
    ...recordRefusals({ filed: state.filed, tenant }),
    ...patentRefusals({ enterprise: enterprise!, patents, today }),
  ]);
  return [
    create(market.ProductRecordedSchema, { productId, revision, number, recordedBy, effectiveOn: today }),
  ];
}

function giveBack(command: Of<'ReturnProduct'>, state: KnownProduct): readonly ProductEvent[] {
  const { productId, reason, returnedBy, today } = command;
  if (state.stage === 'returned' && state.reason === reason) return [];
  mustBe(state, 'filed', '退回');
  return [create(market.ProductReturnedSchema, { productId, reason, returnedBy, effectiveOn: today })];
}

function reportOutput(command: Of<'ReportOutput'>, state: KnownProduct): readonly ProductEvent[] {
  const { productId, year, outputFen, today } = command;
  mustBe(state, 'recorded', '报送产值');
  if (state.outputs.get(year) === outputFen) return [];
  refuseWhen(outputRefusals({ year, outputFen, today, yearMin: state.filed.outputYear }));
  return [create(market.ProductOutputReportedSchema, { productId, year, outputFen, effectiveOn: today })];
}

function cancel(command: Of<'CancelProduct'>, state: KnownProduct): readonly ProductEvent[] {
  const { productId, reason, today } = command;
  if (state.stage === 'cancelled' && state.reason === reason) return [];
  mustBe(state, 'recorded', '注销备案');
  return [create(market.ProductCancelledSchema, { productId, reason, effectiveOn: today })];
}

const stageNames: Readonly<Record<ProductStage, string>> = {
  filed: '待备案',
  recorded: '已备案',
  returned: '已退回',
  cancelled: '已注销',
};

function mustBe(state: KnownProduct, stage: ProductStage, act: string): void {
  if (state.stage === stage) return;
  throw refusedAs(
    'PRODUCT_STAGE',
    `专利产品 ${state.filed.productId} ${stageNames[state.stage]}，不能${act}；只有${stageNames[stage]}的可以${act}`,
  );
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
