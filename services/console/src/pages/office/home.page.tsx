import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { PlanProgress } from '../../figures/plan-progress';
import { WorkbenchPanel } from '../../workbench/bench';

/** 省局: the review queues and what is due. */
export default function OfficeHome() {
  return (
    <>
      <PageHead title={useWho()?.displayName} />
      <PlanProgress />
      <WorkbenchPanel />
    </>
  );
}
