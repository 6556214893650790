import type { CsvColumn } from '../../api/csv';
import type { Column } from '../../design/data-table';
import { TermText } from '../../design/status-tag';
import { DivisionText, Money, nothing } from '../../design/values';
import { divisionTerms, qualifications, sizeClasses } from '../../dictionary/enterprise';
import { termOf } from '../../dictionary/terms';
import { comma } from '../../format/comma';
import type { Text } from '../../i18n/i18n';
import type { Say } from '../../i18n/words';
import type { ListedEnterprise } from './whitelist';
import type { whitelistWords } from './words';

type Key = keyof typeof whitelistWords.zh;

const qualified = (codes: readonly string[] = [], pick: (text: Text) => string): string =>
  codes.map((code) => pick(termOf(qualifications, code))).join(comma());

/** What a list tells of an enterprise, wherever it stands in the row. */
export function enterpriseColumns<Row>(
  say: Say<Key>,
  pick: (text: Text) => string,
  of: (row: Row) => ListedEnterprise,
): readonly Column<Row>[] {
  return [
    {
      key: 'name',
      title: say('enterprise'),
      cell: (row) => (
        <>
          {of(row).profile.name}
          <br />
          <small>{of(row).profile.uscc}</small>
        </>
      ),
    },
    {
      key: 'division',
      title: say('division'),
      cell: (row) => <DivisionText code={of(row).profile.divisionCode} />,
    },
    {
      key: 'size',
      title: say('size'),
      cell: (row) => <TermText terms={sizeClasses} value={of(row).profile.sizeClass} />,
    },
    {
      key: 'qualifications',
      title: say('qualifications'),
      cell: (row) => qualified(of(row).profile.qualifications, pick) || nothing,
    },
    {
      key: 'inForce',
      title: say('inForce'),
      isFigure: true,
      cell: (row) => of(row).patentsInForce ?? 0,
    },
    {
      key: 'pledgeable',
      title: say('pledgeable'),
      isFigure: true,
      cell: (row) => of(row).patentsPledgeable ?? 0,
    },
    {
      key: 'wanted',
      title: say('wanted'),
      isFigure: true,
      cell: (row) => <Money fen={of(row).profile.wantedFen} />,
    },
  ];
}

/** The same for a file, every code beside its word. */
export function enterpriseFileColumns<Row>(
  say: Say<Key>,
  pick: (text: Text) => string,
  of: (row: Row) => ListedEnterprise,
): CsvColumn<Row>[] {
  return [
    { title: say('uscc'), cell: (row) => of(row).profile.uscc },
    { title: say('enterprise'), cell: (row) => of(row).profile.name },
    { title: say('division'), cell: (row) => pick(termOf(divisionTerms, of(row).profile.divisionCode)) },
    { title: say('size'), cell: (row) => pick(termOf(sizeClasses, of(row).profile.sizeClass)) },
    { title: say('qualifications'), cell: (row) => qualified(of(row).profile.qualifications, pick) },
    { title: say('industry'), cell: (row) => of(row).profile.industryCode },
    { title: say('inForce'), cell: (row) => of(row).patentsInForce ?? 0 },
    { title: say('pledgeable'), cell: (row) => of(row).patentsPledgeable ?? 0 },
    { title: say('wantedFen'), cell: (row) => of(row).profile.wantedFen },
  ];
}
