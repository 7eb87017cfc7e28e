import { type CertificateCode, type Framework, frameworkKey } from '../framework/framework.ts'
import type { FrameworkRef } from '../model/framework-ref.ts'
import type { World } from '../model/world.ts'

/** A version of a framework, for as long as it is kept: published versions never change (F5). */
export const frameworkOf = (world: World, ref: FrameworkRef): Framework | undefined =>
  world.frameworks[frameworkKey(ref)]

/** The version a new session is made with: the one published last (F5). */
export function currentFramework(world: World, certificate: CertificateCode): Framework | undefined {
  return Object.values(world.frameworks)
    .filter((framework) => framework.certificate === certificate)
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0))[0]
}
