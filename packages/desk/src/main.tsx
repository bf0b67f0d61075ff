// Entry of the staff site: mounts the desk into the page that the server sends for /desk.
import { render } from "solid-js/web"
import "@civil/ui/desk.css"
import { App } from "./app.tsx"
import "./styles/frame.css"
import "./styles/tools.css"
import "./styles/side.css"
import "./styles/list.css"
import "./styles/detail.css"
import "./styles/dialogs.css"
import "./styles/cards.css"
import "./styles/queues.css"
import "./styles/case.css"
import "./styles/halls.css"
import "./styles/register.css"
import "./styles/narrow.css"
import "./styles/paper.css"

document.documentElement.dataset.desk = ""
const root = document.getElementById("desk")
if (root) render(() => <App />, root)
