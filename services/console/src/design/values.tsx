import { money, readAmount, yuan } from '../format/money';
import { atMinute } from '../format/dates';
import { divisionName } from '../format/division';
import { patentKind, patentNumber } from '../format/patent';
import { usePick, useTongue } from '../i18n/words';

/** What stands where there is nothing to show. */
export const nothing = '–';

/** An amount of fen (digits), exact, in the unit that suits it; yuan with every digit on hovering. */
export function Money({ fen }: { readonly fen: string | number | null | undefined }) {
  const tongue = useTongue();
  const amount = readAmount(fen);
  if (amount === undefined) return <>{nothing}</>;
  return (
    <span className="figure" title={`${yuan(amount)} 元`}>
      {money(amount, tongue)}
    </span>
  );
}

/** An amount in a column of sums whose heading says 元: one unit and two decimals all the way down. */
export function Yuan({ fen }: { readonly fen: string | null | undefined }) {
  const amount = readAmount(fen);
  return <>{amount === undefined ? nothing : yuan(amount)}</>;
}

/** A patent number in groups, with the kind of right. */
export function PatentNumber({
  number,
  isShort = false,
}: {
  readonly number: string;
  readonly isShort?: boolean;
}) {
  const pick = usePick();
  const kind = isShort ? undefined : patentKind(number);
  return (
    <span className="patent-number">
      {patentNumber(number)}
      {kind && <small>{pick(kind)}</small>}
    </span>
  );
}

/** A date as it came, or nothing. */
export function On({ date }: { readonly date: string | null | undefined }) {
  return date ? <time dateTime={date}>{date}</time> : <>{nothing}</>;
}

/** An instant, by the clock of Shanghai. */
export function At({ instant }: { readonly instant: string | null | undefined }) {
  return instant ? <time dateTime={instant}>{atMinute(instant)}</time> : <>{nothing}</>;
}

/** A division by its name. */
export function DivisionText({ code }: { readonly code: string | null | undefined }) {
  const tongue = useTongue();
  return code ? <span className="division">{divisionName(code, tongue)}</span> : <>{nothing}</>;
}
