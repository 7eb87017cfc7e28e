import { expect, type Locator } from '@playwright/test'

/** Goes to something with the Tab key alone, from wherever the keyboard is. */
export async function tabTo(target: Locator): Promise<void> {
  const { keyboard } = target.page()
  await expect(async () => {
    await keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 1 })
  }).toPass({ intervals: [0], timeout: 8_000 })
}
