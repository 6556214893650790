import { Alert, Button } from 'antd';
import { ApiProblem, toldOf, type Reason } from '../api/problem';
import { useWords } from '../i18n/words';
import { Copyable } from './copyable';
import { designWords } from './words';

/** Tells a refusal where it happened: what, each reason with its code and article, what to do, the id to quote. */
export function ProblemPanel({
  error,
  again,
  isBrief = false,
}: {
  readonly error: unknown;
  /** Tries again; offered when that may help. */
  readonly again?: () => void;
  /** Leaves code and correlation id out, where they would frighten more than help. */
  readonly isBrief?: boolean;
}) {
  const say = useWords(designWords);
  const { title, detail, code, reasons, correlationId } = toldOf(error);
  const isUnknown = error instanceof ApiProblem && error.isUnknown;
  return (
    <Alert
      className="problem"
      type={isUnknown ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {reasons?.length ? <Reasons reasons={reasons} /> : <p>{detail}</p>}
          {isUnknown && <p>{say('unknownOutcome')}</p>}
          {!isBrief && (
            <p className="problem-foot">
              <span>
                {say('code')} <code>{code}</code>
              </span>
              {correlationId && (
                <span>
                  {say('correlation')} <Copyable text={correlationId} />
                </span>
              )}
            </p>
          )}
          {again && (
            <Button size="small" onClick={again}>
              {say('again')}
            </Button>
          )}
        </>
      }
    />
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const say = useWords(designWords);
  return (
    <ol className="reasons">
      {reasons.map(({ code, article, message, field }, index) => (
        <li key={`${index} ${code}`}>
          {message}
          <span className="reason-basis">
            {article && `${say('article')}：${article} · `}
            {field && `${say('field')}：${field} · `}
            <code>{code}</code>
          </span>
        </li>
      ))}
    </ol>
  );
}
