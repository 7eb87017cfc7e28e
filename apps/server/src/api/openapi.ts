import { Hono } from 'hono'
import { z } from 'zod'
import type { Signed } from './context.ts'
import { doors } from './doors.ts'
import { type Answer, namedSchemas } from './described-answers.ts'
import { describedRoutes } from './described-routes.ts'

/** What the API is, for programs (OpenAPI 3.1), made from the schemas that check requests. */
export const openApiRoutes = () => new Hono<Signed>().get('/', (c) => c.json(openApiDocument(), 200))

/** The document. Views and registers are described by name: their exact form is the types of `@delibere/core`. */
export function openApiDocument() {
  const paths: Record<string, Record<string, object>> = {}
  for (const [route, described] of Object.entries(describedRoutes)) {
    const [method = '', path = ''] = route.split(' ')
    const address = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(route, path, described) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Délibéré',
      version: '0.1.0',
      description: 'Every change is a command; reading is plain GETs and a stream.',
    },
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'delibere', description: 'Given by POST /api/sign-in.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'The staff token.' },
      },
    },
  } as const
}

function operation(
  route: string,
  path: string,
  { summary, params, query, body, bodyType = 'application/json', answers }: Described,
) {
  const isOpen = doors[route]?.includes('nobody') ?? false
  const parameters = [...parametersOf(path, params), ...queryParameters(query)]
  return {
    summary,
    security: isOpen ? [] : [{ cookie: [] }, { bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { [bodyType]: { schema: schemaOf(body) } } } } : {}),
    responses: Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
  }
}
type Described = (typeof describedRoutes)[string]

const response = ({ says, type = 'application/json', schema }: Answer) => ({
  description: says,
  ...(schema ? { content: { [type]: { schema: schemaOf(schema) } } } : {}),
})

const parametersOf = (path: string, params: z.ZodObject | undefined) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const schema = params?.shape[name]
    return { name, in: 'path', required: true, schema: schema ? schemaOf(schema as z.ZodType) : { type: 'string' } }
  })

const queryParameters = (query: z.ZodObject | undefined) =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { $schema: _, ...json } = z.toJSONSchema(schema as z.ZodType, { io: 'output' })
    return { name, in: 'query', required: false, schema: json }
  })

/** A schema that has a name is referred to by it. */
function schemaOf(schema: z.ZodType): object {
  const name = namedSchemas.get(schema)?.id
  if (name) return { $ref: `#/components/schemas/${name}` }
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'output' })
  return json
}

function schemas(): Record<string, object> {
  const uri = (id: string) => `#/components/schemas/${id}`
  const { schemas: found } = z.toJSONSchema(namedSchemas, { uri, io: 'input' })
  return Object.fromEntries(Object.entries(found).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema]))
}
