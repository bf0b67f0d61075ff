// The check character of GB 11643 (ISO 7064 MOD 11-2), shared by every 18-character number of natural persons.

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const characters = "10X98765432"

/** The 18th character for the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0)
  return characters.charAt(sum % 11)
}
