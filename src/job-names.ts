/** Every job of `jobs.ts`, apart from what they do: the first process makes their queues without loading the house. */
export const jobNames = [
  'settle-periods',
  'recount-city',
  'remind-of-permits',
  'verification',
  'recount-contacts',
  'verification-reminders',
  'sweep-directory',
  'tidy',
] as const
