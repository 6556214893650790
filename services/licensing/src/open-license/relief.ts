import {
  addDays,
  addYears,
  fen,
  patentTermYears,
  type Fen,
  type LocalDate,
  type PatentType,
} from '@ipflow/kernel';
import { wholePpm } from './open-license.policy';
import { annualFeeFen, reliefPolicyOn } from './relief.policy';

/** A license that was in force, both days included. */
export interface InForce {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** One patent year in which a license was in force. */
export interface ReliefLine {
  /** 第几年度, from the filing date. */
  readonly patentYear: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Last day to pay the fee of this year without surcharge. */
  readonly dueOn: LocalDate;
  /** Licenses in force on at least one day of it. */
  readonly licenses: number;
  readonly fullFen: Fen;
  readonly reliefFen: Fen;
  readonly payableFen: Fen;
  /** Version of the figures. */
  readonly policy: string;
  readonly reliefPpm: number;
}

/** What a patent's years are counted from. */
export interface PatentDates {
  readonly patentType: PatentType;
  readonly filedOn: LocalDate;
}

/**
 * 年费减免: each patent year in which a license was in force on at least one day, with its fee and what is taken off it
 * (专利法第五十一条第二款). With `calendarYear`, the patent year that begins in it.
 */
export function reliefLines(
  { patentType, filedOn }: PatentDates,
  licenses: readonly InForce[],
  calendarYear?: number,
): ReliefLine[] {
  const lines: ReliefLine[] = [];
  for (let patentYear = 1; patentYear <= patentTermYears(patentType, filedOn); patentYear += 1) {
    const from = addYears(filedOn, patentYear - 1);
    if (calendarYear !== undefined && Number(from.slice(0, 4)) !== calendarYear) continue;
    const until = addDays(addYears(filedOn, patentYear), -1);
    const inForce = licenses.filter((license) => license.from <= until && license.until >= from);
    if (inForce.length > 0) lines.push(lineOf(patentType, patentYear, from, until, inForce.length));
  }
  return lines;
}

function lineOf(
  patentType: PatentType,
  patentYear: number,
  from: LocalDate,
  until: LocalDate,
  licenses: number,
): ReliefLine {
  // The fee of a year is due before the year before ends.
  const dueOn = addDays(from, -1);
  const policy = reliefPolicyOn(dueOn);
  const fullFen = annualFeeFen(policy, patentType, patentYear) ?? fen(0n);
  const reliefFen = fen((fullFen * BigInt(policy.reliefPpm)) / BigInt(wholePpm));
  return {
    patentYear,
    from,
    until,
    dueOn,
    licenses,
    fullFen,
    reliefFen,
    payableFen: fen(fullFen - reliefFen),
    policy: policy.version,
    reliefPpm: policy.reliefPpm,
  };
}
