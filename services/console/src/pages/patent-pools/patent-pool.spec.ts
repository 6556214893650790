import { compositionFormOf, compositionOf } from './patent-pool';

it('shows a pool so that sending it unchanged changes nothing', () => {
  const pool = {
    members: [
      {
        holder: { name: '甲大学', kind: 'university', divisionCode: '420100' },
        patentNumbers: ['202010566088.9', '202010566089.3'],
        sharePpm: 666_667,
      },
      {
        holder: { name: '乙公司', uscc: '91420500MADEM00034' },
        patentNumbers: ['202010566090.X'],
        sharePpm: 333_333,
      },
    ],
    fee: { method: 'royalty', royaltyPpm: 25_000, royaltyBase: 'net_sales', payment: '季付' },
  };
  expect(compositionOf(compositionFormOf(pool))).toEqual(pool);
});
