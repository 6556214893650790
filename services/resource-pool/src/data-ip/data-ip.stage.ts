import { Refused } from '@ipflow/kernel';
import { measures } from './data-ip.policy';
import { dataIpStageNames, type DataIpStage, type KnownDataIp } from './data-ip.state';

/** A refusal with one reason. */
export function refusedAs(code: string, message: string, article = ''): Refused {
  return new Refused([{ code, article, message }]);
}

/** @throws Refused unless it stands in one of these stages */
export function mustBe(state: KnownDataIp, stages: readonly DataIpStage[], act: string): void {
  if (stages.includes(state.stage)) return;
  const wanted = stages.map((stage) => dataIpStageNames[stage]).join('、');
  throw refusedAs(
    'DATA_IP_STAGE',
    `数据知识产权 ${state.filed.dataIpId} ${dataIpStageNames[state.stage]}，不能${act}；只有${wanted}的可以${act}`,
  );
}

/** @throws Refused when who decides is who filed: four eyes */
export function mustBeAnothers(filedBy: string, tenant: string): void {
  if (filedBy === tenant)
    throw refusedAs(
      'DATA_IP_FOUR_EYES',
      '提交机构不能审查自己的申请或异议；请由其他机构的审查员办理',
      measures,
    );
}
