// What a matter advises on answers, as pages show it: nothing where there is nothing to say.
import type { Answers } from "./form.ts"
import type { Advice, AdviceSituation, Matter } from "./matter.ts"

export async function adviceOf(
  matter: Matter,
  answers: Answers,
  situation: AdviceSituation,
): Promise<{ readonly advice?: readonly Advice[] }> {
  const advice = (await matter.advise?.(answers, situation)) ?? []
  return advice.length === 0 ? {} : { advice }
}
