/**
 * Gives every `<style>` element the page's nonce, so that Monaco's styles pass the content security policy; Monaco has no
 * option for it. The nonce stands in `<meta name="csp-nonce">` and is new with every response. Imported before Monaco.
 */
const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"], meta[property="csp-nonce"]')
const nonce = meta?.nonce || meta?.content || ''

if (nonce) {
  const create = document.createElement.bind(document) as (tag: string, options?: ElementCreationOptions) => HTMLElement
  document.createElement = ((tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options)
    if (tag.toLowerCase() === 'style') element.setAttribute('nonce', nonce)
    return element
  }) as typeof document.createElement
}
