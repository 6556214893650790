import { scopesMeet, type LicenseScope } from './license-scope';
import { examine, reasonsIn, type ExaminedRule, type Refusal, type RuleResult } from './refusal';

/** 权利负担: what can lie on a patent. The order is that of the table below. */
export const encumbranceKinds = [
  'transfer',
  'pledge',
  'exclusive_license',
  'sole_license',
  'ordinary_license',
  'open_license',
  'suspension',
  'preservation',
] as const;

/** One of {@link encumbranceKinds}. */
export type EncumbranceKind = (typeof encumbranceKinds)[number];

/** True for a license agreed between parties, which covers no more than its scope; an open license is a declaration to all. */
export function isLicense(kind: EncumbranceKind): boolean {
  return kind === 'exclusive_license' || kind === 'sole_license' || kind === 'ordinary_license';
}

/** Something that lies on a patent: claimed for a case, or confirmed and in force. */
export interface Claim {
  readonly claimId: string;
  readonly kind: EncumbranceKind;
  readonly caseRef: string;
  readonly beneficiary?: string;
  readonly state: 'claimed' | 'confirmed';
  /** RFC 3339; an unconfirmed claim lapses then. */
  readonly expiresAt?: string;
  /** What a license covers; a claim without a scope covers everything. */
  readonly scope?: LicenseScope;
}

/**
 * `-` they stand side by side, `C` the holder of the one that lies there must consent, `S` not where their scopes meet,
 * `X` never.
 */
type Compatibility = '-' | 'C' | 'S' | 'X';

/**
 * THE TABLE. Row: what lies on the patent. Column: what is asked for, in the order of {@link encumbranceKinds}.
 *
 * pledge: 民法典第444条 (no transfer or license without the pledgee; no second pledge, 质押登记办法 拒绝事由九).
 * licenses: 独占 bars everybody, 排他 all but the owner (技术合同解释第25条), each within its term, territory and mode
 * (第28条); they survive a transfer (第24条).
 * open license: bars exclusive and sole whatever their scope (实施细则第86条), allows ordinary (专利法第51条); one
 * declaration at a time.
 * suspension, preservation: nothing moves (实施细则第103至105条); authorities' own acts always stand.
 */
const table: Readonly<Record<EncumbranceKind, string>> = {
  //                 transfer pledge exclusive sole ordinary open suspension preservation
  transfer: /*     */ 'X        X      X         X    X        X    -          -',
  pledge: /*       */ 'C        X      C         C    C        C    -          -',
  exclusive_license: '-        -      S         S    S        X    -          -',
  sole_license: /* */ '-        -      S         S    S        X    -          -',
  ordinary_license: /**/ '-        -      S         S    -        -    -          -',
  open_license: /* */ '-        -      X         X    -        X    -          -',
  suspension: /*   */ 'X        X      X         X    X        X    -          -',
  preservation: /* */ 'X        X      X         X    X        X    -          -',
};

const articles: Readonly<Record<EncumbranceKind, string>> = {
  transfer: '专利法第十条',
  pledge: '民法典第四百四十四条',
  exclusive_license: '技术合同司法解释第二十五条',
  sole_license: '技术合同司法解释第二十五条',
  ordinary_license: '技术合同司法解释第二十五条',
  open_license: '专利法第五十一条',
  suspension: '专利法实施细则第一百零五条',
  preservation: '专利法实施细则第一百零五条',
};

const names: Readonly<Record<EncumbranceKind, string>> = {
  transfer: '转让登记正在办理',
  pledge: '已质押',
  exclusive_license: '有独占许可',
  sole_license: '有排他许可',
  ordinary_license: '有普通许可',
  open_license: '正在开放许可',
  suspension: '权属纠纷已中止',
  preservation: '已被财产保全',
};

/** How `wanted` gets on with what already lies on the patent. */
export function compatibility(lying: EncumbranceKind, wanted: EncumbranceKind): Compatibility {
  const row = table[lying].split(/\s+/);
  return row[encumbranceKinds.indexOf(wanted)] as Compatibility;
}

/** What an examination asks of each kind where the table says `X`; where it says `C` or `S` the clause says more. */
const absences: Readonly<Record<EncumbranceKind, string>> = {
  transfer: '没有正在办理的转让登记',
  pledge: '专利没有质押',
  exclusive_license: '没有在先的独占许可',
  sole_license: '没有在先的排他许可',
  ordinary_license: '没有在先的普通许可',
  open_license: '没有正在实行的开放许可',
  suspension: '没有因权属纠纷中止',
  preservation: '没有被财产保全',
};

/** A patent a case asks for, with what other cases laid on it. */
export interface Encumbered {
  readonly number: string;
  readonly claims: readonly Claim[];
}

/** What a case asks of its patents. */
interface Wanted {
  readonly kind: EncumbranceKind;
  readonly consentedClaimIds: readonly string[];
  /** Of a license. */
  readonly scope?: LicenseScope;
}

interface Meeting {
  readonly patentNumber: string;
  /** Nothing of the kind lies on the patent when absent. */
  readonly lying?: Claim;
  readonly wanted: Wanted;
}

/** The one rule of a kind that lies there; none where both stand side by side. */
function meetingRule(lying: EncumbranceKind, wanted: EncumbranceKind): ExaminedRule<Meeting> | undefined {
  const detail = (facts: Meeting): Record<string, string> => ({
    patentNumber: facts.patentNumber,
    claimId: facts.lying!.claimId,
  });
  const found = ({ patentNumber, lying: claim }: Meeting): string =>
    `专利 ${patentNumber} ${names[lying]}（${claim!.caseRef}）`;
  switch (compatibility(lying, wanted)) {
    case '-':
      return undefined;
    case 'C':
      return {
        code: `PATENT_${lying.toUpperCase()}_WITHOUT_CONSENT`,
        article: articles[lying],
        asks: `${absences[lying]}，或已取得${lying === 'pledge' ? '质权人' : '权利人'}的书面同意`,
        message: (facts) =>
          `${found(facts)}；须先取得${facts.lying!.beneficiary ?? '权利人'}的书面同意并填写其编号 ${facts.lying!.claimId}`,
        field: 'papers.consentedClaimIds',
        broken: ({ lying: claim, wanted: { consentedClaimIds } }) =>
          claim !== undefined && !consentedClaimIds.includes(claim.claimId),
        detail,
      };
    case 'X':
      return {
        code: `PATENT_HAS_${lying.toUpperCase()}`,
        article: articles[lying],
        asks: absences[lying],
        message: (facts) => `${found(facts)}，不能同时办理；待其结束或解除后再申请`,
        broken: ({ lying: claim }) => claim !== undefined,
        detail,
      };
    case 'S':
      return {
        code: `PATENT_HAS_${lying.toUpperCase()}`,
        article: '技术合同司法解释第二十八条',
        asks: `${absences[lying]}，或与其期限、地域或方式不重叠`,
        message: (facts) =>
          `${found(facts)}，其期限、地域和方式与所申请的许可均有重叠；请调整许可范围，或待其结束后再申请`,
        broken: ({ lying: claim, wanted: { scope } }) =>
          claim !== undefined && scopesMeet(claim.scope, scope),
        detail,
      };
  }
}

/** How patents stand to a case that wants this of them: a result for each kind of encumbrance that can be in its way. */
export function examineEncumbrances(patents: readonly Encumbered[], wanted: Wanted): RuleResult[] {
  return encumbranceKinds.flatMap((kind) => {
    const rule = meetingRule(kind, wanted.kind);
    if (!rule) return [];
    const meetings = patents.flatMap(({ number, claims }): Meeting[] => {
      const there = claims.filter((claim) => claim.kind === kind);
      return (there.length > 0 ? there : [undefined]).map((lying) => ({
        patentNumber: number,
        lying,
        wanted,
      }));
    });
    return examine([rule], meetings);
  });
}

/** Why `wanted`, a license of this `scope` where one is given, cannot be laid on a patent with these claims; all reasons. */
export function encumbranceRefusals(
  patentNumber: string,
  claims: readonly Claim[],
  wanted: EncumbranceKind,
  consentedClaimIds: readonly string[],
  scope?: LicenseScope,
): Refusal[] {
  return reasonsIn(
    examineEncumbrances([{ number: patentNumber, claims }], { kind: wanted, consentedClaimIds, scope }),
  );
}
