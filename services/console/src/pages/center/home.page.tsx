import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { WorkbenchPanel } from '../../workbench/bench';

/** 运营中心: listings, cases and what is due. */
export default function CenterHome() {
  return (
    <>
      <PageHead title={useWho()?.displayName} />
      <WorkbenchPanel />
    </>
  );
}
