import { typedFen, yuan } from '../../format/money';
import { percentOf, ppmOf } from '../../format/rate';
import { linesOf } from '../transfers/transfer-filing';
import type { Evidence, Party, PostingContent, PriceBand, Valuation } from './posting';

/** A price as it is typed. */
export interface TypedPrice {
  readonly fromFen?: string;
  readonly toFen?: string;
  readonly royaltyPercent?: number | null;
}

/** What a person fills in. The items are named as the request's fields, so that each reason finds its place. */
export interface PostingForm {
  readonly title?: string;
  readonly summary?: string;
  /** One a line. */
  readonly classes?: string;
  readonly industryCode?: string;
  readonly chain?: string;
  readonly divisionCode?: string;
  readonly tags?: readonly string[];
  readonly validUntil?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly waived?: readonly string[];
  readonly supply?: {
    /** One a line. */
    readonly patentNumbers?: string;
    readonly modes?: readonly string[];
    readonly price?: TypedPrice;
    readonly maturityLevel?: number;
    readonly maturityEvidence?: readonly Partial<Evidence>[];
    readonly disclosedOnContact?: string;
    readonly disclosedUnderNda?: string;
    readonly valuations?: readonly Valuation[];
  };
  readonly demand?: {
    readonly seeker?: Partial<Party>;
    readonly problem?: string;
    readonly budget?: TypedPrice;
    readonly neededBy?: string;
    readonly maturityLevelMin?: number;
    readonly modes?: readonly string[];
  };
}

/** The request a filled form makes, without its id. */
export function postingOf(kind: 'supply' | 'demand', form: PostingForm): object {
  const { supply, demand, classes, waived, ...rest } = form;
  return {
    ...filled(rest),
    kind,
    classes: classesOf(classes),
    ...(kind === 'supply' && { supply: supplyOf(supply ?? {}), waived: waived ?? [] }),
    ...(kind === 'demand' && { demand: demandOf(demand ?? {}) }),
  };
}

function supplyOf(supply: NonNullable<PostingForm['supply']>): object {
  const { patentNumbers, price, maturityEvidence = [], valuations = [], modes = [], ...rest } = supply;
  return {
    ...filled(rest),
    patentNumbers: linesOf(patentNumbers),
    modes,
    ...priceOf('price', price),
    maturityEvidence: maturityEvidence.map(filled),
    valuations: valuations.map(({ method, inputs = {}, valuedOn, valueFen }) => ({
      method,
      inputs,
      valuedOn,
      valueFen,
    })),
  };
}

function demandOf(demand: NonNullable<PostingForm['demand']>): object {
  const { seeker = {}, budget, modes = [], ...rest } = demand;
  return { ...filled(rest), modes, seeker: filled(seeker), ...priceOf('budget', budget) };
}

/** A price that was typed; nothing when it was not, which is 面议. */
function priceOf(name: string, typed: TypedPrice | undefined): object {
  const { fromFen, toFen, royaltyPercent } = typed ?? {};
  const band = filled({
    fromFen: typedFen(fromFen),
    toFen: typedFen(toFen),
    royaltyPpm: typeof royaltyPercent === 'number' ? ppmOf(royaltyPercent) : undefined,
  });
  return Object.keys(band).length > 0 ? { [name]: band } : {};
}

/** What a form begins with that amends a posting. */
export function formOf(content: PostingContent): PostingForm {
  const { supply, demand, classes, kind: _, ...rest } = content;
  return {
    ...rest,
    classes: classes?.join('\n'),
    ...(supply && { supply: offerOf(supply) }),
    ...(demand && { demand: { ...demand, budget: typedPrice(demand.budget) } }),
  };
}

function offerOf({ patents, price, ...rest }: NonNullable<PostingContent['supply']>): PostingForm['supply'] {
  return {
    ...rest,
    patentNumbers: patents?.map(({ patentNumber }) => patentNumber).join('\n'),
    price: typedPrice(price),
  };
}

function typedPrice(band: PriceBand | undefined): TypedPrice {
  const { fromFen, toFen, royaltyPpm } = band ?? {};
  return {
    ...(fromFen !== undefined && { fromFen: yuan(BigInt(fromFen)) }),
    ...(toFen !== undefined && { toFen: yuan(BigInt(toFen)) }),
    ...(royaltyPpm !== undefined && { royaltyPercent: percentOf(royaltyPpm) }),
  };
}

/** Symbols hold spaces of their own: only lines and commas part them. */
const classesOf = (typed: string | undefined): string[] =>
  linesOf(typed).map((symbol) => symbol.toUpperCase());

function filled(form: object): object {
  return Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
