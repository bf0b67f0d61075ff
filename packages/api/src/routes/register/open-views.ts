// From what the register answers to what the open data say: instants as text, the verdict in words, addresses of pages.

import { dateOf } from "@civil/core/date.ts"
import type { Clock } from "@civil/core/world.ts"
import type { Mark } from "@civil/register/organization.ts"
import type { OrganizationAt, RegisterHit } from "@civil/register/service.ts"
import type { Change, DatasetMark, Version } from "@civil/register/version.ts"
import { changeText } from "@civil/services/organizations/changes.ts"
import { ageingOf, licenceOf } from "@civil/services/organizations/publicity.ts"
import { verdictOf } from "@civil/services/organizations/verdict/index.ts"
import { Temporal } from "temporal-polyfill"
import type * as z from "zod/mini"
import type { CardAnswer, ChangeAnswer, HitAnswer, LicenceAnswer, VersionAnswer } from "./open-answers.ts"

type Answer<Schema extends () => z.core.$ZodType> = z.input<ReturnType<Schema>>

export const todayOf = (clock: Clock): string => dateOf(clock.now()).toString()

const instant = (epochMilliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString()

export function licenceView(bureau: string, on: string): Answer<typeof LicenceAnswer> {
  const { id, name, href, note } = licenceOf(bureau, on)
  return { id, name, url: href, note }
}

export function versionView(version: Version): Answer<typeof VersionAnswer> {
  const { bureau, number, publishedAt, cause, counts, marks, size, sha256 } = version
  return {
    ...{ bureau, number, publishedAt: instant(publishedAt) },
    cause: { kind: cause.kind, ...(cause.kind === "import" && { dataset: cause.dataset }) },
    ...{ counts, marks, size, ...(sha256 && { sha256 }) },
  }
}

/** An expired grade is no grade. */
export function hitView(hit: RegisterHit, today: string, origin: string): Answer<typeof HitAnswer> {
  const { id, name, bureau, by, former, kind, region, status, grade, gradeTo, listed, charity, illegal } = hit
  const counts = grade && (gradeTo === undefined || today <= gradeTo)
  return {
    ...(illegal ? { id } : { code: id }),
    ...{ name, bureau, matchedBy: by },
    ...(former && { former }),
    ...(kind && { type: kind }),
    ...(region && { region }),
    ...(status && { status }),
    ...(counts && { rating: grade, ...(gradeTo && { ratingUntil: gradeTo }) }),
    ...(listed && { listed }),
    ...(charity && { charity }),
    ...(illegal && { illegal }),
    page: `${origin}/organizations/${illegal ? "illegal/" : ""}${encodeURIComponent(id)}`,
  }
}

/** Which file of which version it came with is ours to know. */
export const bareMark = ({ source, asOf, document }: Mark | DatasetMark): Mark => ({
  ...{ source, asOf },
  ...(document && { document }),
})

export function cardView(at: OrganizationAt, day: string, origin: string): Answer<typeof CardAnswer> {
  const { organization, version, marks } = at
  const verdict = verdictOf(at, day, ageingOf(organization.bureau, day))
  return {
    organization,
    version: { bureau: version.bureau, number: version.number, publishedAt: instant(version.publishedAt) },
    ...{ marks, day },
    verdict: {
      ...{ tone: verdict.tone, headline: verdict.headline },
      ...(verdict.mark && { mark: bareMark(verdict.mark) }),
      sentences: verdict.sentences.flatMap(({ about, sentence, mark }) =>
        sentence ? [{ about, text: sentence, ...(mark && { mark: bareMark(mark) }) }] : [],
      ),
    },
    page: `${origin}/organizations/${organization.code}`,
    licence: licenceView(organization.bureau, day),
  }
}

export const changeView = ({ publishedAt, ...change }: Change): Answer<typeof ChangeAnswer> => ({
  ...change,
  publishedAt: instant(publishedAt),
  text: changeText({ ...change }),
})
