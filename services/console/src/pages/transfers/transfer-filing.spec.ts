import { filingOf, linesOf } from './transfer-filing';

it('takes entries one a line, or however people separate them', () => {
  expect(linesOf(' 甲公司\n乙公司，丙公司、丁公司\n\n')).toEqual(['甲公司', '乙公司', '丙公司', '丁公司']);
  expect(linesOf(undefined)).toEqual([]);
});

it('makes the request of a filled form: money in fen, shares in millionths, nothing that was left empty', () => {
  const made = filingOf('t-1', {
    patentNumbers: '202010566088.9',
    terms: {
      kind: 'contract',
      transferors: '甲公司',
      transferees: [{ name: '乙公司', uscc: '', sharePercent: 33.3333 }],
      priceFen: '10.5万元',
      agreedOn: '2026-06-30',
      contractNumber: '',
    },
  });
  expect(made).toEqual({
    transferId: 't-1',
    patentNumbers: ['202010566088.9'],
    terms: {
      kind: 'contract',
      transferors: ['甲公司'],
      transferees: [{ name: '乙公司', sharePpm: 333_333 }],
      priceFen: '10500000',
      agreedOn: '2026-06-30',
    },
    papers: { coOwnerConsents: [] },
  });
});

it('names what the transfer came of, where it came of something', () => {
  const form = {
    patentNumbers: '',
    terms: { kind: 'contract', transferors: '', transferees: [], agreedOn: '' },
  };
  expect(filingOf('t-1', form, 'contact-12345678')).toMatchObject({ ledBy: 'contact-12345678' });
  expect(filingOf('t-1', form)).not.toHaveProperty('ledBy');
});
