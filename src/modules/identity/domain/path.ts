/**
 * A path of this platform to go on to, or undefined for anything a browser could read as another place: another host,
 * a scheme, a backslash, a control character.
 */
export const localPath = (wanted: string | undefined): string | undefined => {
  if (!wanted || wanted.length > 1000 || !/^\/(?![/\\])[!-[\]-~]*$/.test(wanted)) return undefined
  const url = URL.parse(wanted, 'http://here.invalid')
  return url?.host === 'here.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined
}
