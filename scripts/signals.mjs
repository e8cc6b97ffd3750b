const answers = [() => process.exit(130)]
let received = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    received = true
    answers.at(-1)(signal)
  })

/** What fails because we were told to end is no news. */
export const wasTold = () => received

/**
 * What a signal does from now on, until the returned function takes it back. Left alone it ends us by way of `exit`,
 * so that a database we started is told to stop too; a signal without any listener would just cut us off.
 */
export const onSignal = (answer) => {
  answers.push(answer)
  return () => answers.splice(answers.lastIndexOf(answer), 1)
}
