export { recountCity, settleEndedPeriods } from './jobs.ts'
export { type OpenSales, openSalesOf } from './store/sold-lines.ts'
