/** What is wider than a narrow phone, or too small for a thumb. Links within a sentence may be as small as it. */
globalThis.measure = ({ target }) => {
  const width = document.documentElement.scrollWidth
  const wide = width > window.innerWidth ? [`${width} px wide`] : []
  const inSentence = (element) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
    )
  const boxOf = (element) =>
    (element instanceof HTMLInputElement && /checkbox|radio/.test(element.type)
      ? (element.closest('label') ?? element.labels?.[0] ?? element)
      : element
    ).getBoundingClientRect()
  // The link past the navigation is one pixel until it has the focus.
  const isSeen = (element, box) =>
    box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && element.checkVisibility()
  const isSmall = (box) => box.height < target - 0.5 || box.width < target - 0.5
  const small = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ element, box }) => isSeen(element, box) && isSmall(box) && !inSentence(element))
    .map(
      ({ element, box }) =>
        `${Math.round(box.width)}×${Math.round(box.height)} ${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`,
    )
  return [...wide, ...small]
}
