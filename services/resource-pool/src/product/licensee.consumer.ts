import type { licensing } from '@ipflow/contracts';
import type { EventContext } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { forgetLicensees, learnLicensees } from './licensee.view';

/** 被许可人: who may make a patent's product without holding it, as the licensing service records it. */
@Controller()
export class LicenseeConsumer {
  @EventPattern('ipflow.licensing.v1.LicenseRecorded')
  recorded(@Payload() event: licensing.LicenseRecorded, @Ctx() { tx }: EventContext): Promise<void> {
    return learnLicensees(tx, event);
  }

  @EventPattern('ipflow.licensing.v1.LicenseChanged')
  changed(@Payload() event: licensing.LicenseChanged, @Ctx() { tx }: EventContext): Promise<void> {
    return learnLicensees(tx, event);
  }

  @EventPattern('ipflow.licensing.v1.LicenseCorrected')
  corrected(@Payload() event: licensing.LicenseCorrected, @Ctx() { tx }: EventContext): Promise<void> {
    return learnLicensees(tx, event);
  }

  @EventPattern('ipflow.licensing.v1.LicenseCancelled')
  cancelled(@Payload() event: licensing.LicenseCancelled, @Ctx() { tx }: EventContext): Promise<void> {
    return forgetLicensees(tx, event.licenseId);
  }

  @EventPattern('ipflow.licensing.v1.LicenseEnded')
  ended(@Payload() event: licensing.LicenseEnded, @Ctx() { tx }: EventContext): Promise<void> {
    return forgetLicensees(tx, event.licenseId);
  }
}
