import { TermText } from '../../design/status-tag';
import { Money } from '../../design/values';
import { feeMethods } from '../../dictionary/open-license';
import { useWords } from '../../i18n/words';
import { publicWords } from './words';

/** The fee of an announcement, as its terms say. */
export interface FeeStandard {
  readonly method: string;
  readonly fixedFen?: string;
  readonly royaltyPpm?: number;
  readonly royaltyBase?: string;
  readonly payment?: string;
}

const ppmOfPercent = 10_000;

/** 许可使用费 in one line: how, how much, of what. */
export function Fee({ fee }: { readonly fee: FeeStandard }) {
  const say = useWords(publicWords);
  const { method, fixedFen, royaltyPpm, royaltyBase } = fee;
  return (
    <>
      <TermText terms={feeMethods} value={method} /> {fixedFen && <Money fen={fixedFen} />}{' '}
      {royaltyPpm !== undefined &&
        say('royalty', {
          percent: royaltyPpm / ppmOfPercent,
          base: say(royaltyBase === 'profit' ? 'profit' : 'net_sales'),
        })}
    </>
  );
}
