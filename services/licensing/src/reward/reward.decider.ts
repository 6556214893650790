import { create, equals, licensing } from '@ipflow/contracts';
import { fen, Refused, refuseWhen, splitByLargestRemainder, type Decider } from '@ipflow/kernel';
import { rewardPolicyOn, wholePpm } from './reward.policy';
import { rewardRefusals, rewardWarnings, type RewardFacts } from './reward.rules';

/** Every fact of a statement's stream: it is stated once. */
export type RewardEvent = licensing.RewardStated;

/** A statement as its event leaves it. */
export type RewardState =
  { readonly kind: 'none' } | { readonly kind: 'stated'; readonly statement: licensing.RewardStated };

export type RewardCommand = {
  readonly type: 'StateReward';
  readonly statementId: string;
  readonly statedBy: string;
} & RewardFacts;

/** The stream of a statement. */
export function rewardStream(statementId: string): string {
  return `reward-${statementId}`;
}

/** 职务发明奖酬计算: what the inventors get out of the net income of one license or transfer, to the fen. */
export const rewardDecider: Decider<RewardState, RewardCommand, RewardEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: (_state, statement) => ({ kind: 'stated', statement }),
  decide,
};

function decide(command: RewardCommand, state: RewardState): readonly RewardEvent[] {
  if (state.kind === 'stated') {
    const { statement } = state;
    const again = rewardRefusals(command).length === 0 && stated(command, statement.effectiveOn);
    if (again && equals(licensing.RewardStatedSchema, again, statement)) return [];
    throw new Refused([
      {
        code: 'REWARD_ID_TAKEN',
        article: '',
        message: `计算书编号 ${command.statementId} 已被使用，计算书出具后不能更改；请换一个新的编号`,
      },
    ]);
  }
  refuseWhen(rewardRefusals(command));
  return [stated(command, command.today)];
}

function stated(command: RewardCommand, effectiveOn: string): licensing.RewardStated {
  const { statementId, statedBy, institution, licenseId, license, transferReference, today } = command;
  const { incomeFen, costsFen, agreedSharePpm, ruleReference, inventors } = command;
  const { statutorySharePpm } = rewardPolicyOn(today);
  const sharePpm = agreedSharePpm ?? statutorySharePpm;
  const netFen = incomeFen - costsFen;
  const rewardFen = rewardOf(netFen, sharePpm);
  const parts = splitByLargestRemainder(
    fen(rewardFen),
    inventors.map(({ weight }) => BigInt(weight)),
  );
  return create(licensing.RewardStatedSchema, {
    statementId,
    statedBy,
    institution,
    licenseId,
    transferReference,
    patentNumbers: [...(license?.patentNumbers ?? [])],
    incomeFen,
    costsFen,
    netFen,
    sharePpm,
    statutorySharePpm,
    ruleReference,
    rewardFen,
    inventors: inventors.map(({ name, weight }, index) => ({ name, weight, amountFen: parts[index]! })),
    warnings: rewardWarnings(command),
    effectiveOn,
  });
}

/** “不低于”: a fraction of a fen goes to the inventors. */
export function rewardOf(netFen: bigint, sharePpm: number): bigint {
  const whole = BigInt(wholePpm);
  return (netFen * BigInt(sharePpm) + whole - 1n) / whole;
}
