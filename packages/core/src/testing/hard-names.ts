/** Names as they come: apostrophes of both kinds, letters of other tongues, an emoji, and one of 80 letters without a space. */
export const hardNames = [
  "D’Artagnan-O'Brien",
  'Wałęsa',
  'Yıldırım Özoğuz',
  'Lecœur-Nuñez',
  'Étoile 🌟',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse'.slice(0, 80),
] as const
