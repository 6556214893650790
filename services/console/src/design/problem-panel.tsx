import { Alert, Button } from 'antd';
import { ApiProblem, toldOf, type Reason } from '../api/problem';
import { useWords } from '../i18n/words';
import { Copyable } from './copyable';
import { ReasonTenants } from './reason-tenants';
import { designWords } from './words';

/** Tells a refusal where it happened: what, each reason with its code and article, what to do, the id to quote. */
export function ProblemPanel({
  error,
  again,
  labelOf,
  isBrief = false,
}: {
  readonly error: unknown;
  /** Tries again; offered when that may help. */
  readonly again?: () => void;
  /** What the form calls a field of the request; undefined where it has none of that name. */
  readonly labelOf?: (field: string) => string | undefined;
  /** Leaves code and correlation id out, where they would frighten more than help. */
  readonly isBrief?: boolean;
}) {
  const say = useWords(designWords);
  const { title, detail, code, reasons, correlationId } = toldOf(error);
  const isUnknown = error instanceof ApiProblem && error.isUnknown;
  return (
    <Alert
      className="problem refused-request"
      type={isUnknown ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {reasons?.length ? <Reasons reasons={reasons} labelOf={labelOf} /> : <p>{detail}</p>}
          {isUnknown && <p>{say('unknownOutcome')}</p>}
          {!isBrief && (
            <p className="problem-foot">
              {!reasons?.length && (
                <span>
                  {say('code')} <code>{code}</code>
                </span>
              )}
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

/** The reasons, each with its article and code; a field is told by its label, and an institution by its name. */
function Reasons({
  reasons,
  labelOf,
}: {
  readonly reasons: readonly Reason[];
  readonly labelOf: ((field: string) => string | undefined) | undefined;
}) {
  const say = useWords(designWords);
  return (
    <ol className="reasons">
      {reasons.map(({ code, article, message, field, detail }, index) => {
        const label = field && labelOf?.(field);
        return (
          <li key={`${index} ${code}`}>
            {message}
            <ReasonTenants detail={detail} />
            <span className="reason-basis">
              {article && `${say('article')}：${article} · `}
              {label && `${say('field')}：${label} · `}
              <code>{code}</code>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
