import { useRouteError } from 'react-router';
import { toldOf } from '../api/problem';
import { Notice } from '../design/notice';
import { useWords } from '../i18n/words';
import { appWords } from './words';

/** In place of a page that broke, or whose code could not be fetched (as after a new version was installed). */
export function PageFailed() {
  const say = useWords(appWords);
  const { detail, code, correlationId } = toldOf(useRouteError());
  return (
    <Notice title={say('failed')} advice={say('failedAdvice')}>
      <pre className="evidence">{[code, detail, correlationId].filter(Boolean).join('\n')}</pre>
      <button type="button" className="plain-button" onClick={() => location.reload()}>
        {say('reload')}
      </button>
    </Notice>
  );
}
