import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

const lineNumber = (what: string) => z.string().regex(/^\d{1,18}$/, `${what}须为审计链的序号（数字）`);

/** Behind which line to go on; from the first line when absent. */
export class ChainFromDto extends createZodDto(
  z.object({ after: lineNumber('after').default('0') }).strict(),
) {}

/** Which line. */
export class ChainLineDto extends createZodDto(z.object({ number: lineNumber('序号') }).strict()) {}

/** A place in the chain; `hash` is SHA-256 over the line and all before it, in hex. */
export class ChainPlaceDto extends createZodDto(z.object({ number: z.string(), hash: z.string() })) {}

/** How far the chain holds, and where it is broken, if it is. */
export class ChainCheckDto extends createZodDto(
  z.object({
    through: ChainPlaceDto.schema,
    broken: z.object({ number: z.string(), how: z.enum(['changed', 'missing']) }).optional(),
    isEnd: z.boolean(),
  }),
) {}
