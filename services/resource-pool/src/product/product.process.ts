import type { LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { patentDecider, patentStream } from '../patent/patent.decider';
import { licenseesOf } from './licensee.view';
import type { PatentInProduct } from './product.decider';

/** The patents of a product as the pool knows them now, each with those who are licensed today. */
export async function patentsInProduct(
  unit: Unit,
  numbers: readonly string[],
  today: LocalDate,
): Promise<PatentInProduct[]> {
  const loaded = await unit.loadMany(patentDecider, numbers.map(patentStream));
  const licensees = await licenseesOf(unit.tx, numbers, today);
  return numbers.map((number, index) => ({
    number,
    state: loaded[index]!.state,
    licensees: licensees.get(number) ?? [],
  }));
}
