import type { HolderKind, LocalDate } from '@ipflow/kernel';

/** 高校转化基地, 产业专利运营中心, 专利产业化示范企业. */
export const institutionKinds = ['conversion_base', 'operation_center', 'model_enterprise'] as const;
/** One of {@link institutionKinds}. */
export type InstitutionKind = (typeof institutionKinds)[number];

/** What the notice asks of one kind of institution. */
export interface KindPolicy {
  /** 名称. */
  readonly name: string;
  /** Kinds of party it may be. */
  readonly holderKinds: readonly HolderKind[];
  /** Facts every application states, by their names in the notice. */
  readonly factNames: readonly string[];
  /** 年度指标: name in the events and its Chinese term; amounts end in `Fen`, everything else is a count. */
  readonly indicators: Readonly<Record<string, string>>;
  /** Longest term of a recognition (years). */
  readonly termYearsMax: number;
  /** How many the province wants. */
  readonly target: number;
}

/** Figures that rest on notices and plans, not on statutes: dated, so that a change is a new row. */
export interface InstitutionPolicy {
  readonly from: LocalDate;
  readonly kinds: Readonly<Record<InstitutionKind, KindPolicy>>;
}

/** Largest value of one indicator: a count, or an amount in fen (10 trillion yuan). */
export const indicatorMax = 1_000_000_000_000_000n;
/** Facts of one application. */
export const factsMax = 40;
/** Papers of one application. */
export const evidenceMax = 50;

// Targets: 湖北 2025 plan, items 9 and 11. Facts, indicators and terms: unverified, as the notices usually ask.
const policies: readonly InstitutionPolicy[] = [
  {
    from: '2025-01-01' as LocalDate,
    kinds: {
      conversion_base: {
        name: '高校专利转化基地',
        holderKinds: ['university', 'institute'],
        factNames: ['负责人', '专职人员数', '运行机制'],
        indicators: {
          patentsConverted: '转化专利件数',
          conversionFen: '转化合同金额',
          staff: '专职人员数',
          projects: '转化项目数',
        },
        termYearsMax: 3,
        target: 10,
      },
      operation_center: {
        name: '产业专利运营中心',
        holderKinds: ['enterprise', 'institute', 'university', 'other'],
        factNames: ['负责人', '服务产业', '运营模式'],
        indicators: {
          patentsOperated: '运营专利件数',
          patentsConverted: '转化专利件数',
          revenueFen: '运营收入',
          enterprisesServed: '服务企业数',
          staff: '专职人员数',
        },
        termYearsMax: 3,
        target: 5,
      },
      model_enterprise: {
        name: '专利产业化示范企业',
        holderKinds: ['enterprise'],
        factNames: ['主营产品', '上年营业收入', '有效发明专利数'],
        indicators: {
          patentsIndustrialised: '产业化专利件数',
          productRevenueFen: '专利产品销售收入',
          researchFen: '研发投入',
          staff: '从业人员数',
        },
        termYearsMax: 3,
        target: 500,
      },
    },
  },
];

/** The policy in force on a day. */
export function institutionPolicyOn(day: LocalDate): InstitutionPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
