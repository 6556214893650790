import { questionOf, refusedSoFar, type FeeSaid } from './fee-question';

it.each([
  ['nothing yet', {}, { fee: { method: 'lump_sum' } }],
  [
    'an amount as people type it, without what its method has not',
    { fee: { method: 'lump_sum', fixedFen: '20万元', royaltyPpm: 5, payment: ' 转账 ' } },
    { fee: { method: 'lump_sum', fixedFen: '20000000', payment: '转账' } },
  ],
  [
    'an amount that cannot be read yet',
    { fee: { method: 'lump_sum', fixedFen: '20万万', payment: '' } },
    { fee: { method: 'lump_sum' } },
  ],
  [
    'a share in percent',
    { fee: { method: 'royalty', royaltyPpm: 5.5, royaltyBase: 'profit', payment: '' } },
    { fee: { method: 'royalty', royaltyPpm: 55_000, royaltyBase: 'profit' } },
  ],
  [
    'other matters, when there are any',
    { fee: { method: 'free', payment: '无' }, otherMatters: ' 须保密 ' },
    { fee: { method: 'free', payment: '无' }, otherMatters: '须保密' },
  ],
  ['blanks', { fee: { method: 'free', payment: '  ' }, otherMatters: ' ' }, { fee: { method: 'free' } }],
])('asks about %s', (_, typed, terms) => expect(questionOf(typed)).toEqual({ terms }));

const reason = (code: string, field: string): FeeSaid['refusals'][number] => ({
  code,
  article: '',
  message: code,
  field,
});

it('blames nobody for what is not typed yet, and tells everything else', () => {
  const missing = reason('FIXED_MISSING', 'terms.fee.fixedFen');
  const wording = reason('WORDING', 'terms.otherMatters');
  expect(refusedSoFar(questionOf({}), [missing, wording])).toEqual([wording]);
  const zero = questionOf({ fee: { method: 'lump_sum', fixedFen: '0', payment: '' } });
  expect(refusedSoFar(zero, [missing, wording])).toEqual([missing, wording]);
});
