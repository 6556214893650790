import fc from 'fast-check';
import { parseClassifications, parseIpc, parseLocarno } from './ipc';

describe('reading an IPC symbol', () => {
  test.each([
    ['E01B3/32(2006.01)I', 'E01B 3/32'],
    ['H02K1/27（2006.01）I', 'H02K 1/27'],
    ['G06F   13/12    (2006.01)', 'G06F 13/12'],
    ['G06F 40/00', 'G06F 40/00'],
    ['??H04W84/12(2009.01)I', 'H04W 84/12'],
    ['\u00a0A61B0017/50', 'A61B 17/50'],
    ['B25J17/00[2006.01]', 'B25J 17/00'],
    ['ｇ０６ｆ１３／１２', 'G06F 13/12'],
    ['G02F1/1362', 'G02F 1/1362'],
    ['B25J', 'B25J'],
    ['G06', 'G06'],
  ])('%s is %s', (text, symbol) => {
    expect(parseIpc(text)).toEqual({ ok: true, symbol, section: symbol.charAt(0) });
  });

  test.each([
    '',
    '-',
    'I06F 13/12',
    'G06F13',
    'G06F/12',
    'G0613/12',
    'G06F13/1',
    'G06F0/12',
    'G06F13/12(2006',
    '14-02',
  ])('refuses %j', (text) => expect(parseIpc(text)).toMatchObject({ ok: false, code: 'IPC_FORMAT' }));

  test('the stored form reads back as itself', () => {
    const symbols = fc.stringMatching(/^[A-H]\d\d[A-Z] [1-9]\d{0,3}\/\d{2,6}$/);
    fc.assert(fc.property(symbols, (symbol) => expect(parseIpc(symbol)).toMatchObject({ ok: true, symbol })));
  });
});

describe('reading a Locarno class', () => {
  test.each([
    ['02-04 (11)', '02-04'],
    ['14-01', '14-01'],
    ['01-01 (11)  ', '01-01'],
    ['LOC(12)Cl.14-02', '14-02'],
    ['99-00', '99-00'],
  ])('%s is %s', (text, locarno) => expect(parseLocarno(text)).toEqual({ ok: true, locarno }));

  test.each(['11-', '33-01', '00-01', '1-1', '', 'G06F 13/12'])('refuses %j', (text) =>
    expect(parseLocarno(text)).toMatchObject({ ok: false, code: 'LOCARNO_FORMAT' }),
  );
});

describe('reading a cell of classes', () => {
  test.each([
    ['E01B3/32(2006.01)I;E01B9/10(2006.01)I;', ['E01B 3/32', 'E01B 9/10'], [], []],
    ['H04W8/26(2009.01)I;??H04W84/12(2009.01)I', ['H04W 8/26', 'H04W 84/12'], [], []],
    ['G06F9/44,G06F9/445', ['G06F 9/44', 'G06F 9/445'], [], []],
    ['A61B17/50（2006.01）I；A61B17/50', ['A61B 17/50'], [], []],
    ['02-04 (11)', [], ['02-04'], []],
    ['11-; G06', ['G06'], [], ['11-']],
    ['-', [], [], []],
    ['', [], [], []],
  ])('%j', (text, ipc, locarno, unreadable) => {
    expect(parseClassifications(text)).toEqual({ ipc, locarno, unreadable });
  });
});
