import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { WorkbenchPanel } from '../../workbench/bench';
import { PostLinks } from '../../workbench/post-links';
import { MyApplications, MyPledges } from './cases';
import { StandingSection } from './standing';

/** 企业: what is due, its standing in the whitelist, its applications and its pledges. */
export default function EnterpriseHome() {
  return (
    <>
      <PageHead title={useWho()?.displayName} actions={<PostLinks />} />
      <WorkbenchPanel />
      <StandingSection />
      <MyApplications />
      <MyPledges />
    </>
  );
}
