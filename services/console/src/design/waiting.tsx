import { useWords } from '../i18n/words';
import { designWords } from './words';

const widths = ['38%', '92%', '84%', '88%', '61%', '90%', '76%', '83%'];

/** The outline of what is still being read. */
export function Waiting({ rows = 6 }: { readonly rows?: number }) {
  const say = useWords(designWords);
  return (
    <div className="waiting" role="status" aria-label={say('reading')}>
      {widths.slice(0, rows + 1).map((width) => (
        <span key={width} style={{ width }} />
      ))}
    </div>
  );
}
