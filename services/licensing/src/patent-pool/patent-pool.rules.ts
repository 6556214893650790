import type { licensing } from '@ipflow/contracts';
import {
  check,
  fen,
  formatFen,
  formatPpm,
  isAlive,
  normalizedName,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { standingOn, type KnownPatent } from '@ipflow/known-patents';
import type { Composition, DividedFee, FeeLicense } from './patent-pool.decider';
import { feesPerPoolMax, poolMembersMax, poolPatentsMax, wholePpm } from './patent-pool.policy';

type CompositionFacts = Composition & { readonly today: LocalDate };

const numbersOf = ({ members }: Composition): string[] =>
  members.flatMap(({ patentNumbers }) => patentNumbers);
const sumPpm = ({ members }: Composition): number => members.reduce((sum, { sharePpm }) => sum + sharePpm, 0);
const holderName = (member: licensing.PatentPoolMember): string => normalizedName(member.holder!.name);

/** What each method of payment must state, and must not. */
function isComplete({ method, fixedFen, royaltyPpm, royaltyBase }: licensing.FeeStandard): boolean {
  const hasFixed = (fixedFen ?? 0n) > 0n;
  const hasRoyalty = (royaltyPpm ?? 0) > 0 && royaltyPpm! <= wholePpm && royaltyBase !== undefined;
  const saysRoyalty = royaltyPpm !== undefined || royaltyBase !== undefined;
  if (method === 'lump_sum') return hasFixed && !saysRoyalty;
  if (method === 'royalty') return hasRoyalty && fixedFen === undefined;
  if (method === 'entry_and_royalty') return hasFixed && hasRoyalty;
  return fixedFen === undefined && !saysRoyalty;
}

/** Rules of the pool as a whole. */
const compositionRules: readonly Rule<CompositionFacts>[] = [
  {
    code: 'PATENT_POOL_MEMBER_COUNT',
    article: '',
    message: ({ members }) =>
      `专利池须有 2 至 ${poolMembersMax} 名成员，现有 ${members.length} 名；请增减成员后重试`,
    field: 'members',
    broken: ({ members }) => members.length < 2 || members.length > poolMembersMax,
  },
  {
    code: 'PATENT_POOL_MEMBER_TWICE',
    article: '',
    message: '同一权利人在成员中重复出现；请合并为一名成员',
    field: 'members',
    broken: ({ members }) => new Set(members.map(holderName)).size < members.length,
  },
  {
    code: 'PATENT_POOL_MEMBER_WITHOUT_PATENT',
    article: '',
    message: ({ members }) =>
      `成员${emptyHanded(members).join('、')}没有投入专利；请填写其专利号，或删除该成员`,
    field: 'members',
    broken: ({ members }) => emptyHanded(members).length > 0,
  },
  {
    code: 'PATENT_POOL_SHARES',
    article: '',
    message: (facts) => `各成员分配比例之和须恰为 100%，现为 ${formatPpm(sumPpm(facts))}；请调整比例`,
    field: 'members',
    broken: (facts) => sumPpm(facts) !== wholePpm || facts.members.some(({ sharePpm }) => sharePpm <= 0),
    detail: (facts) => ({ sumPpm: `${sumPpm(facts)}` }),
  },
  {
    code: 'PATENT_POOL_PATENT_TWICE',
    article: '',
    message: '同一件专利在专利池中重复出现；共有专利请只列在一名成员名下',
    field: 'members',
    broken: (facts) => new Set(numbersOf(facts)).size < numbersOf(facts).length,
  },
  {
    code: 'PATENT_POOL_PATENT_COUNT',
    article: '',
    message: `专利池最多包含 ${poolPatentsMax} 件专利；请分为几个专利池`,
    field: 'members',
    broken: (facts) => numbersOf(facts).length > poolPatentsMax,
  },
  {
    code: 'PATENT_POOL_FEE_INCOMPLETE',
    article: '',
    message:
      '许可使用费标准与支付方式不符：一次总付须填写金额，提成须填写比例和基数，入门费加提成两者都须填写，免费两者都不填',
    field: 'fee',
    broken: ({ fee }) => !isComplete(fee),
  },
];

function emptyHanded(members: readonly licensing.PatentPoolMember[]): string[] {
  return members.filter(({ patentNumbers }) => patentNumbers.length === 0).map(({ holder }) => holder!.name);
}

interface PutIn {
  readonly number: string;
  readonly member: licensing.PatentPoolMember;
  readonly known: KnownPatent | undefined;
  readonly today: LocalDate;
}

const patentNumber = ({ number }: PutIn): Record<string, string> => ({ patentNumber: number });

/** Rules of each patent put in. */
const patentRules: readonly Rule<PutIn>[] = [
  {
    code: 'PATENT_NOT_LISTED',
    article: '',
    message: ({ number }) => `资源库中没有专利 ${number}；请核对号码，或先导入资源库（刚入库的请稍候再试）`,
    broken: ({ known }) => known === undefined,
    detail: patentNumber,
  },
  {
    code: 'PATENT_DELISTED',
    article: '',
    message: ({ number }) => `专利 ${number} 已出库；如需办理业务，请先重新入库`,
    broken: ({ known }) => known?.listed === false,
    detail: patentNumber,
  },
  {
    code: 'PATENT_POOL_RIGHT_ENDED',
    article: '专利法第四十四条',
    message: ({ number }) => `专利 ${number} 已失去效力，不能入池；请删除`,
    broken: ({ known, today }) => known !== undefined && !isAlive(standingOn(known, today)),
    detail: patentNumber,
  },
  {
    code: 'PATENT_POOL_NOT_HOLDER',
    article: '专利法第十二条',
    message: ({ number, member, known }) =>
      `${member.holder!.name}不是专利 ${number} 的登记权利人（${known!.holders.map(({ name }) => name).join('、')}）；请列在权利人名下`,
    broken: ({ member, known }) =>
      known !== undefined && !known.holders.some(({ name }) => normalizedName(name) === holderName(member)),
    detail: patentNumber,
  },
];

/** Every reason against a pool: of the whole, and of each patent put in. */
export function compositionRefusals(facts: CompositionFacts): Refusal[] {
  const known = new Map(facts.patents.map((patent) => [patent.number, patent.known]));
  const ofPatents = facts.members.flatMap((member) =>
    member.patentNumbers.flatMap((number) =>
      check(patentRules, { number, member, known: known.get(number), today: facts.today }),
    ),
  );
  return [...check(compositionRules, facts), ...ofPatents];
}

interface FeeFacts {
  readonly patentPoolId: string;
  readonly licenseId: string;
  readonly license: FeeLicense | undefined;
  readonly receivedFen: bigint;
  readonly paymentReference: string;
  /** What was divided under this reference before. */
  readonly earlier: DividedFee | undefined;
  /** Fees divided so far. */
  readonly divided: number;
}

const feeRules: readonly Rule<FeeFacts>[] = [
  {
    code: 'PATENT_POOL_LICENSE_UNKNOWN',
    article: '',
    message: ({ licenseId, patentPoolId }) =>
      `专利池 ${patentPoolId} 没有许可 ${licenseId}，其费用不能在此分配；请核对编号`,
    field: 'licenseId',
    broken: ({ license, patentPoolId }) => license?.patentPoolId !== patentPoolId,
  },
  {
    code: 'PATENT_POOL_FEE_NOT_POSITIVE',
    article: '',
    message: '收到的许可费须大于零；请核对金额',
    field: 'receivedFen',
    broken: ({ receivedFen }) => receivedFen <= 0n,
  },
  {
    code: 'PATENT_POOL_REFERENCE_TAKEN',
    article: '',
    message: ({ paymentReference, earlier }) =>
      `支付凭证号 ${paymentReference} 已用于许可 ${earlier!.licenseId} 的 ${formatFen(fen(earlier!.receivedFen))}；请核对凭证号`,
    field: 'paymentReference',
    broken: ({ earlier }) => earlier !== undefined,
  },
  {
    code: 'PATENT_POOL_FEES_TOO_MANY',
    article: '',
    message: `一个专利池最多分配 ${feesPerPoolMax} 笔许可费；请组建新的专利池`,
    broken: ({ divided }) => divided >= feesPerPoolMax,
  },
];

/** Every reason against dividing a fee. */
export function feeRefusals(facts: FeeFacts): Refusal[] {
  return check(feeRules, facts);
}
