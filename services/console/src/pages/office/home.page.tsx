import { Link } from 'react-router';
import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { PlanProgress } from '../../figures/plan-progress';
import { useWords } from '../../i18n/words';
import { WorkbenchPanel } from '../../workbench/bench';
import { LetterTiles } from '../operations/letter-tiles';
import { operationWords } from '../operations/words';

/** 省局: the review queues and what is due; for those who run the platform, what it could not process. */
export default function OfficeHome() {
  const say = useWords(operationWords);
  const who = useWho();
  const isOffice = who?.principal.roles.includes('office') ?? false;
  return (
    <>
      <PageHead
        title={who?.displayName}
        actions={
          isOffice && (
            <Link className="button-link" to="/operations/dead-letters">
              {say('title')}
            </Link>
          )
        }
      />
      {isOffice && <LetterTiles />}
      <PlanProgress />
      <WorkbenchPanel />
    </>
  );
}
