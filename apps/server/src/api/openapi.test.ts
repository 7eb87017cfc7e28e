import { describe, expect, it } from 'vitest'
import { commandTypes } from '@delibere/core'
import { describedRoutes } from './described-routes.ts'
import { openApiDocument } from './openapi.ts'

type Json = { readonly [key: string]: unknown }
const document = JSON.parse(JSON.stringify(openApiDocument())) as Json & {
  readonly paths: Record<string, Record<string, Json>>
  readonly components: { readonly schemas: Record<string, Json> }
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Everything in the document that points to somewhere else in it. */
function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  )
}

describe('the OpenAPI document', () => {
  it('is of version 3.1, with a title and a version', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d$/),
      info: { title: 'Délibéré', version: '0.1.0' },
    })
  })

  it('has every route, with the methods of HTTP', () => {
    const routes = operations.map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    expect(routes.toSorted()).toEqual(Object.keys(describedRoutes).toSorted())
  })

  it.each(operations)('$method $path says what it is, what it takes and what it answers', ({ path, operation }) => {
    expect(operation).toMatchObject({ summary: expect.stringMatching(/\.$/), security: expect.any(Array) })
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = (operation['parameters'] ?? []) as readonly Json[]
    expect(parameters.filter((one) => one['in'] === 'path').map(({ name }) => name)).toEqual(named)
    for (const parameter of parameters)
      expect(parameter).toMatchObject({ schema: expect.any(Object), required: expect.any(Boolean) })
    const responses = operation['responses'] as Record<string, Json>
    expect(Object.keys(responses).every((status) => /^[2-5]\d\d$/.test(status))).toBe(true)
    expect(Object.keys(responses)).toContain('200')
    for (const response of Object.values(responses)) expect(response['description']).toEqual(expect.any(String))
  })

  it('points to nothing that is not in it', () => {
    const found = new Set(references(document))
    expect(found.size).toBeGreaterThan(5)
    for (const reference of found) {
      const [, path] = reference.split('#/')
      const target = path!.split('/').reduce<unknown>((inside, key) => (inside as Json | undefined)?.[key], document)
      expect([reference, target]).toEqual([reference, expect.any(Object)])
    }
  })

  it('has the form of every command, from the schema that checks it', () => {
    const branches = document.components.schemas['Command']!['oneOf'] as readonly {
      properties: { type: { const: string } }
    }[]
    expect(branches.map(({ properties }) => properties.type.const)).toEqual(commandTypes)
  })
})
