import { typedMoney } from '../../format/money';

/** What a person fills in to file a transfer. Patents stand one a line; the names of one side likewise. */
export interface TransferForm {
  readonly patentNumbers: string;
  readonly terms: {
    readonly kind: string;
    readonly transferors: string;
    readonly transferees: readonly {
      readonly name: string;
      readonly uscc?: string;
      readonly divisionCode?: string;
      readonly sharePercent?: number;
    }[];
    readonly priceFen?: string;
    readonly agreedOn: string;
    readonly contractNumber?: string;
  };
  readonly papers?: {
    readonly coOwnerConsents?: string;
    readonly exportClass?: string;
    readonly exportCertificate?: string;
    readonly foreignReviewNumber?: string;
  };
}

/** One entry a line, also where people separate by commas. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n,，;；、]+/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

const ppmOfPercent = 10_000;

/** The request a filled form makes; `ledBy` names the contact or posting it came of. */
export function filingOf(
  transferId: string,
  { patentNumbers, terms, papers = {} }: TransferForm,
  ledBy?: string,
): object {
  const { transferors, transferees, priceFen, ...rest } = terms;
  const price = priceFen ? typedMoney(priceFen) : undefined;
  const { coOwnerConsents, ...otherPapers } = papers;
  return {
    transferId,
    patentNumbers: linesOf(patentNumbers),
    terms: {
      ...filled(rest),
      transferors: linesOf(transferors),
      transferees: transferees.map(({ sharePercent, ...party }) => ({
        ...filled(party),
        ...(sharePercent != null && { sharePpm: Math.round(sharePercent * ppmOfPercent) }),
      })),
      ...(price && 'digits' in price && { priceFen: price.digits }),
    },
    papers: { ...filled(otherPapers), coOwnerConsents: linesOf(coOwnerConsents) },
    ...(ledBy && { ledBy }),
  };
}

/** Without what was left empty. */
export function filled<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<Fields>;
}
