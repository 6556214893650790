import { Money } from '../../design/values';
import { valuationMethods } from '../../dictionary/posting';
import { termOf } from '../../dictionary/terms';
import { percentOf } from '../../format/rate';
import { usePick, useWords } from '../../i18n/words';
import type { Valuation } from './posting';
import { inputOf, type InputKind } from './valuation';
import { postingWords } from './words';

const wholePpm = 1_000_000;

/** 估值, each with the formula's version and everything that went into it: whoever doubts it can work it out again. */
export function Valuations({ valuations }: { readonly valuations: readonly Valuation[] }) {
  const say = useWords(postingWords);
  const pick = usePick();
  return (
    <>
      <h3 className="posting-head">{say('valuations')}</h3>
      {valuations.map((valuation, index) => (
        <details key={index} open={index === 0}>
          <summary>
            {pick(termOf(valuationMethods, valuation.method))} <Money fen={valuation.valueFen} />{' '}
            <span className="hint">
              {say('valuedOn', { on: valuation.valuedOn, version: valuation.ruleVersion })}
            </span>
          </summary>
          <Inputs valuation={valuation} />
        </details>
      ))}
    </>
  );
}

function Inputs({ valuation: { inputs = {}, method } }: { readonly valuation: Valuation }) {
  const say = useWords(postingWords);
  const pick = usePick();
  return (
    <table className="data-table narrow">
      <caption>{pick(termOf(valuationMethods, method))}</caption>
      <thead>
        <tr>
          <th scope="col">{say('input')}</th>
          <th scope="col" className="figure">
            {say('given')}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(inputs).map(([name, digits]) => {
          const { kind, term } = inputOf(name);
          return (
            <tr key={name}>
              <td>{pick(term).replace(/（%）| \(%\)$/, '')}</td>
              <td className="figure">
                <Given kind={kind} digits={digits} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Given({ kind, digits }: { readonly kind: InputKind; readonly digits: string }) {
  if (kind === 'fen') return <Money fen={digits} />;
  if (kind === 'percent') return <>{percentOf(Number(digits))}%</>;
  return <>{kind === 'factor' ? Number(digits) / wholePpm : digits}</>;
}
