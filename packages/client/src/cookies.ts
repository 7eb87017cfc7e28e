type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** A `fetch` that keeps one server's cookies as a browser does, for programs that are none: each call gives a device of its own. */
export function keepingCookies(fetch: Fetch): Fetch {
  const jar = new Map<string, string>()

  return async (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}))
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(input, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '' || /;\s*max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
}
