import { create, market } from '@ipflow/contracts';
import { refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import { judgingRefusals } from './match.rules';

/** A pair as it was shown, and who stands behind its two sides. */
export interface ShownMatch {
  readonly demandOpen: boolean;
  readonly postedBy: string;
  readonly listedBy: string;
  readonly scorePpm: number;
  readonly ruleVersion: number;
}

/** 评价: whether a recommended pair is of use. */
export interface JudgeMatch {
  readonly type: 'JudgeMatch';
  readonly matchId: string;
  readonly demandId: string;
  readonly patentNumber: string;
  readonly relevant: boolean;
  readonly reason?: string;
  readonly judgedBy: string;
  readonly byOffice: boolean;
  readonly shown: ShownMatch;
  readonly today: LocalDate;
}

/** The last word of each judge. */
export type MatchState = ReadonlyMap<string, { readonly relevant: boolean; readonly reason?: string }>;

/** 匹配反馈: the last word of each who is concerned. */
export const matchDecider: Decider<MatchState, JudgeMatch, market.MatchJudged> = {
  initial: () => new Map(),

  evolve(state, event) {
    switch (event.$typeName) {
      case 'ipflow.market.v1.MatchJudged':
        return new Map([...state, [event.judgedBy, { relevant: event.relevant, reason: event.reason }]]);
      default: {
        const forgotten: never = event.$typeName;
        return forgotten;
      }
    }
  },

  decide(command, state) {
    switch (command.type) {
      case 'JudgeMatch': {
        refuseWhen(judgingRefusals(command));
        const said = state.get(command.judgedBy);
        if (said && said.relevant === command.relevant && said.reason === command.reason) return [];
        return [judged(command)];
      }
      default: {
        const forgotten: never = command.type;
        return forgotten;
      }
    }
  },
};

function judged({ shown, today, ...command }: JudgeMatch): market.MatchJudged {
  return create(market.MatchJudgedSchema, {
    matchId: command.matchId,
    demandId: command.demandId,
    patentNumber: command.patentNumber,
    relevant: command.relevant,
    reason: command.reason,
    judgedBy: command.judgedBy,
    ruleVersion: shown.ruleVersion,
    scorePpm: shown.scorePpm,
    effectiveOn: today,
  });
}

/** The stream of what was said of a pair. */
export function matchStream(matchId: string): string {
  return `match-${matchId}`;
}

/** The id of a pair. */
export function matchIdOf(demandId: string, patentNumber: string): string {
  return `${demandId}.${patentNumber}`;
}
