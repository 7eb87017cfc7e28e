/** Where the body sits, as long as its regulation says nothing else. Apart from the regulation, so that saying a time does not bring its schema along. */
export const defaultTimeZone = 'Europe/Paris'
