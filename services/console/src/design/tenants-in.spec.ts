import { tenantsIn } from './tenants-in';

test('a reason tells by whom a patent was listed, or of which bank or other institution it speaks', () => {
  expect(tenantsIn({ patentNumber: '202010566089.2', listedBy: 'center-yichang' })).toEqual([
    ['listedBy', 'center-yichang'],
  ]);
  expect(tenantsIn({ tenant: 'firm-1', bank: 'bank-1' })).toEqual([
    ['bank', 'bank-1'],
    ['tenant', 'firm-1'],
  ]);
});

test('most reasons speak of none', () => {
  expect(tenantsIn(undefined)).toEqual([]);
  expect(tenantsIn({ patentNumber: '202010566089.2' })).toEqual([]);
});
