import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { WorkbenchPanel } from '../../workbench/bench';

/** 企业: listings, cases and what is due. */
export default function EnterpriseHome() {
  return (
    <>
      <PageHead title={useWho()?.displayName} />
      <WorkbenchPanel />
    </>
  );
}
