import { CaptionedTable } from '../../design/captioned-table';
import { useWords } from '../../i18n/words';
import { operationWords } from './words';

/** A total that is or was wrong. */
export interface WrongTotal {
  readonly metric: string;
  readonly period: string;
  readonly dimension: string;
  readonly value: string;
  readonly was: string | number;
  readonly shouldBe: string | number;
}

/** Totals that are or were wrong, each with what it should be. */
export function WrongTotals({ rows }: { readonly rows: readonly WrongTotal[] }) {
  const say = useWords(operationWords);
  return (
    <CaptionedTable caption={say('result')}>
      <thead>
        <tr>
          {(['metric', 'period', 'dimension', 'value'] as const).map((key) => (
            <th key={key} scope="col">
              {say(key)}
            </th>
          ))}
          {(['before', 'after'] as const).map((key) => (
            <th key={key} scope="col" className="figure">
              {say(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ metric, period, dimension, value, was, shouldBe }) => (
          <tr key={`${metric} ${period} ${dimension} ${value}`}>
            <td>
              <code>{metric}</code>
            </td>
            <td>{period}</td>
            <td>{dimension}</td>
            <td>{value}</td>
            <td className="figure">{was}</td>
            <td className="figure">{shouldBe}</td>
          </tr>
        ))}
      </tbody>
    </CaptionedTable>
  );
}
