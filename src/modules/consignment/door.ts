export { recountCity, settleEndedPeriods } from './jobs.ts'
