import type { BodyOf } from '../../api/types';
import { typedFen } from '../../format/money';
import { filled, linesOf } from '../transfers/transfer-filing';
import { statementOf, type TypedStatement } from './statement';

/** A patent chosen as collateral, with what is stated of it. */
export interface ChosenPatent extends TypedStatement {
  readonly number: string;
  readonly title: string;
  readonly holders: readonly string[];
  readonly valueFen?: string;
}

/** A party as it is typed. */
export interface TypedParty {
  readonly name: string;
  readonly uscc?: string;
}

/** The papers as they are ticked and typed. */
export interface TypedPapers {
  readonly given?: readonly string[];
  readonly undertaken?: readonly string[];
  readonly coOwnerConsents?: string;
  readonly waived?: readonly string[];
}

/** What a person fills in to file a pledge. */
export interface PledgeForm {
  readonly collateral: readonly ChosenPatent[];
  readonly terms: {
    readonly kind: 'ordinary' | 'maximum_amount';
    readonly pledgors: readonly TypedParty[];
    readonly pledgee: TypedParty;
    readonly debtor?: Partial<TypedParty>;
    readonly claimKind?: string;
    readonly securedFen: string;
    readonly debtFrom?: string;
    readonly debtUntil?: string;
    readonly scope?: string;
    readonly contractNumber: string;
    readonly agreedOn: string;
    readonly enforcementClause?: string;
    readonly includedEarlierFen?: string;
  };
  readonly papers: TypedPapers;
  readonly pledgeeTenant?: string;
}

/** The request a filled form makes. */
export function pledgeOf(pledgeId: string, form: PledgeForm): BodyOf<'/api/pledges'> {
  const { pledgors, pledgee, debtor, securedFen, includedEarlierFen, kind, ...rest } = form.terms;
  const earlier = kind === 'maximum_amount' ? typedFen(includedEarlierFen) : undefined;
  const { contractNumber, agreedOn, ...texts } = rest;
  return {
    pledgeId,
    terms: {
      ...filled(texts),
      kind,
      contractNumber,
      agreedOn,
      pledgors: pledgors.map(partyOf),
      pledgee: partyOf(pledgee),
      ...(debtor?.name?.trim() && { debtor: partyOf({ ...debtor, name: debtor.name }) }),
      securedFen: typedFen(securedFen) ?? '',
      ...(earlier !== undefined && { includedEarlierFen: earlier }),
    },
    collateral: form.collateral.map(thingOf),
    papers: papersOf(form.papers),
    ...(form.pledgeeTenant && { pledgeeTenant: form.pledgeeTenant }),
  };
}

/** The papers of a filing or of a cure, whole. */
export function papersOf({ given, undertaken, coOwnerConsents, waived }: TypedPapers) {
  return {
    given: [...(given ?? [])] as Paper[],
    undertaken: [...(undertaken ?? [])] as Paper[],
    coOwnerConsents: linesOf(coOwnerConsents),
    waived: [...(waived ?? [])],
  };
}

type Paper = NonNullable<NonNullable<BodyOf<'/api/pledges'>['papers']>['given']>[number];

function thingOf({ number, title, valueFen, ...stated }: ChosenPatent) {
  const value = typedFen(valueFen);
  return {
    kind: 'patent' as const,
    number,
    title,
    ...(value !== undefined && { valueFen: value }),
    ...statementOf(stated),
  };
}

function partyOf({ name, uscc }: TypedParty): TypedParty {
  return { name: name.trim(), ...(uscc?.trim() && { uscc: uscc.trim() }) };
}

/** The pledgors after a patent was chosen: its holders stand among them, and an empty line gives way to the first. */
export function withHolders(pledgors: readonly TypedParty[], holders: readonly string[]): TypedParty[] {
  const named = pledgors.filter(({ name }) => name.trim() !== '');
  const added = holders.filter((holder) => !named.some(({ name }) => name.trim() === holder));
  return [...named, ...added.map((name) => ({ name }))];
}
