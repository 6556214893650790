import { CommandButton } from '../../design/command';
import { sizeClasses } from '../../dictionary/enterprise';
import { termOf } from '../../dictionary/terms';
import { money } from '../../format/money';
import { usePick, useTongue, useWords } from '../../i18n/words';
import { changedByLoans, type LoanDetail } from '../loans/loan';
import { isTooLate } from './coverage';
import { coverageWords } from './coverage-words';
import { fundsPath } from './fund';
import { FundChoice } from './fund-choice';

/** 纳入风险补偿, for the bank of a loan that no fund covers yet; one that went bad may be told so, and is refused. */
export function CoverButton({ loan }: { readonly loan: LoanDetail }) {
  const say = useWords(coverageWords);
  const pick = usePick();
  const tongue = useTongue();
  return (
    <CommandButton<{ fundId: string }>
      label={say('cover')}
      hint={say('coverHint', {
        size: pick(termOf(sizeClasses, loan.borrowerSize)),
        principal: money(BigInt(loan.principalFen), tongue),
        outstanding: money(BigInt(loan.outstandingFen), tongue),
      })}
      caution={isTooLate(loan) ? say('tooLate') : undefined}
      irreversible={say('irreversible')}
      width={1120}
      order={({ fundId }) => ({ path: `${fundsPath}/${fundId}/coverages`, body: { loanId: loan.id } })}
      done={say('done')}
      changes={changedByLoans}
    >
      <FundChoice loan={loan} />
    </CommandButton>
  );
}
