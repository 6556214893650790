import { newId } from './id';

/** The key a command goes out with, and how the last try ended. */
interface Tried {
  readonly key: string;
  readonly body: string;
  readonly isSettled: boolean;
}

/**
 * The `Idempotency-Key` of one form. It stays the same for every try of the same content. After a plain refusal nothing
 * took effect, so changed content goes under a new key. After a try without a clear end it may have taken effect: the old
 * key then stays even for changed content, and the service refuses it (`IDEMPOTENCY_KEY_REUSED`) rather than do it twice.
 */
export class Attempt {
  private tried: Tried | undefined;

  constructor(private readonly makeKey: () => string = newId) {}

  /** The key to send this content with. */
  keyFor(body: unknown): string {
    const text = JSON.stringify(body ?? null);
    const { tried } = this;
    const isOld = tried !== undefined && (!tried.isSettled || tried.body === text);
    const key = isOld ? tried.key : this.makeKey();
    this.tried = { key, body: isOld && !tried.isSettled ? tried.body : text, isSettled: false };
    return key;
  }

  /** Says that the last try was answered for good: done, or refused without effect. */
  settle(): void {
    if (this.tried) this.tried = { ...this.tried, isSettled: true };
  }

  /** Begins anew: what comes next is another command. */
  restart(): void {
    this.tried = undefined;
  }
}
