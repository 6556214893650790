import { NotFoundException, ParseUUIDPipe } from '@nestjs/common';

/** An id from the path; what is no id names nothing. */
export function idPipe(what: string): ParseUUIDPipe {
  return new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException(`没有这个${what}`) });
}
