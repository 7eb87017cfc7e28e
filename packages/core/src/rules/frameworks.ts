import { CertificateCode, type Framework, frameworkKey } from '../framework/framework.ts'
import type { FrameworkRef } from '../model/framework-ref.ts'
import type { World } from '../model/world.ts'

/** A version of a framework, for as long as it is kept: published versions never change (F5). */
export const frameworkOf = (world: World, ref: FrameworkRef): Framework | undefined =>
  world.frameworks[frameworkKey(ref)]

/** The published versions of a certificate, the latest first; of two on one day the higher number (F5). */
export const publishedVersions = (world: World, certificate: CertificateCode): readonly Framework[] =>
  Object.values(world.frameworks)
    .filter((framework) => framework.certificate === certificate)
    .toSorted((a, b) => compare(b.publishedOn, a.publishedOn) || versionNumber(b) - versionNumber(a))

/** The version a new session is made with: the latest published (F5). */
export const currentFramework = (world: World, certificate: CertificateCode): Framework | undefined =>
  publishedVersions(world, certificate)[0]

/** The same for every certificate that has one: asked once where there are many candidates. */
export const currentFrameworks = (world: World): ReadonlyMap<CertificateCode, Framework> =>
  new Map(
    CertificateCode.options.flatMap((code) => {
      const framework = currentFramework(world, code)
      return framework ? [[code, framework] as const] : []
    }),
  )

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `2026.12` comes after `2026.2`. */
function versionNumber({ version }: Framework): number {
  const [year = 0, number = 0] = version.split('.').map(Number)
  return year * 100 + number
}
