import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { newId } from '../../core/ids.ts'
import type { Config } from '../config.ts'

export type Message = { channel: 'email' | 'sms'; to: string; subject: string; text: string }

/** How messages leave the house. Throws when the outside did not take the message, so that the job tries again. */
export type Post = { send: (message: Message) => Promise<void> }

/** SMTP where SMTP_URL names a server; otherwise each message becomes a file in the outbox folder. */
export const openPost = (config: Config): Post => {
  const folder = folderPost(config.outboxDir)
  if (!config.SMTP_URL) return folder
  const transport = createTransport(config.SMTP_URL)
  return {
    send: async (message) => {
      if (message.channel !== 'email') return folder.send(message)
      await transport.sendMail({ from: config.MAIL_FROM, to: message.to, subject: message.subject, text: message.text })
    },
  }
}

/** Written under another name first, so that a reader never sees half a message. */
export const folderPost = (folder: string): Post => ({
  send: async (message) => {
    await mkdir(folder, { recursive: true })
    const name = `${newId()}-${message.channel}.json`
    await writeFile(join(folder, `${name}.tmp`), JSON.stringify(message, null, 2), { mode: 0o600 })
    await rename(join(folder, `${name}.tmp`), join(folder, name))
  },
})
