export { registrationsWaiting } from './actions/waiting.ts'
