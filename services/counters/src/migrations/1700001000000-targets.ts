import type { MigrationInterface, QueryRunner } from 'typeorm';

const of2025 = '《2025年全省知识产权工作要点》鄂知发〔2025〕2号';
const pledgeCaveat =
  '现值取质押登记金额（担保金额），未经主管部门文件确认；质押贷款的发放金额并列于 beside，两数不得相加。';

/** The goals as the plans state them; money in fen. They were in the code before, and are its last word. */
const first = [
  {
    id: 'transfers-and-licenses-2025',
    name: '专利转让许可次数',
    year: 2025,
    goal: '45000',
    unit: '次',
    source: of2025,
    metric: 'plan.transfers_and_licenses',
    beside: null,
    caveat:
      '现值为转让登记与许可备案之和，“次”按专利件次计，此口径未经主管部门文件确认；按合同之数见 perContract。',
  },
  {
    id: 'pledge-financing-2025',
    name: '知识产权质押融资',
    year: 2025,
    goal: '3200000000000',
    unit: '分',
    source: `${of2025}（320亿元）`,
    metric: 'pledge.amount',
    beside: 'pledge_loan.amount',
    caveat: pledgeCaveat,
  },
  {
    id: 'pledge-financing-2026',
    name: '知识产权质押融资',
    year: 2026,
    goal: '5000000000000',
    unit: '分',
    source: '湖北专利转化运用专项行动（2024-2026年）（500亿元）',
    metric: 'pledge.amount',
    beside: 'pledge_loan.amount',
    caveat: pledgeCaveat,
  },
];

/**
 * 年度目标 as dated versions: a goal is what a document says, and documents are replaced. A version is appended and never
 * changed; the one in force on a day is the last whose `valid_from` has come. `valid_from` never goes back from one version
 * to the next, so what was in force on a past day is known for good.
 */
export class Targets1700001000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table target_version (
        id bigint generated always as identity primary key,
        target_id text not null,
        version integer not null check (version > 0),
        name text not null,
        year integer not null,
        goal bigint not null check (goal > 0),
        unit text not null,
        source text not null,
        metric text not null,
        beside text,
        caveat text,
        valid_from date not null,
        set_by text not null,
        set_at timestamptz not null,
        reason text not null,
        correlation_id text not null,
        unique (target_id, version)
      );
      create function target_version_is_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'the goals of the plan are append-only: set a new version';
      end $$;
      create trigger target_version_is_immutable before update or delete or truncate on target_version
        for each statement execute function target_version_is_immutable();
    `);
    for (const { id, name, year, goal, unit, source, metric, beside, caveat } of first) {
      await run.query(
        `insert into target_version (target_id, version, name, year, goal, unit, source, metric, beside, caveat, valid_from,
                                     set_by, set_at, reason, correlation_id)
         values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, '2025-01-01', 'migration', now(), '平台启用时按所列文件载入', '')`,
        [id, name, year, goal, unit, source, metric, beside, caveat],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error(
      'which goal was in force when is part of the proof behind every number; there is no way down',
    );
  }
}
