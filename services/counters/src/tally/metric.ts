/**
 * What an entry can be broken down by; each is a column of the ledger, and its Chinese name. The gazette calls the
 * parties of a license 让与人 and 受让人 as well, so both kinds of case share the columns of supply and demand.
 */
export const dimensions = {
  transferor_division: '让与人（许可人）所在市州',
  transferee_division: '受让人（被许可人）所在市州',
  division: '入库（登记）市州',
  patent_type: '专利类型',
  ipc_section: 'IPC 部',
  industry: '国民经济行业大类（GB/T 4754-2017）',
  holder_kind: '权利人类别',
  grade: '分级',
  license_kind: '许可种类',
  borrower_division: '借款人（债务人）所在市州',
  bank: '银行（租户）',
  qualification: '企业资质（多项并列时为其组合）',
  loan_product: '贷款品种',
  loan_grade: '知识价值信用等级',
  fund: '风险补偿资金',
  edition: '白名单批次（序号）',
  listing_kind: '分发信息类型',
  partner: '合作平台',
  receiver_role: '接收方类别',
} as const;

/** Name of a dimension. */
export type Dimension = keyof typeof dimensions;

/** Every dimension, in the order of the ledger's columns. */
export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** The value of a dimension that the event does not state: outside Hubei, not graded, not classified. */
export const unstated = '-';

/** Unit of amounts of money. Their numbers may pass 2^53, so the API tells them as digits in a string. */
export const fen = '分';

/** Money times a rate or a time: what a weighted average is the quotient of. Told as digits, as money is. */
export const weights = { rate: '分·ppm', term: '分·月' } as const;

/** Units whose numbers may pass 2^53. */
export const unitsInDigits: ReadonlySet<string> = new Set([fen, ...Object.values(weights)]);

/** Longest value of a dimension; a set of qualifications is the longest there is (characters). */
export const valueLengthMax = 200;

/** One number of the statistics: what is counted, by which rule, broken down by what. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  /** flow: what happened in a period. stock: what there was at the end of it; its entries are the changes. */
  readonly kind: 'flow' | 'stock';
  readonly dimensions: readonly Dimension[];
  /** Metrics whose entries this one adds up; it has none of its own, so nothing is entered twice. */
  readonly sumOf?: readonly string[];
  /** The metric that counts the same by contract. */
  readonly perContract?: string;
  readonly rule: {
    /** Counts up with every change of the definition; a rebuild brings the whole ledger to it. */
    readonly version: number;
    readonly definition: string;
    readonly source: string;
    /** True while the definition rests on general knowledge and not on a text of the authority. */
    readonly isUnverified: boolean;
  };
}

/** What cases are broken down by, patent by patent. */
export const patentDimensions = [
  'transferor_division',
  'transferee_division',
  'patent_type',
  'ipc_section',
  'industry',
  'holder_kind',
] as const satisfies readonly Dimension[];

/** What contracts are broken down by. */
export const contractDimensions = [
  'transferor_division',
  'transferee_division',
  'holder_kind',
] as const satisfies readonly Dimension[];
