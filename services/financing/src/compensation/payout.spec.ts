import fc from 'fast-check';
import { fund, fundBankInsurerValuer, provinceCityBank, rules, yuan } from './compensation.fixture';
import { capsLeft, payoutOf, returnOf, type BearerPart, type CapsLeft } from './payout';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
const uncapped: CapsLeft = { ofYearFen: undefined, ofBorrowerFen: undefined };
const amounts = (shares: readonly BearerPart[]): bigint[] => shares.map(({ amountFen }) => amountFen);
const of = (lossFen: bigint, bearers = provinceCityBank, caps = uncapped) =>
  payoutOf(lossFen, fund({ versions: [rules({ bearers })] }), 1, caps);

describe('the worked examples of the reference', () => {
  test('a loss of ¥3.0m is borne 1.2m by the province, 0.6m by the city, 1.2m by the bank', () => {
    const { shares, paidFen } = of(yuan(3_000_000));
    expect(amounts(shares)).toEqual([yuan(1_200_000), yuan(600_000), yuan(1_200_000)]);
    expect(paidFen).toBe(yuan(1_800_000));
  });

  test('of a loss of ¥8.0m the city bears its cap of 1.0m, and what is left over falls to the bank: 3.2/1.0/3.8m', () => {
    const { shares, paidFen } = of(yuan(8_000_000));
    expect(amounts(shares)).toEqual([yuan(3_200_000), yuan(1_000_000), yuan(3_800_000)]);
    expect(paidFen).toBe(yuan(4_200_000));
  });

  test('¥10,000.01 at 54:26:16:4 is 5400.00/2600.00/1600.00/400.00, and the odd fen goes to the largest remainder', () => {
    const { shares } = of(1_000_001n, fundBankInsurerValuer);
    expect(amounts(shares)).toEqual([540_001n, 260_000n, 160_000n, 40_000n]);
  });
});

test('what is left of the year cuts the fund’s part in proportion, and the bank bears the rest', () => {
  const { shares, paidFen } = of(yuan(3_000_000), provinceCityBank, {
    ofYearFen: yuan(900_000),
    ofBorrowerFen: yuan(1_000_000),
  });
  expect(amounts(shares)).toEqual([yuan(600_000), yuan(300_000), yuan(2_100_000)]);
  expect(paidFen).toBe(yuan(900_000));
});

test('caps are counted by the year and the borrower, gross of what came back', () => {
  const capped = fund({
    versions: [rules({ capPerYearFen: 1_000n, capPerBorrowerFen: 500n })],
    paidByYear: new Map([['2026', 400n]]),
    paidByBorrower: new Map([['x', 700n]]),
    returnedFen: 400n,
  });
  expect(capsLeft(capped, 'x', '2026')).toEqual({ ofYearFen: 600n, ofBorrowerFen: 0n });
  expect(capsLeft(capped, 'y', '2027')).toEqual({ ofYearFen: 1_000n, ofBorrowerFen: 500n });
  expect(capsLeft(fund(), 'x', '2026')).toEqual(uncapped);
});

test('the shares are those of the version the loan was covered under, the caps of the fund those of today', () => {
  const changed = fund({ versions: [rules(), rules({ version: 2, bearers: fundBankInsurerValuer })] });
  expect(payoutOf(1_000_001n, changed, 1, uncapped).shares).toHaveLength(3);
  expect(payoutOf(1_000_001n, changed, 2, uncapped).shares).toHaveLength(4);
});

const anyAmount = fc.bigInt(1n, 10n ** 15n);
const anyCap = fc.option(fc.bigInt(0n, 10n ** 15n), { nil: undefined });
const anyBearers = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 1_000 }),
      cap: fc.option(anyAmount, { nil: undefined }),
      isOfFund: fc.boolean(),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((drawn) => {
    const whole = drawn.reduce((sum, { weight }) => sum + weight, 0);
    const ppm = drawn.map(({ weight }) => Math.floor((weight * 1_000_000) / whole));
    ppm[0]! += 1_000_000 - ppm.reduce((sum, one) => sum + one, 0);
    return drawn.map(({ cap, isOfFund }, index) => ({
      bearer: index === 0 ? 'bank' : 'city',
      name: `${index}`,
      sharePpm: ppm[index]!,
      isOfFund: index > 0 && isOfFund,
      capPerClaimFen: index === 0 ? undefined : cap,
    }));
  });

test('whatever the loss, the shares and the caps: nothing is lost, no cap is passed, nobody bears less than nothing', () => {
  fc.assert(
    fc.property(anyAmount, anyBearers, anyCap, anyCap, (lossFen, bearers, ofYearFen, ofBorrowerFen) => {
      const { shares, paidFen } = of(lossFen, bearers, { ofYearFen, ofBorrowerFen });
      expect(amounts(shares).reduce((a, b) => a + b)).toBe(lossFen);
      const isInRange = shares.every(({ amountFen }, index) => {
        const { capPerClaimFen = lossFen } = bearers[index]!;
        return amountFen >= 0n && amountFen <= capPerClaimFen;
      });
      expect(isInRange).toBe(true);
      const ofFund = shares.filter(({ isOfFund }) => isOfFund);
      expect(amounts(ofFund).reduce((a, b) => a + b, 0n)).toBe(paidFen);
      for (const cap of [ofYearFen, ofBorrowerFen]) if (cap !== undefined) expect(paidFen <= cap).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('whatever comes back in whatever pieces: never more than borne, never far from the share, exact in the end', () => {
  const pieces = fc.array(fc.bigInt(1n, 1_000n), { minLength: 1, maxLength: 40 });
  const borne = fc.array(fc.bigInt(0n, 5_000n), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(borne, pieces, (parts, drawn) => {
      const lossFen = sum(parts);
      fc.pre(lossFen > 0n);
      const shares = parts.map((amountFen) => ({ bearer: 'city', name: '', amountFen, isOfFund: true }));
      const back = parts.map(() => 0n);
      let soFar = 0n;
      for (const piece of [...drawn, lossFen]) {
        const left = lossFen - soFar;
        const recovered = piece < left ? piece : left;
        if (recovered === 0n) break;
        const given = returnOf(shares, back, soFar, soFar + recovered);
        soFar += recovered;
        for (const [index, amount] of given.entries()) back[index]! += amount;
        // In fen times the loss: how far each is before or behind what is due to him so far.
        const ahead = parts.map((part, index) => back[index]! * lossFen - soFar * part);
        const isFair = ahead.every((by) => by < lossFen && by > -lossFen * BigInt(parts.length));
        const isWhole = sum(given) === recovered && given.every((amount) => amount >= 0n);
        const isBounded = back.every((amount, index) => amount <= parts[index]!);
        expect({ isFair, isWhole, isBounded }).toEqual({ isFair: true, isWhole: true, isBounded: true });
      }
      expect(back).toEqual(parts);
    }),
    { numRuns: 300 },
  );
});
