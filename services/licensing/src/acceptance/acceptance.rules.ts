import type { pool } from '@ipflow/contracts';
import {
  check,
  fen,
  formatFen,
  normalizedName,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { stageNames, type OpenLicenseState } from '../open-license/open-license.state';
import { riskOf } from '../open-license/risk.rules';

/** A listing as an acceptance relies on it; nobody changes it until the acceptance is decided. */
export interface ListingFacts {
  readonly openLicenseId: string;
  readonly listing: OpenLicenseState;
  readonly today: LocalDate;
}

/** Why nobody can accept now; the last row is one reason for each cause that pauses the listing. */
const listingRules: readonly Rule<ListingFacts>[] = [
  {
    code: 'OPEN_LICENSE_NOT_OPEN',
    article: '专利法第五十一条',
    message: ({ openLicenseId, listing }) =>
      listing.kind === 'none'
        ? `没有已公告的开放许可 ${openLicenseId}；请核对编号`
        : `开放许可 ${openLicenseId} ${stageNames[listing.kind]}，不能接受；只有已公告的开放许可可以接受`,
    broken: ({ listing }) => ['none', 'filed', 'admitted', 'refused'].includes(listing.kind),
  },
  {
    code: 'OPEN_LICENSE_WITHDRAWN',
    article: '专利法第五十条第二款',
    message: ({ openLicenseId }) =>
      `开放许可 ${openLicenseId} 已撤回，不再接受新的被许可人；此前取得的许可不受影响`,
    broken: ({ listing }) => listing.kind === 'withdrawn',
  },
  {
    code: 'OPEN_LICENSE_ENDED',
    article: '专利法第五十条',
    message: ({ openLicenseId, listing }) =>
      `开放许可 ${openLicenseId} 已终止：${causes(listing)
        .map((cause) => riskOf(cause).message)
        .join('；')}`,
    broken: ({ listing }) => listing.kind === 'ended',
  },
  {
    code: 'OPEN_LICENSE_PAUSED',
    article: '专利法实施细则第八十六条',
    message: ({ openLicenseId, listing }) =>
      `开放许可 ${openLicenseId} 暂停接受：${causes(listing)
        .map((cause) => riskOf(cause).message)
        .join('；')}`,
    broken: ({ listing }) => listing.kind === 'announced' && listing.risks.length > 0,
  },
  {
    code: 'OPEN_LICENSE_TERM_OVER',
    article: '专利法第五十一条',
    message: ({ openLicenseId, listing }) =>
      `开放许可 ${openLicenseId} 的许可期限已于 ${listing.kind === 'none' ? '' : listing.terms.until} 届满`,
    broken: ({ listing, today }) => listing.kind === 'announced' && listing.terms.until < today,
  },
];

function causes(listing: OpenLicenseState) {
  return listing.kind === 'none' ? [] : listing.risks;
}

/** Every reason why a listing cannot be accepted now; none means that it is open. */
export function closedReasons(facts: ListingFacts): Refusal[] {
  return check(listingRules, facts);
}

/** What a notice is checked against, besides the listing. */
export interface NoticeFacts {
  readonly licensee: pool.Party;
  readonly patentees: readonly string[];
  readonly patent: pool.PatentSnapshot | undefined;
}

const noticeRules: readonly Rule<NoticeFacts>[] = [
  {
    code: 'ACCEPTANCE_BY_PATENTEE',
    article: '专利法第五十一条',
    message: ({ licensee }) => `${licensee.name}是本专利的专利权人，无须也不能接受自己的开放许可`,
    field: 'licensee.name',
    broken: ({ licensee, patentees, patent }) =>
      patentees.some((name) => normalizedName(name) === normalizedName(licensee.name)) ||
      (patent?.holders ?? []).some(
        ({ name, uscc }) =>
          normalizedName(name) === normalizedName(licensee.name) ||
          (uscc !== undefined && uscc === licensee.uscc),
      ),
  },
];

/** Why this licensee cannot give notice; all reasons. */
export function noticeRefusals(facts: NoticeFacts): Refusal[] {
  return check(noticeRules, facts);
}

/** A payment as it was reported. */
export interface PaymentFacts {
  readonly paidFen: bigint;
  readonly paidOn: LocalDate;
  readonly dueFen: bigint;
  readonly announcedOn: LocalDate | undefined;
  readonly today: LocalDate;
}

/** What no payment can be, whatever became of the listing. */
const payableRules: readonly Rule<PaymentFacts>[] = [
  {
    code: 'ACCEPTANCE_NOTHING_PAID',
    article: '专利法第五十一条',
    message: ({ dueFen }) =>
      `须按公告的标准支付 ${formatFen(fen(dueFen))}；付款金额不能为零，请填写实际支付的金额`,
    field: 'paidFen',
    broken: ({ paidFen }) => paidFen <= 0n,
  },
  {
    code: 'ACCEPTANCE_PAID_IN_FUTURE',
    article: '',
    message: ({ paidOn, today }) => `付款日期 ${paidOn} 晚于今天 ${today}；请核对`,
    field: 'paidOn',
    broken: ({ paidOn, today }) => paidOn > today,
  },
  {
    code: 'ACCEPTANCE_PAID_BEFORE_ANNOUNCEMENT',
    article: '专利法第五十一条',
    message: ({ paidOn, announcedOn }) =>
      `付款日期 ${paidOn} 早于开放许可公告日 ${announcedOn}；公告前的付款不是对公告的接受，请核对`,
    field: 'paidOn',
    broken: ({ paidOn, announcedOn }) => announcedOn !== undefined && paidOn < announcedOn,
  },
];

const amountRules: readonly Rule<PaymentFacts>[] = [
  {
    code: 'ACCEPTANCE_AMOUNT',
    article: '专利法第五十一条',
    message: ({ paidFen, dueFen }) =>
      `付款 ${formatFen(fen(paidFen))} 与公告标准应即付的 ${formatFen(fen(dueFen))} 不符；请按公告的金额支付`,
    field: 'paidFen',
    broken: ({ paidFen, dueFen }) => paidFen !== dueFen,
    detail: ({ paidFen, dueFen }) => ({ paidFen: `${paidFen}`, dueFen: `${dueFen}` }),
  },
];

/** Why this is no payment at all. */
export function payableRefusals(facts: PaymentFacts): Refusal[] {
  return check(payableRules, facts);
}

/** Why a payment on an open listing brings no license: nothing changes, and the payer may report the right one. */
export function amountRefusals(facts: PaymentFacts): Refusal[] {
  return [...check(payableRules, facts), ...(facts.paidFen > 0n ? check(amountRules, facts) : [])];
}
