import type { licensing } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/table';
import { rewardDecider, rewardOf, type RewardCommand, type RewardEvent } from './reward.decider';
import { escaped, statementHtml } from './reward.html';

const state = (more: Partial<RewardCommand> = {}): RewardCommand => ({
  type: 'StateReward',
  statementId: 'reward-0001',
  statedBy: 'hust',
  institution: '华中科技大学',
  licenseId: 'license-0001',
  license: { licensors: ['华中科技大学'], patentNumbers: ['202010566088.9'] },
  transferReference: undefined,
  incomeFen: 1_000_001n,
  costsFen: 0n,
  agreedSharePpm: undefined,
  ruleReference: undefined,
  inventors: [
    { name: '张三', weight: 2 },
    { name: '李四', weight: 1 },
  ],
  today: '2026-01-12' as LocalDate,
  ...more,
});
const stated = (more: Partial<RewardCommand> = {}): licensing.RewardStated =>
  rewardDecider.decide(state(more), { kind: 'none' })[0]!;

test('every command in every stage', () => {
  const stages: Record<string, RewardEvent[]> = { none: [], stated: [stated()] };
  const commands = {
    state: state(),
    'state the same later': state({ today: '2026-02-01' as LocalDate }),
    'state another': state({ incomeFen: 2n }),
    'state nonsense': state({ inventors: [] }),
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => rewardDecider.decide(command, fold(rewardDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     state                 RewardStated
     state the same later  RewardStated
     state another         RewardStated
     state nonsense        REWARD_NO_INVENTORS
   stated
     state                 ·
     state the same later  ·
     state another         REWARD_ID_TAKEN
     state nonsense        REWARD_ID_TAKEN
   "
  `);
});

describe('what a statement is refused for', () => {
  const cases: [rule: string, codes: string[], command: RewardCommand][] = [
    ['a source', ['REWARD_SOURCE'], state({ licenseId: undefined, license: undefined })],
    ['one source', ['REWARD_SOURCE'], state({ transferReference: '转让合同 HT-1' })],
    ['who licensed', ['REWARD_INSTITUTION_NOT_LICENSOR'], state({ institution: '武汉大学' })],
    ['an income', ['REWARD_INCOME_NOT_POSITIVE'], state({ incomeFen: 0n })],
    ['costs within the income', ['REWARD_COSTS_ABOVE_INCOME'], state({ costsFen: 1_000_002n })],
    ['costs that are not negative', ['REWARD_COSTS_NEGATIVE'], state({ costsFen: -1n })],
    ['inventors', ['REWARD_NO_INVENTORS'], state({ inventors: [] })],
    [
      'each inventor once',
      ['REWARD_INVENTOR_TWICE'],
      state({
        inventors: [
          { name: '张三', weight: 1 },
          { name: '张 三', weight: 1 },
        ],
      }),
    ],
    ['weights above zero', ['REWARD_WEIGHT'], state({ inventors: [{ name: '张三', weight: 0 }] })],
    ['a share of at most everything', ['REWARD_SHARE'], state({ agreedSharePpm: 1_000_001 })],
    [
      'half of the net income where no rule says otherwise',
      ['REWARD_SHARE_BELOW_STATUTORY'],
      state({ agreedSharePpm: 499_999 }),
    ],
  ];
  test.each(cases)('%s: %j', (_, codes, command) => {
    given(rewardDecider)
      .when(command)
      .refuses(...codes);
  });

  test('all reasons come at once', () => {
    given(rewardDecider)
      .when(state({ institution: '武汉大学', costsFen: 2_000_000n, inventors: [], agreedSharePpm: 1 }))
      .refuses(
        'REWARD_INSTITUTION_NOT_LICENSOR',
        'REWARD_COSTS_ABOVE_INCOME',
        'REWARD_SHARE_BELOW_STATUTORY',
        'REWARD_NO_INVENTORS',
      );
  });
});

test('half of the net income by law, rounded up to the fen, split by weight', () => {
  // Net 1,000,001 fen: half is 500,000.5; 2 : 1 of 500,001 is 333,334 and 166,667.
  expect(stated()).toMatchObject({
    netFen: 1_000_001n,
    sharePpm: 500_000,
    rewardFen: 500_001n,
    inventors: [
      { name: '张三', amountFen: 333_334n },
      { name: '李四', amountFen: 166_667n },
    ],
    warnings: [],
  });
});

test('costs that eat up the income leave a statement of zero', () => {
  expect(stated({ costsFen: 1_000_001n })).toMatchObject({ rewardFen: 0n, netFen: 0n });
});

test('less than half stands on a named rule, and is marked at a public institution', () => {
  const low = stated({ agreedSharePpm: 300_000, ruleReference: '成果转化办法（2024）第八条' });
  expect(low).toMatchObject({
    rewardFen: 300_001n,
    warnings: [{ code: 'REWARD_PUBLIC_INSTITUTION_SHARE' }],
  });
  const firm = { institution: '武汉船舶设计研究所有限公司' };
  const license = { licensors: [firm.institution], patentNumbers: [] };
  const ofFirm = stated({ ...firm, license, agreedSharePpm: 300_000, ruleReference: '奖酬办法' });
  expect(ofFirm.warnings).toEqual([]);
});

test('inventors get the reward to the fen, and never less than the share', () => {
  const inventors = fc.uniqueArray(
    fc.record({ name: fc.stringMatching(/^[甲-癸]{1,6}$/), weight: fc.integer({ min: 1, max: 1_000_000 }) }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(0n, 10n ** 15n), inventors, (income, costs, people) => {
      fc.pre(costs <= income);
      const {
        rewardFen,
        netFen,
        inventors: parts,
      } = stated({
        incomeFen: income,
        costsFen: costs,
        inventors: people,
      });
      expect(parts.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(rewardFen);
      expect(rewardFen * 2n - netFen === 0n || rewardFen * 2n - netFen === 1n).toBe(true);
    }),
  );
  expect(rewardOf(1n, 1)).toBe(1n);
});

describe('the printed statement', () => {
  const page = statementHtml(stated({ costsFen: 100_001n }));

  test('shows amounts in figures and capitals, with the articles', () => {
    for (const text of [
      '职务发明奖酬计算书',
      '9,000.00元',
      '人民币肆仟伍佰元整',
      '《专利法》第十五条',
      '《促进科技成果转化法》第四十五条',
      'ZL202010566088.9',
      '2026年1月12日',
      'size: A4',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('escapes every text somebody wrote', () => {
    const evil = `<img src=x onerror=alert(1)>"'&`;
    const html = statementHtml(
      stated({
        statementId: 'reward-0001',
        institution: evil,
        licenseId: undefined,
        license: undefined,
        transferReference: evil,
        agreedSharePpm: 300_000,
        ruleReference: evil,
        inventors: [{ name: evil, weight: 1 }],
      }),
    );
    expect(html).not.toContain('<img');
    expect(html.split(escaped(evil)).length - 1).toBe(5);
  });
});
