// What the functions beside the portal do, in the events' own shapes: the same on Lambda and on one machine.
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda"

/** Milliseconds the run may still take; Lambda's context tells it, one machine counts down the topology's time-out. */
export type Remaining = () => number

export interface MinuteReport {
  /** Entries done, put off, and given up in this run. */
  readonly done: number
  readonly deferred: number
  readonly buried: number
  /** Age in seconds of the longest overdue entry that is still there; 0 when nothing is overdue. */
  readonly oldestSeconds: number
  /** Given up and not yet handled by anybody. */
  readonly dead: number
}

export interface NightlyReport {
  /** Places without their booking, and bookings without their place. */
  readonly astray: number
  /** Days from today to the last day of the last published year. */
  readonly calendarDaysLeft: number
  /** Daily roots of the history that were published, and entries of it that do not fit. */
  readonly roots: number
  readonly broken: number
}

export interface Workers {
  /** Does what new outbox entries ask for. Entries not yet due are left to the minute's job; an unreadable record fails alone. */
  outbox(event: DynamoDBStreamEvent, remaining: Remaining): Promise<DynamoDBBatchResponse>
  /** Takes in the objects that S3 told the queue of. A bad file is an answer with reasons, not a failure. */
  feeds(event: SQSEvent, remaining: Remaining): Promise<SQSBatchResponse>
  /** Long jobs of the desk, as far as the time goes. */
  deskWork(event: SQSEvent, remaining: Remaining): Promise<SQSBatchResponse>
  minute(remaining: Remaining): Promise<MinuteReport>
  nightly(remaining: Remaining): Promise<NightlyReport>
}
