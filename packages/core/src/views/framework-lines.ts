import type { CalendarDate } from '../basics/time.ts'
import { CertificateCode, type Framework, frameworkKey } from '../framework/framework.ts'
import type { World } from '../model/world.ts'
import { currentFramework } from '../rules/frameworks.ts'

/** A version of a framework as the office's list shows it (F5). */
export interface FrameworkLine {
  readonly certificate: CertificateCode
  readonly version: string
  readonly title: string
  /** `current`: what new sessions are made with; `former`: published before that; `draft`: loaded, not published. */
  readonly state: 'current' | 'former' | 'draft'
  /** Null for a draft. */
  readonly publishedOn: CalendarDate | null
  readonly domains: number
  readonly example: boolean
}

/** Every version there is, by certificate in the guide's order; of each the drafts first, then the latest published. */
export const frameworkLines = (world: World): readonly FrameworkLine[] =>
  CertificateCode.options.flatMap((certificate) => {
    const of = (versions: World['frameworks']) =>
      Object.values(versions).filter((framework) => framework.certificate === certificate)
    const current = currentFramework(world, certificate)
    const published = of(world.frameworks).toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
    return [
      ...of(world.frameworkDrafts).map((draft) => line(draft, 'draft')),
      ...published.map((one) =>
        line(one, current && frameworkKey(one) === frameworkKey(current) ? 'current' : 'former'),
      ),
    ]
  })

const line = (
  { certificate, version, title, publishedOn, domains, example }: Framework,
  state: FrameworkLine['state'],
): FrameworkLine => ({
  certificate,
  version,
  title,
  state,
  publishedOn: state === 'draft' ? null : publishedOn,
  domains: domains.length,
  example,
})
