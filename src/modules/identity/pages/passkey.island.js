// Lets the browser ask for fingerprint or PIN. Without this file the pages work by password and code.
const show = (part, visible) => {
  if (part) part.hidden = !visible
}

const answer = async (kind, options) =>
  kind === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })

const prove = async (box) => {
  const { passkey: kind, options: address } = box.dataset
  const failed = box.querySelector('[role=alert]')
  show(failed, false)
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'same-origin' })
    if (!response.ok) throw new Error(`options ${response.status}`)
    const made = await answer(kind, await response.json())
    box.querySelector('[type=hidden]').value = JSON.stringify(made)
    box.closest('form').submit()
  } catch {
    show(failed, true)
  }
}

// Old browsers that cannot read the options see nothing and use the other way.
if (globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON)
  for (const box of document.querySelectorAll('[data-passkey]')) {
    show(box, true)
    for (const instead of document.querySelectorAll('[data-without-passkey]')) show(instead, false)
    box.querySelector('button').addEventListener('click', (event) => {
      event.preventDefault()
      void prove(box)
    })
  }
