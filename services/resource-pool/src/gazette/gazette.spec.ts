import { create, pool } from '@ipflow/contracts';
import { fold, legalEventCodes, legalStatuses, type LocalDate } from '@ipflow/kernel';
import fc from 'fast-check';
import {
  claimed,
  company,
  confirmed,
  delisted,
  happened,
  listed,
  number,
  outcome,
  tableOf,
} from '../../testdata/facts';
import { patentDecider, type PatentEvent } from '../patent/patent.decider';
import {
  discrepancyDecider,
  type DiscrepancyCommand,
  type DiscrepancyEvent,
  type Settlement,
} from './discrepancy.decider';
import { gazetteCodeOf } from './gazette.codes';
import { reconcile, type Notice } from './gazette.rules';
import { gazetteLayoutOf, readGazetteRow } from './gazette.sheet';

const today = '2026-01-10' as LocalDate;
const notice = (code: string, publishedOn: string, more: Partial<Notice> = {}): Notice => ({
  patentNumber: number,
  code,
  publishedOn,
  holders: [],
  ...more,
});

describe('the gazette beside the pool', () => {
  const patents: Record<string, PatentEvent[]> = {
    unknown: [],
    'in force': [listed()],
    'lapsed 2025-06-01': [listed(), happened('CF01')],
    'lapsed, day unknown': [create(pool.PatentListedSchema, { ...listed(), legalEvent: 'CF01' })],
    pledged: [listed(), claimed('pledge', 'c1'), confirmed('c1')],
    'pledge under way': [listed(), claimed('pledge', 'c1')],
    delisted: [listed(), delisted()],
  };
  const notices: Record<string, Notice> = {
    'GR01 2022-01-04': notice('GR01', '2022-01-04'),
    'GR01 2022-02-04': notice('GR01', '2022-02-04'),
    'CF01 2025-06-01': notice('CF01', '2025-06-01'),
    'CF01 2025-07-01': notice('CF01', '2025-07-01'),
    'CF01 2021-06-01': notice('CF01', '2021-06-01'),
    'RR01 2025-08-01': notice('RR01', '2025-08-01'),
    'IP01 2025-08-01': notice('IP01', '2025-08-01'),
    'AV01, same holder': notice('AV01', '2025-08-01', { holders: [company] }),
    'AV01, other holder': notice('AV01', '2025-08-01', { holders: ['宜昌机电有限公司'] }),
    'pledge begins': notice('PE01', '2025-08-01', { registrationNumber: 'Y2025420000001' }),
    'pledge cancelled': notice('PC01', '2025-08-01'),
  };

  test('is applied, held already, or a discrepancy of a kind', () => {
    const table = tableOf(patents, notices, (past, said) => {
      const reconciled = reconcile(said, fold(patentDecider, past));
      return reconciled.is === 'discrepancy' ? reconciled.kind : reconciled.is;
    });
    expect(table).toMatchInlineSnapshot(`
     "
     unknown
       GR01 2022-01-04     unknown_patent
       GR01 2022-02-04     unknown_patent
       CF01 2025-06-01     unknown_patent
       CF01 2025-07-01     unknown_patent
       CF01 2021-06-01     unknown_patent
       RR01 2025-08-01     unknown_patent
       IP01 2025-08-01     unknown_patent
       AV01, same holder   unknown_patent
       AV01, other holder  unknown_patent
       pledge begins       unknown_patent
       pledge cancelled    unknown_patent
     in force
       GR01 2022-01-04     held
       GR01 2022-02-04     status
       CF01 2025-06-01     applied
       CF01 2025-07-01     applied
       CF01 2021-06-01     order
       RR01 2025-08-01     status
       IP01 2025-08-01     applied
       AV01, same holder   applied
       AV01, other holder  holder
       pledge begins       encumbrance
       pledge cancelled    held
     lapsed 2025-06-01
       GR01 2022-01-04     held
       GR01 2022-02-04     order
       CF01 2025-06-01     held
       CF01 2025-07-01     status
       CF01 2021-06-01     order
       RR01 2025-08-01     applied
       IP01 2025-08-01     applied
       AV01, same holder   status
       AV01, other holder  status
       pledge begins       encumbrance
       pledge cancelled    held
     lapsed, day unknown
       GR01 2022-01-04     held
       GR01 2022-02-04     status
       CF01 2025-06-01     held
       CF01 2025-07-01     held
       CF01 2021-06-01     held
       RR01 2025-08-01     applied
       IP01 2025-08-01     applied
       AV01, same holder   status
       AV01, other holder  status
       pledge begins       encumbrance
       pledge cancelled    held
     pledged
       GR01 2022-01-04     held
       GR01 2022-02-04     status
       CF01 2025-06-01     applied
       CF01 2025-07-01     applied
       CF01 2021-06-01     order
       RR01 2025-08-01     status
       IP01 2025-08-01     applied
       AV01, same holder   applied
       AV01, other holder  holder
       pledge begins       held
       pledge cancelled    encumbrance
     pledge under way
       GR01 2022-01-04     held
       GR01 2022-02-04     status
       CF01 2025-06-01     applied
       CF01 2025-07-01     applied
       CF01 2021-06-01     order
       RR01 2025-08-01     status
       IP01 2025-08-01     applied
       AV01, same holder   applied
       AV01, other holder  holder
       pledge begins       encumbrance
       pledge cancelled    held
     delisted
       GR01 2022-01-04     unknown_patent
       GR01 2022-02-04     unknown_patent
       CF01 2025-06-01     unknown_patent
       CF01 2025-07-01     unknown_patent
       CF01 2021-06-01     unknown_patent
       RR01 2025-08-01     unknown_patent
       IP01 2025-08-01     unknown_patent
       AV01, same holder   unknown_patent
       AV01, other holder  unknown_patent
       pledge begins       unknown_patent
       pledge cancelled    unknown_patent
     "
    `);
  });

  test('both sides speak in words, and all that disagrees is in them', () => {
    const said = notice('GR01', '2021-02-04', { holders: ['宜昌机电有限公司'], registrationNumber: 'Y1' });
    expect(reconcile(said, fold(patentDecider, [listed()]))).toEqual({
      is: 'discrepancy',
      kind: 'order',
      gazetteSays: '2021-02-04 公告 GR01 授权，权利人 宜昌机电有限公司，登记号 Y1',
      poolSays: `法律状态为有效，最近公告为 2022-01-04 GR01 授权，晚于该公告；权利人 ${company}`,
    });
  });

  test('what is applied can be recorded, whatever came before: the same row again is held', () => {
    const code = fc.constantFrom(...legalEventCodes);
    const day = fc.integer({ min: 0, max: 900 }).map((days) => {
      return new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10) as LocalDate;
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, day), { maxLength: 12 }), (rows) => {
        let state = fold(patentDecider, [listed() as PatentEvent]);
        for (const [event, publishedOn] of rows) {
          const said = notice(event, publishedOn);
          if (reconcile(said, state).is !== 'applied') continue;
          const command = { type: 'RecordLegalEvent', patentNumber: number, today } as const;
          const events = patentDecider.decide({ ...command, code: event, effectiveOn: publishedOn }, state);
          expect(events).toHaveLength(1);
          state = events.reduce(patentDecider.evolve, state);
          expect(reconcile(said, state)).toEqual({ is: 'held' });
        }
        expect(legalStatuses).toContain(state.kind === 'unknown' ? '' : state.legalStatus);
      }),
    );
  });
});

describe('a discrepancy in every state', () => {
  const found = create(pool.DiscrepancyFoundSchema, {
    discrepancyId: 'd1',
    patentNumber: number,
    kind: 'status',
    code: 'RR01',
    publishedOn: '2025-08-01',
    gazetteSays: '公报',
    poolSays: '本库',
    gazetteImportId: 'i1',
    effectiveOn: today,
  });
  const settled = (as: Settlement) =>
    create(pool.DiscrepancySettledSchema, {
      discrepancyId: 'd1',
      outcome: as,
      reason: '已核实',
      settledBy: 'wang',
      effectiveOn: today,
    });
  const on = { discrepancyId: 'd1', today } as const;
  const settle = (as: Settlement, reason = '已核实'): DiscrepancyCommand => {
    return { type: 'SettleDiscrepancy', ...on, outcome: as, reason, settledBy: 'wang' };
  };
  const states: Record<string, DiscrepancyEvent[]> = {
    none: [],
    open: [found],
    taken: [found, settled('gazette_taken')],
    kept: [found, settled('pool_kept')],
    'not ours': [found, settled('not_ours')],
  };
  const commands: Record<string, DiscrepancyCommand> = {
    find: {
      type: 'FindDiscrepancy',
      ...on,
      kind: 'status',
      notice: notice('RR01', '2025-08-01'),
      gazetteSays: '公报',
      poolSays: '本库',
      gazetteImportId: 'i2',
    },
    'take the gazette': settle('gazette_taken'),
    'keep ours': settle('pool_kept'),
    'keep ours for another reason': settle('pool_kept', '另一理由'),
    'not ours': settle('not_ours'),
  };

  test('produces, stays quiet (·) or refuses', () => {
    const table = tableOf(states, commands, (past, command) =>
      outcome(() => discrepancyDecider.decide(command, fold(discrepancyDecider, past))),
    );
    expect(table).toMatchInlineSnapshot(`
     "
     none
       find                          DiscrepancyFound
       take the gazette              DISCREPANCY_UNKNOWN
       keep ours                     DISCREPANCY_UNKNOWN
       keep ours for another reason  DISCREPANCY_UNKNOWN
       not ours                      DISCREPANCY_UNKNOWN
     open
       find                          ·
       take the gazette              DiscrepancySettled
       keep ours                     DiscrepancySettled
       keep ours for another reason  DiscrepancySettled
       not ours                      DiscrepancySettled
     taken
       find                          ·
       take the gazette              ·
       keep ours                     DISCREPANCY_SETTLED
       keep ours for another reason  DISCREPANCY_SETTLED
       not ours                      DISCREPANCY_SETTLED
     kept
       find                          ·
       take the gazette              DISCREPANCY_SETTLED
       keep ours                     ·
       keep ours for another reason  DISCREPANCY_SETTLED
       not ours                      DISCREPANCY_SETTLED
     not ours
       find                          ·
       take the gazette              DISCREPANCY_SETTLED
       keep ours                     DISCREPANCY_SETTLED
       keep ours for another reason  DISCREPANCY_SETTLED
       not ours                      ·
     "
    `);
  });
});

describe('a row of the gazette', () => {
  const read = (cells: string[], header = ['专利号', '公报代码', '公告日', '专利权人', '登记号']) =>
    readGazetteRow({ rowNumber: 2, cells }, gazetteLayoutOf([{ rowNumber: 1, cells: header }]), today);

  test('is read with Chinese or English columns, and an event by its code or its name', () => {
    const stated = { patentNumber: number, code: 'CF01', publishedOn: '2025-06-01', holders: [] };
    expect(read([`ZL${number}`, 'cf01', '2025.06.01']).notice).toEqual(stated);
    const english = ['application_number', 'event', 'publication_date'];
    expect(read([number, '未缴年费终止', '2025-06-01'], english).notice).toEqual(stated);
    expect(read([number, 'CF01', '2025-06-01', `${company}；张三`, 'Y1']).notice).toMatchObject({
      holders: [company, '张三'],
      registrationNumber: 'Y1',
    });
  });

  test.each([
    ['a number that is none', ['12', 'CF01', '2025-06-01'], '专利号', '12'],
    ['a code nobody reconciles', [number, 'TR01', '2025-06-01'], '公报代码', 'TR01'],
    ['a day that is none', [number, 'CF01', '2025-02-30'], '公告日', '2025-02-30'],
    ['a day to come', [number, 'CF01', '2026-01-11'], '公告日', '2026-01-11'],
  ])('with %s is rejected by column and value', (_, cells, column, value) => {
    const { notice: none, remarks } = read(cells);
    expect(none).toBeUndefined();
    expect(remarks).toEqual([
      expect.objectContaining({ column, value, code: expect.any(String), reason: expect.any(String) }),
    ]);
  });

  test('gives all its faults at once', () => {
    expect(read(['', '', '']).remarks).toHaveLength(3);
  });

  test('a file without a column that every row needs is refused, and told which', () => {
    const layout = () => gazetteLayoutOf([{ rowNumber: 1, cells: ['专利号', '公告日'] }]);
    expect(layout).toThrow(/SHEET_COLUMN_MISSING.*公报代码/);
  });

  test.each(legalEventCodes.map((code) => [code]))('%s is known by its own name', (code) => {
    expect(gazetteCodeOf(code.toLowerCase())).toBe(code);
  });
});
