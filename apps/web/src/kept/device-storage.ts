/** A part of the browser's storage, by names that are whole words. Nothing here ever throws: a storage may be full, or shut. */
export interface DeviceStorage {
  /** Everything there is under this part, by the words of its name; what is not JSON is passed over. */
  all(): readonly { readonly name: readonly string[]; readonly value: unknown }[]
  /** Whether it could be kept. */
  put(name: readonly string[], value: unknown): boolean
  remove(name: readonly string[]): void
}

/** The part of `storage` that begins with these words. No word has a blank: ids have none. */
export function deviceStorage(words: readonly string[], storage: Storage = localStorage): DeviceStorage {
  const prefix = `delibere ${words.join(' ')} `
  const keyOf = (name: readonly string[]) => prefix + name.join(' ')
  return {
    all() {
      const keys = attempt(() => Object.keys(storage), []).filter((key) => key.startsWith(prefix))
      return keys.flatMap((key) => {
        const value = attempt<unknown>(() => JSON.parse(storage.getItem(key) ?? 'null'), null)
        return value === null ? [] : [{ name: key.slice(prefix.length).split(' '), value }]
      })
    },
    put: (name, value) => attempt(() => (storage.setItem(keyOf(name), JSON.stringify(value)), true), false),
    remove: (name) => attempt(() => storage.removeItem(keyOf(name)), undefined),
  }
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act()
  } catch {
    return otherwise
  }
}
