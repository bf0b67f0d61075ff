// A button to follow an official list of a bureau; signed out, the way to sign in and back.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Button, Form } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { links } from "../links.ts"
import { lists } from "./words.ts"

export function FollowList(props: {
  readonly language: Language
  readonly bureau: BureauProfile
  readonly list: "abnormal" | "serious" | "illegal"
  readonly here: string
  readonly csrf: string
  readonly signedIn: boolean
}) {
  const words = (text: Text) => say(text, props.language, { district: props.bureau.district })
  return (
    <Show
      when={props.signedIn}
      fallback={
        <p class="noprint">
          <a class="go" href={links.signIn(props.here)}>
            {words(lists.followSignIn)}
          </a>
        </p>
      }
    >
      <Form
        action={links.follow}
        csrf={props.csrf}
        hidden={{ bureau: props.bureau.code, list: props.list, to: props.here }}
      >
        <Button label={words(lists.follow)} kind="secondary" once />
      </Form>
    </Show>
  )
}
