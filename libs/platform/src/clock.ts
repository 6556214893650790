import { Injectable } from '@nestjs/common';

/** The only source of time. Deciders never read it: controllers and consumers put `now` into the command. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }
}
