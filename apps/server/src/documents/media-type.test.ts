import { aDecisionSheet } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from './media-type.ts'
import { createRenderer } from './render.ts'
import { aJpeg, aPdf, aPng } from './testing/attachments.ts'

const text = (content: string) => new TextEncoder().encode(content)
const cutOff = (content: Uint8Array) => content.slice(0, -12)
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

describe('what a file is by its content', () => {
  it.each([
    ['application/pdf', aPdf()],
    ['application/pdf', createRenderer().renderDecisionSheet(aDecisionSheet())],
    ['application/pdf', joined(aPdf(), text('\r\n\0\0'))],
    ['image/png', aPng()],
    ['image/jpeg', aJpeg()],
    ['image/jpeg', joined(aJpeg().slice(0, 2), new Uint8Array([0xff, 0xff]), aJpeg().slice(2))],
  ])('is %s', (type, content) => {
    expect(mediaTypeOf(content)).toBe(type)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text that begins like a PDF', text('%PDF-1.7 est le début d’un fichier PDF.')],
    ['a text that also ends like one', text('%PDF-1.7\nstartxref\n99999\n%%EOF')],
    ['a PDF cut off', cutOff(aPdf())],
    ['a PDF behind a page of HTML', joined(text('<script>1</script>'), aPdf())],
    ['a picture cut off', cutOff(aPng())],
    ['a picture in which nothing is drawn', joined(aPng().slice(0, 33), aPng().slice(-12))],
    ['a photograph cut off', aJpeg().slice(0, -2)],
    ['the first bytes of a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xd9])],
    ['a photograph whose segments lead nowhere', joined(aJpeg().slice(0, 10), text('<html>'))],
    ['a moving picture', text('GIF89a')],
    ['a drawing that can hold a script', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a workbook', text('PK\u0003\u0004')],
  ])('is nothing one may attach: %s', (_, content) => {
    expect(mediaTypeOf(content)).toBe(null)
  })
})
