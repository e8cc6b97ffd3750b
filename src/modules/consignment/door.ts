export { recountCity } from './figures.ts'
export { settleEndedPeriods } from './jobs.ts'
