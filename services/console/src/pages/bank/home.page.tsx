import { useWho } from '../../api/session';
import { PageHead } from '../../design/page-head';
import { PlanProgress } from '../../figures/plan-progress';

/** 银行: how pledge financing stands against the province's plan. */
export default function BankHome() {
  return (
    <>
      <PageHead title={useWho()?.displayName} />
      <PlanProgress />
    </>
  );
}
