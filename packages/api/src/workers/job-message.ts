// What the queue `desk-work` holds of a job: its id, nothing of a person.

export const messageOf = (job: string): string => JSON.stringify({ job })
