import { Form } from 'antd';
import { useLiveAnswer } from '../../api/live-answer';
import { ratePercent } from '../../format/rate';
import { useWords } from '../../i18n/words';
import type { DeclarationForm } from './declaration';
import { feeGuidancePath, questionOf, refusedSoFar, type FeeSaid } from './fee-question';
import { declareWords } from './form-words';

/** 费用指引试算: what the rules and the guidance say of the fee as it is typed. It stops nothing and marks no field. */
export function FeeGuidance() {
  const say = useWords(declareWords);
  const terms = Form.useWatch('terms', { preserve: true }) as Partial<DeclarationForm['terms']> | undefined;
  const question = questionOf(terms ?? {});
  const { answer, isOld, hasFailed } = useLiveAnswer<FeeSaid>(feeGuidancePath, question);
  return (
    <div role="status" aria-busy={isOld}>
      {hasFailed && <p className="hint">{say('feeFailed')}</p>}
      {answer && <Said answer={answer} refusals={refusedSoFar(question, answer.refusals)} />}
    </div>
  );
}

function Said({
  answer: { warnings, guide },
  refusals,
}: {
  readonly answer: FeeSaid;
  readonly refusals: FeeSaid['refusals'];
}) {
  const say = useWords(declareWords);
  return (
    <>
      <Points title={say('feeRefused')} points={refusals} />
      <Points title={say('feeWarned')} points={warnings} />
      <p className="hint">
        {say('feeGuide', {
          name: guide.name,
          from: guide.from,
          fixed: guide.fixed,
          sales: ratePercent(guide.royaltyPpm.net_sales),
          profit: ratePercent(guide.royaltyPpm.profit),
        })}{' '}
        {guide.isUnverified && say('feeUnverified')}
      </p>
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: FeeSaid['warnings'] }) {
  if (points.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {points.map(({ code, article, message }) => (
          <li key={code}>
            {message} {article && <small>{article}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
