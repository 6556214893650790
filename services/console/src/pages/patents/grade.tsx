import { Form, Input, Select } from 'antd';
import { useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { CommandButton } from '../../design/command';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { Waiting } from '../../design/waiting';
import { gradeTerms } from '../../dictionary/patent';
import { usePick, useWords } from '../../i18n/words';
import type { Grading, Patent } from './patent';
import { mayKeep } from './patent-acts';
import { patentWords } from './patent-words';
import { patentsPath } from './search';

const changes = [patentsPath] as const;

/** 分级: what the scorecard says, indicator by indicator, and what more would give. */
export function GradeSection({ patent }: { readonly patent: Patent }) {
  const say = useWords(patentWords);
  const path = `${patentsPath}/${patent.number}/grading`;
  const { data: grading, error } = useRead<Grading>(path);
  const principal = useWho()?.principal;
  return (
    <Section
      title={say('grade')}
      actions={
        mayKeep(patent, principal) && grading ? (
          <span className="next-acts">
            <Override path={path} />
            {grading.overridden && (
              <CommandButton
                label={say('lift')}
                hint={say('liftHint')}
                order={() => ({ path: `${path}/lifting`, body: {} })}
                done={say('liftDone')}
                changes={changes}
              />
            )}
          </span>
        ) : undefined
      }
    >
      {error && <ProblemPanel error={error} />}
      {!grading && !error && <Waiting rows={3} />}
      {grading && <Explained grading={grading} />}
    </Section>
  );
}

function Explained({ grading }: { readonly grading: Grading }) {
  const say = useWords(patentWords);
  const { scorecard, nextGrade, last } = grading;
  const values = { version: scorecard.version, grade: scorecard.grade, points: scorecard.totalPoints };
  return (
    <>
      <p>
        {say(grading.grade ? 'gradeNow' : 'gradeNone', values)}{' '}
        {last && say('gradedOn', { on: last.gradedOn })}{' '}
        {grading.overridden && say('overridden', { reason: grading.overrideReason })}{' '}
        {nextGrade &&
          say('nextGrade', {
            grade: nextGrade.grade,
            missing: nextGrade.pointsMissing,
            min: nextGrade.pointsMin,
          })}
      </p>
      <table className="data-table">
        <caption>{say('grade')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col">{say('points')}</th>
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        <tbody>
          {grading.indicators.map(({ indicator, name, points, pointsMax, explanation, measure }) => (
            <tr key={indicator}>
              <td title={measure}>{name}</td>
              <td>
                <progress className="points" max={pointsMax} value={points} aria-label={name} /> {points}/
                {pointsMax}
              </td>
              <td>{explanation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Override({ path }: { readonly path: string }) {
  const say = useWords(patentWords);
  const pick = usePick();
  return (
    <CommandButton<{ grade: string; reason: string }>
      label={say('override')}
      hint={say('overrideHint')}
      order={(wanted) => ({ path: `${path}/override`, body: wanted })}
      done={say('overrideDone')}
      changes={changes}
    >
      <Form.Item name="grade" label={say('wantedGrade')} rules={[{ required: true, message: say('choose') }]}>
        <Select options={Object.entries(gradeTerms).map(([value, term]) => ({ value, label: pick(term) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say('reason')}
        rules={[{ required: true, whitespace: true, message: say('reasonNeeded') }]}
      >
        <Input.TextArea maxLength={1_000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </CommandButton>
  );
}
