import type { CalendarDate } from '../basics/time.ts'
import { CertificateCode, type Framework } from '../framework/framework.ts'
import type { World } from '../model/world.ts'
import { publishedVersions } from '../rules/frameworks.ts'

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
  CertificateCode.options.flatMap((code) => [
    ...Object.values(world.frameworkDrafts)
      .filter(({ certificate }) => certificate === code)
      .map((draft) => line(draft, 'draft')),
    ...publishedVersions(world, code).map((one, index) => line(one, index === 0 ? 'current' : 'former')),
  ])

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
