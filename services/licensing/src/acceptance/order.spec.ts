import { orderViolations, type Attempt, type Fact, type Observed } from './order.fixture';

const type = (name: string): string => `ipflow.licensing.v1.${name}`;
const license = (position: number, acceptanceId: string): Fact[] => [
  { position, type: type('AcceptanceNotified'), acceptanceId },
  { position: position + 1, type: type('OpenLicenseObtained'), acceptanceId },
];
const withdrawal = (position: number, survivingLicenses: number): Fact => ({
  position,
  type: type('OpenLicenseWithdrawn'),
  survivingLicenses,
});
const attempt = (acceptanceId: string, outcome: Attempt['outcome'], beganAt = 0, endedAt = 9): Attempt => ({
  acceptanceId,
  outcome,
  beganAt,
  endedAt,
});
const observed = (facts: Fact[], attempts: Attempt[] = []): Observed => ({
  facts,
  attempts,
  withdrawal: { beganAt: 3, endedAt: 6 },
});

test('finds nothing in a legal order', () => {
  const facts = [...license(1, 'a'), ...license(3, 'b'), withdrawal(5, 2)];
  const attempts = [attempt('a', 'licensed', 0, 2), attempt('b', 'licensed'), attempt('c', 'refused', 7)];
  expect(orderViolations(observed(facts, attempts))).toEqual([]);
});

test.each<[string, Observed, string]>([
  [
    'a license after the withdrawal',
    observed([withdrawal(1, 1), ...license(2, 'a')]),
    'a obtained a license after',
  ],
  [
    'a withdrawal that counts wrong',
    observed([...license(1, 'a'), withdrawal(3, 0)]),
    'counts 0 licenses, 1 hold',
  ],
  ['no withdrawal', observed([...license(1, 'a')]), '0 withdrawals'],
  [
    'a license obtained twice',
    observed([...license(1, 'a'), ...license(3, 'a'), withdrawal(5, 2)]),
    'obtained the license twice',
  ],
  ['a license without notice', observed([license(1, 'a')[1]!, withdrawal(5, 1)]), 'a gave no notice'],
  [
    'a license that was promised and lost',
    observed([withdrawal(1, 0)], [attempt('a', 'licensed')]),
    'was told it has the license',
  ],
  [
    'a license behind a refusal',
    observed([...license(1, 'a'), withdrawal(5, 1)], [attempt('a', 'refused')]),
    'was refused, and has the license',
  ],
  [
    'a refusal before the withdrawal began',
    observed([withdrawal(5, 0)], [attempt('a', 'refused', 0, 2)]),
    'was through before the withdrawal',
  ],
  [
    'an acceptance that began after the withdrawal had ended',
    observed([...license(1, 'a'), withdrawal(5, 1)], [attempt('a', 'licensed', 7, 8)]),
    'came after the withdrawal',
  ],
])('catches %s', (_, seen, violation) => {
  expect(orderViolations(seen)).toContainEqual(expect.stringContaining(violation));
});
