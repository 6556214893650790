import { Fragment } from 'react';
import { TermText } from '../../design/status-tag';
import { nothing } from '../../design/values';
import { cooperationModes } from '../../dictionary/posting';
import { money, readAmount } from '../../format/money';
import { percentOf } from '../../format/rate';
import { comma } from '../../format/comma';
import { useTongue, useWords } from '../../i18n/words';
import { daysTo, type PriceBand } from './posting';
import { postingWords } from './words';

/** A price in one line: from, to, royalty; 面议 when nothing is said. */
export function Price({ band }: { readonly band: PriceBand | undefined }) {
  const say = useWords(postingWords);
  const tongue = useTongue();
  const { fromFen, toFen, royaltyPpm } = band ?? {};
  const [from, to] = [readAmount(fromFen), readAmount(toFen)];
  const parts = [
    from !== undefined && say('priceFrom', { amount: money(from, tongue) }),
    to !== undefined && say('priceTo', { amount: money(to, tongue) }),
    royaltyPpm !== undefined && say('royalty', { percent: percentOf(royaltyPpm) }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return <>{say('negotiable')}</>;
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && (tongue === 'zh' ? '，' : ', ')}
          <span className="figure">{part}</span>
        </Fragment>
      ))}
    </>
  );
}

/** 合作方式, one after another. */
export function Modes({ modes }: { readonly modes: readonly string[] | undefined }) {
  if (!modes?.length) return <>{nothing}</>;
  return (
    <>
      {modes.map((mode, index) => (
        <Fragment key={mode}>
          {index > 0 && comma()}
          <TermText terms={cooperationModes} value={mode} />
        </Fragment>
      ))}
    </>
  );
}

/** How far a last day is from today. */
export function DaysLeft({ until }: { readonly until: string }) {
  const say = useWords(postingWords);
  const days = daysTo(until);
  return (
    <span className="hint">
      {days >= 0 ? say('daysLeft', { count: days }) : say('daysOver', { count: -days })}
    </span>
  );
}
