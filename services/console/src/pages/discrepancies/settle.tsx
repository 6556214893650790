import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { LongTextItem } from '../../design/form-items';
import { gazetteCodes } from '../../dictionary/gazette';
import { termOf } from '../../dictionary/terms';
import { patentNumber as grouped } from '../../format/patent';
import { usePick, useWords } from '../../i18n/words';
import { changedBySettling, discrepanciesPath, type DiscrepancyDetail, type Settlement } from './discrepancy';
import { discrepancyWords } from './words';

/** The longest reason that is taken (characters). */
const reasonMax = 1_000;

const acts = [
  { outcome: 'gazette_taken', label: 'take', hint: 'takeHint', done: 'takeDone' },
  { outcome: 'pool_kept', label: 'keep', hint: 'keepHint', done: 'keepDone' },
  { outcome: 'not_ours', label: 'drop', hint: 'dropHint', done: 'dropDone' },
] as const satisfies readonly { outcome: Settlement; [word: string]: string }[];

/** 处理: each way to settle it says what it does. A patent the pool does not hold cannot follow the gazette. */
export function SettleActs({
  found,
  isHeld,
}: {
  readonly found: DiscrepancyDetail;
  /** Whether the pool holds the patent now. */
  readonly isHeld: boolean;
}) {
  const say = useWords(discrepancyWords);
  const pick = usePick();
  const isOffice = useWho()?.principal.roles.includes('office');
  if (!isOffice || found.outcome !== null) return null;
  const { id, patentNumber, code, publishedOn } = found;
  const notice = { patent: grouped(patentNumber), code: pick(termOf(gazetteCodes, code)), on: publishedOn };
  return (
    <>
      {acts
        .filter(({ outcome }) => isHeld || outcome !== 'gazette_taken')
        .map(({ outcome, label, hint, done }) => (
          <CommandButton<{ reason: string }>
            key={outcome}
            label={say(label)}
            hint={say(hint, notice)}
            irreversible={say('final')}
            order={({ reason }) => ({
              path: `${discrepanciesPath}/${id}/settlement`,
              body: { outcome, reason },
            })}
            done={say(done)}
            changes={changedBySettling}
          >
            <LongTextItem name="reason" label={say('reason')} hint={say('reasonHint')} max={reasonMax} />
          </CommandButton>
        ))}
    </>
  );
}
