import { create, financing } from '@ipflow/contracts';
import { fold, type LocalDate } from '@ipflow/kernel';
import { given } from '@ipflow/testing';
import fc from 'fast-check';
import { outcome, tableOf } from '../../testdata/table';
import { loanKnown } from '../loan/loan.fixture';
import {
  securitizationDecider,
  type SecuritizationCommand,
  type SecuritizationEvent,
} from './securitization.decider';
import { assetsPerSecuritizationMax } from './securitization.policy';
import type { AssetAtHand } from './securitization.rules';

type Forming = Extract<SecuritizationCommand, { type: 'FormSecuritization' }>;

const today = '2026-03-31' as LocalDate;
const on = { securitizationId: 'abs-00000001', today };

function asset(assetRef: string, balanceFen: bigint, more: Partial<AssetAtHand> = {}): AssetAtHand {
  const isLoan = assetRef.startsWith('loan-');
  return {
    asset: create(financing.SecuritizedAssetSchema, {
      kind: isLoan ? 'pledge_loan' : 'license_fee',
      assetRef,
      obligor: '长飞光纤',
      balanceFen,
      dueOn: '2027-03-10',
    }),
    loan: isLoan ? loanKnown({ outstandingFen: balanceFen }) : undefined,
    isOwn: true,
    isHeld: false,
    ...more,
  };
}

const due = (dueOn: string): AssetAtHand => {
  const one = asset('license-due', 700n);
  return { ...one, asset: { ...one.asset, dueOn } };
};

const form = (more: Partial<Forming> = {}): SecuritizationCommand => ({
  type: 'FormSecuritization',
  ...on,
  name: '武汉知识产权一期',
  originatedBy: 'bank-hubei',
  assets: [asset('loan-l1', 300n), asset('license-l1', 400n)],
  totalFen: 700n,
  cutOffOn: '2026-03-30' as LocalDate,
  ...more,
});
const dissolve: SecuritizationCommand = { type: 'DissolveSecuritization', reason: '发行终止', ...on };

function story(...commands: SecuritizationCommand[]): SecuritizationEvent[] {
  const events: SecuritizationEvent[] = [];
  for (const command of commands)
    events.push(...securitizationDecider.decide(command, fold(securitizationDecider, events)));
  return events;
}

test('every command in every stage', () => {
  const stages: Record<string, SecuritizationEvent[]> = {
    none: [],
    formed: story(form()),
    dissolved: story(form(), dissolve),
  };
  const commands: Record<string, SecuritizationCommand> = {
    form: form(),
    'form on another day': { ...form(), today: '2026-04-02' as LocalDate },
    'form under another name': form({ name: '二期' }),
    dissolve,
  };
  const table = tableOf(stages, commands, (past, command) =>
    outcome(() => securitizationDecider.decide(command, fold(securitizationDecider, past))),
  );
  expect(table).toMatchInlineSnapshot(`
   "
   none
     form                     SecuritizationPoolFormed
     form on another day      SecuritizationPoolFormed
     form under another name  SecuritizationPoolFormed
     dissolve                 SECURITIZATION_UNKNOWN
   formed
     form                     ·
     form on another day      ·
     form under another name  SECURITIZATION_ID_TAKEN
     dissolve                 SecuritizationPoolDissolved
   dissolved
     form                     ·
     form on another day      ·
     form under another name  SECURITIZATION_ID_TAKEN
     dissolve                 ·
   "
  `);
});

test.each<[string, Partial<Forming>, string[]]>([
  ['nothing', { assets: [], totalFen: 0n }, ['SECURITIZATION_ASSET_COUNT']],
  [
    'an asset twice',
    { assets: [asset('license-l1', 350n), asset('license-l1', 350n)] },
    ['SECURITIZATION_ASSET_TWICE'],
  ],
  ['balances that do not add up', { totalFen: 701n }, ['SECURITIZATION_TOTAL']],
  ['balances of tomorrow', { cutOffOn: '2026-04-01' as LocalDate }, ['SECURITIZATION_CUT_OFF']],
  [
    'a loan nobody knows, and an asset held elsewhere: all reasons at once',
    {
      assets: [asset('loan-l9', 0n, { loan: undefined }), asset('license-l1', 700n, { isHeld: true })],
    },
    ['SECURITIZATION_LOAN_UNKNOWN', 'SECURITIZATION_ASSET_HELD'],
  ],
  [
    'the loan of another bank, and says no more of it',
    {
      assets: [
        asset('loan-l1', 0n, { isOwn: false, loan: loanKnown({ class: 'loss' }) }),
        asset('license-l1', 700n),
      ],
    },
    ['SECURITIZATION_LOAN_UNKNOWN'],
  ],
  [
    'a loan without a pledge',
    { assets: [asset('loan-l1', 700n, { loan: loanKnown({ security: 'credit' }) })] },
    ['SECURITIZATION_LOAN_NOT_PLEDGED'],
  ],
  [
    'a loan that is repaid',
    { assets: [asset('loan-l1', 0n), asset('license-l1', 700n)] },
    ['SECURITIZATION_ASSET_EMPTY'],
  ],
  ['what is due on the cut-off day', { assets: [due('2026-03-30')] }, ['SECURITIZATION_ASSET_DUE']],
])('refuses to close %s', (_, more, codes) => {
  given(securitizationDecider)
    .when(form(more))
    .refuses(...codes);
});

test.each(['substandard', 'doubtful', 'loss'] as const)('refuses a loan that is %s', (bad) => {
  const assets = [asset('loan-l1', 700n, { loan: loanKnown({ class: bad }) })];
  given(securitizationDecider).when(form({ assets })).refuses('SECURITIZATION_LOAN_NON_PERFORMING');
});

test('takes as many assets as it may, and not one more', () => {
  const assets = (n: number) => Array.from({ length: n }, (_, i) => asset(`license-${i}`, 1n));
  const formed = (n: number) => form({ assets: assets(n), totalFen: BigInt(n) });
  expect(story(formed(assetsPerSecuritizationMax))).toHaveLength(1);
  given(securitizationDecider)
    .when(formed(assetsPerSecuritizationMax + 1))
    .refuses('SECURITIZATION_ASSET_COUNT');
});

test('is worth exactly what its assets are, beyond 2^53 too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 2n ** 54n }), { minLength: 1, maxLength: 20 }),
      (balances) => {
        const totalFen = balances.reduce((sum, one) => sum + one, 0n);
        const assets = balances.map((one, i) => asset(`license-${i}`, one));
        const [event] = story(form({ assets, totalFen })) as [financing.SecuritizationPoolFormed];
        expect(event.totalFen).toBe(totalFen);
        expect(event.assets.map(({ balanceFen }) => balanceFen)).toEqual(balances);
      },
    ),
  );
});
