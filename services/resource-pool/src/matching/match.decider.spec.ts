import { create, market } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import { matchDecider, type JudgeMatch } from './match.decider';

const shown = {
  demandOpen: true,
  postedBy: 'enterprise-1',
  listedBy: 'center-wuhan',
  scorePpm: 700_000,
  ruleVersion: 1,
};
const judge = (more: Partial<JudgeMatch> = {}): JudgeMatch => ({
  type: 'JudgeMatch',
  matchId: 'demand-0001.202010000001.5',
  demandId: 'demand-0001',
  patentNumber: '202010000001.5',
  relevant: false,
  judgedBy: 'enterprise-1',
  byOffice: false,
  shown,
  today: '2026-11-24' as LocalDate,
  ...more,
});
const judged = (more: Partial<market.MatchJudged> = {}): market.MatchJudged =>
  create(market.MatchJudgedSchema, {
    matchId: 'demand-0001.202010000001.5',
    demandId: 'demand-0001',
    patentNumber: '202010000001.5',
    relevant: false,
    judgedBy: 'enterprise-1',
    ruleVersion: 1,
    scorePpm: 700_000,
    effectiveOn: '2026-11-24',
    ...more,
  });

describe('匹配反馈', () => {
  it('keeps what the poster says, with the score that was shown', () =>
    given(matchDecider).when(judge()).produces(judged()));

  it.each(['enterprise-1', 'center-wuhan'])('is open to %s, who stands on one side', (judgedBy) =>
    given(matchDecider).when(judge({ judgedBy })).produces(judged({ judgedBy })),
  );

  it('is open to the office', () =>
    given(matchDecider)
      .when(judge({ judgedBy: 'office', byOffice: true }))
      .produces(judged({ judgedBy: 'office' })));

  it('counts the last word of each judge', () =>
    given(matchDecider, judged())
      .when(judge({ relevant: true, reason: '试用有效' }))
      .produces(judged({ relevant: true, reason: '试用有效' })));

  it('said again changes nothing', () => given(matchDecider, judged()).when(judge()).staysQuiet());

  it('of one judge says nothing of another', () =>
    given(matchDecider, judged())
      .when(judge({ judgedBy: 'center-wuhan' }))
      .produces(judged({ judgedBy: 'center-wuhan' })));

  it('is closed to third parties, and when the demand is over; both are said at once', () =>
    given(matchDecider)
      .when(judge({ judgedBy: 'bank-1', shown: { ...shown, demandOpen: false } }))
      .refuses('MATCH_DEMAND_NOT_OPEN', 'MATCH_JUDGE_NOT_CONCERNED'));
});
