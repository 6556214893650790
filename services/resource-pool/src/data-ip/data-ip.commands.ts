import type { market, pool } from '@ipflow/contracts';
import type { LocalDate, Refusal } from '@ipflow/kernel';

/** What can be asked of a data IP. `tenant` is who asks; the house's own clock asks as the office. */
export type DataIpCommand = {
  readonly dataIpId: string;
  readonly tenant: string;
  readonly actor: string;
  readonly today: LocalDate;
} & (
  | {
      type: 'FileDataIp';
      applicants: readonly pool.Party[];
      content: market.DataIpContent;
      isDepositTaken: boolean;
    }
  | { type: 'RequestCorrection'; defects: readonly string[] }
  | { type: 'CorrectDataIp'; content: market.DataIpContent; isDepositTaken: boolean }
  | { type: 'RefuseDataIp'; reasons: readonly Pick<Refusal, 'code' | 'article' | 'message'>[] }
  | { type: 'AnnounceDataIp' }
  | {
      type: 'ObjectToDataIp';
      objectionId: string;
      objector: pool.Party;
      grounds: string;
      evidence: readonly market.Evidence[];
    }
  | { type: 'DecideObjection'; objectionId: string; decision: 'upheld' | 'dismissed'; reason: string }
  | { type: 'RenewDataIp' }
  | {
      type: 'RequestChange';
      holders: readonly pool.Party[];
      content: market.DataIpContent;
      reason: string;
      isDepositTaken: boolean;
    }
  | { type: 'ApproveChange'; isDepositTaken: boolean }
  | { type: 'ReturnChange'; reason: string }
  | { type: 'WithdrawDataIp'; reason: string }
  | { type: 'CancelDataIp'; reason: string }
  | { type: 'RevokeDataIp'; reason: string }
  /** 公示期满: registers when nobody's objection is open. The number is the next of the register. */
  | { type: 'CloseNotice'; certificateNumber: string }
  /** 逾期未补正. */
  | { type: 'LapseCorrection' }
  /** 有效期满. */
  | { type: 'ExpireDataIp' }
);

/** The command of one type. */
export type Of<Type extends DataIpCommand['type']> = Extract<DataIpCommand, { type: Type }>;
