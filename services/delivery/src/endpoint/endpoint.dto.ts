import { idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { urlCharsMax } from '../due/address';

/** Types of events named in one setting. */
const typesMax = 200;

const setting = {
  url: textField(urlCharsMax),
  /** None: all that the tenant may have. */
  eventTypes: z.array(textField(100)).max(typesMax).default([]),
  description: textField(200),
};

/** 登记推送地址. */
export class RegisterEndpointDto extends createZodDto(
  z.object({ endpointId: idField, ...setting }).strict(),
) {}

/** 变更推送地址: everything, each time. */
export class ChangeEndpointDto extends createZodDto(z.object(setting).strict()) {}

/** Filters of the list. */
export class EndpointQueryDto extends createZodDto(
  z
    .object({
      state: z.enum(['active', 'disabled', 'removed']).optional(),
      tenant: textField(100).optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
