import { check, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import { patentsPerContractMax } from './recordal.policy';

/** What the announcement of a contract is checked against. */
export interface AnnouncementFacts {
  readonly contractNumber: string;
  readonly patentNumbers: readonly string[];
  readonly inEffectOn: LocalDate;
  /** A clock of the same tenant that runs for this contract already. */
  readonly runningClockId?: string;
  /** A license filed with this contract number by the same tenant. */
  readonly filedLicenseId?: string;
}

const announcementRules: readonly Rule<AnnouncementFacts>[] = [
  {
    code: 'RECORDAL_PATENT_COUNT',
    article: '',
    message: `一份待备案合同须包含 1 至 ${patentsPerContractMax} 件专利；请分批登记`,
    field: 'patentNumbers',
    broken: ({ patentNumbers }) => patentNumbers.length === 0 || patentNumbers.length > patentsPerContractMax,
  },
  {
    code: 'RECORDAL_PATENT_TWICE',
    article: '',
    message: '同一件专利在合同中重复出现；请删除重复的号码',
    field: 'patentNumbers',
    broken: ({ patentNumbers }) => new Set(patentNumbers).size < patentNumbers.length,
  },
  {
    code: 'RECORDAL_ALREADY_AWAITED',
    article: '专利法实施细则第十五条',
    message: ({ contractNumber, runningClockId }) =>
      `合同 ${contractNumber} 已登记为待备案（${runningClockId}）；不必重复登记`,
    field: 'contractNumber',
    broken: ({ runningClockId }) => runningClockId !== undefined,
  },
  {
    code: 'RECORDAL_ALREADY_FILED',
    article: '专利法实施细则第十五条',
    message: ({ contractNumber, filedLicenseId }) =>
      `合同 ${contractNumber} 已提交备案申请（${filedLicenseId}）；不必再登记为待备案`,
    field: 'contractNumber',
    broken: ({ filedLicenseId }) => filedLicenseId !== undefined,
  },
];

/** Every reason against an announcement. */
export function announcementRefusals(facts: AnnouncementFacts): Refusal[] {
  return check(announcementRules, facts);
}
