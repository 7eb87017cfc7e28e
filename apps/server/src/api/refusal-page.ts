import { nbsp } from '@delibere/core/fr'
import type { MiddlewareHandler } from 'hono'
import type { Services } from './context.ts'

/** What a person reads who opened the address of a document themselves: a bookmark, or a link that was passed on. */
const sentences: Readonly<Record<number, readonly [title: string, sentence: string]>> = {
  401: [
    'Ouvrez d’abord votre lien personnel',
    `Ce document est réservé aux membres du jury. Ouvrez le lien que l’OEMM vous a remis${nbsp}; il vous ramène à la séance.`,
  ],
  403: [
    'Ce document ne vous est pas ouvert',
    'Vous ne siégez pas pour ce candidat, vous n’avez pas encore dit si vous avez un lien avec lui, ou la séance est close.',
  ],
  404: ['Ce document n’est pas ici', 'Il a été retiré, ou l’adresse est incomplète.'],
}

/**
 * A refusal of a document as a page in French, where a browser asks for it as a page; everybody else gets it as data. It says
 * nothing that the data does not.
 */
export const refusalPages = ({ publicUrl }: Pick<Services, 'publicUrl'>): MiddlewareHandler =>
  async function refusalPages(c, next) {
    await next()
    const said = sentences[c.res.status]
    const asPage = c.req.method === 'GET' && c.req.header('accept')?.includes('text/html')
    if (!said || !asPage || !c.req.path.startsWith('/api/')) return
    const headers = new Headers(c.res.headers)
    headers.set('content-type', 'text/html; charset=utf-8')
    headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
    c.res = new Response(page(said, publicUrl), { status: c.res.status, headers })
  }

const page = ([title, sentence]: readonly [string, string], home: string): string => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Délibéré</title>
<style>:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:15vh auto;padding:0 1.5rem}</style>
<main><h1>${title}</h1><p>${sentence}</p><p><a href="${home}/">Revenir à la séance</a></p></main></html>
`
