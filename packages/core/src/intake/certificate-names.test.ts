import { describe, expect, it } from 'vitest'
import { certificateTitles } from '../framework/catalogue.ts'
import { CertificateCode } from '../framework/framework.ts'
import { certificateNamed } from './certificate-names.ts'

describe('a certificate (F1)', () => {
  it.each(CertificateCode.options)('is known by its code %s and by its title', (code) => {
    expect([code, code.toLowerCase(), certificateTitles[code]].map(certificateNamed)).toEqual([code, code, code])
  })

  it.each([
    ['Assistante commerciale', 'AC'],
    ['assistant commercial', 'AC'],
    ['CQP ASSISTANT(E) COMMERCIAL(E)', 'AC'],
    ['Conseiller mutualiste', 'CM'],
    ['Conseillère mutualiste', 'CM'],
    ['TELECONSEILLERE', 'TC'],
    ["Charge d'accueil et de relation clients / adherents", 'CA'],
    ['Spécialiste prestations santé prévoyance', 'SP'],
  ])('is known as « %s »', (name, code) => {
    expect(certificateNamed(name)).toBe(code)
  })

  it.each(['', 'CQP', 'Assistant', 'AC2', 'Conseiller commercial'])('is not guessed from « %s »', (name) => {
    expect(certificateNamed(name)).toBeNull()
  })
})
