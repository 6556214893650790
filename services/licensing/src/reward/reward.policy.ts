import type { LocalDate } from '@ipflow/kernel';

/** Figures behind the reward that may change with the law: dated, so that a change is a new row. */
export interface RewardPolicy {
  readonly from: LocalDate;
  /** The least of the net income that goes to the inventors when nothing else is agreed, in millionths. */
  readonly statutorySharePpm: number;
  /** Where the law says so. */
  readonly article: string;
  /**
   * Whether the rules and agreements of state universities and institutes are bound by the same least share
   * (第四十五条第二款); not in the domain reference, so that a lower share is marked and not refused.
   */
  readonly bindsPublicInstitutions: boolean;
}

/** Inventors of one statement. */
export const inventorsMax = 100;
/** Largest weight of one inventor. */
export const weightMax = 1_000_000;
/** 1,000,000 millionths: all of the net income. */
export const wholePpm = 1_000_000;

const policies: readonly RewardPolicy[] = [
  {
    from: '2015-10-01' as LocalDate,
    statutorySharePpm: 500_000,
    article: '促进科技成果转化法第四十五条',
    bindsPublicInstitutions: true,
  },
];

/** The policy in force on a day. */
export function rewardPolicyOn(day: LocalDate): RewardPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
