import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Around } from '../../../platform/http.ts'
import { addAsset } from '../../../ui/assets.ts'
import { Icon } from '../../../ui/icons.tsx'

/** The one small script of this module. Nothing needs it: without it the other way stays in place. */
export const passkeyScript = addAsset('passkey.island.js', readFileSync(join(import.meta.dirname, 'passkey.island.js')))

type Props = {
  around: Around
  /** `get` proves a passkey, `create` makes one. */
  kind: 'get' | 'create'
  /** Where the script fetches the options. */
  options: string
  /** The form's field for the browser's answer. */
  name: string
  text: string
  /** Set where the form has another button, which is then the one Enter presses. */
  beside?: boolean
}

/** The button for fingerprint or PIN; hidden until the script says that this browser can. */
export const PasskeyButton = ({ around: { t }, kind, options, name, text, beside = false }: Props) => (
  <div hidden data-passkey={kind} data-options={options}>
    <input type="hidden" name={name} />
    <p class="error" role="alert" hidden>
      {t('sign_in.passkey_failed')}
    </p>
    <p>
      <button class="button" type={beside ? 'button' : 'submit'}>
        <Icon name="key" />
        {text}
      </button>
    </p>
  </div>
)
