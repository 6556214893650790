import type { Message, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';

/** What the pledgee must know of a pledged patent. */
export interface Notice {
  readonly patentNumber: string;
  readonly cause: NoticeCause;
  readonly message: string;
  readonly happenedOn: LocalDate;
  /** Set when the fact concerns one pledge alone: its own claim. */
  readonly pledgeId?: string;
}

/** THE TABLE: cause → what the pledgee reads, with what to do. */
const messages = {
  fee_grace: '未按期缴纳年费，已进入滞纳期；请督促出质人或自行补缴，逾期专利权将终止',
  fee_lapse: '因未缴年费终止；质押财产灭失，请要求提供其他担保，可请求恢复权利的尽快办理',
  suspension: '因权属纠纷中止有关程序；质押期间的处分受限，请关注权属争议的结果',
  preservation: '被人民法院财产保全；最高额质权的债权可能因此确定，请及时主张优先受偿',
  invalidation: '被宣告全部无效，视为自始不存在；请要求提供其他担保，并办理注销登记',
  partial_invalidation: '被宣告部分无效；请重新评估质押财产的价值',
  expiry: '保护期限届满；质押财产灭失，请办理注销登记',
  abandonment: '已被放弃；未经质权人同意的，请立即与登记机关联系',
  restoration: '权利已恢复；质押继续有效',
  claim_lost: '在资源库的质押占用已解除或失效；请立即与登记机关核对',
} as const;

/** A row of the table. */
export type NoticeCause = keyof typeof messages;

const causeOfCode: Readonly<Record<string, NoticeCause>> = {
  GP01: 'fee_grace',
  CF01: 'fee_lapse',
  RR01: 'restoration',
  CX01: 'expiry',
  AV01: 'abandonment',
  IW01: 'invalidation',
  IP01: 'partial_invalidation',
};

const causeOfKind: Readonly<Record<string, NoticeCause>> = {
  suspension: 'suspension',
  preservation: 'preservation',
};

type Fact =
  pool.LegalEventRecorded | pool.EncumbranceClaimed | pool.EncumbranceReleased | pool.EncumbranceExpired;

/** What a fact of the pool tells pledgees; undefined for most. `on` is the day it was recorded. */
export function noticeOf(event: Message, on: LocalDate): Notice | undefined {
  const fact = event as Fact;
  switch (fact.$typeName) {
    case 'ipflow.pool.v1.LegalEventRecorded':
      return notice(fact.patentNumber, causeOfCode[fact.code], fact.effectiveOn);
    case 'ipflow.pool.v1.EncumbranceClaimed':
      return notice(fact.patentNumber, causeOfKind[fact.kind], on);
    case 'ipflow.pool.v1.EncumbranceReleased':
      return notice(fact.patentNumber, 'claim_lost', fact.effectiveOn, fact.claimId);
    case 'ipflow.pool.v1.EncumbranceExpired':
      return notice(fact.patentNumber, 'claim_lost', on, fact.claimId);
    default:
      return undefined;
  }
}

function notice(
  patentNumber: string,
  cause: NoticeCause | undefined,
  happenedOn: string,
  pledgeId?: string,
): Notice | undefined {
  if (!cause) return undefined;
  const message = `质押的专利 ${patentNumber} ${messages[cause]}`;
  return { patentNumber, cause, message, happenedOn: happenedOn as LocalDate, pledgeId };
}
