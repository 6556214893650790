import type { CsvColumn } from '../api/csv';
import { useTenantNames, type NameOf } from '../api/tenant-names';
import { useWords } from '../i18n/words';
import { nothing } from './values';
import { designWords } from './words';

/** An institution by its registered name, its code on hovering; by its code where no name is registered. */
export function TenantName({ tenant }: { readonly tenant: string | null | undefined }) {
  const name = useTenantNames()(tenant ?? '');
  if (!tenant) return <>{nothing}</>;
  return name ? <span title={tenant}>{name}</span> : <>{tenant}</>;
}

/** What a file tells of an institution: its code, which decides, and its name beside it. */
export type TenantCells = <Row>(
  title: string,
  of: (row: Row) => string | null | undefined,
) => CsvColumn<Row>[];

/** The columns of a file about an institution. */
export function useTenantCells(): TenantCells {
  const nameOf = useTenantNames();
  const say = useWords(designWords);
  return (title, of) => tenantCells(title, say('nameOf', { of: title }), of, nameOf);
}

/** See {@link TenantCells}. */
export function tenantCells<Row>(
  title: string,
  titleOfName: string,
  of: (row: Row) => string | null | undefined,
  nameOf: NameOf,
): CsvColumn<Row>[] {
  return [
    { title, cell: of },
    { title: titleOfName, cell: (row) => nameOf(of(row) ?? '') },
  ];
}
