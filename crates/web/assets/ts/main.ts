// Everything here only adds comfort: each page works without it.
import "./trusted-types"; // before Turbo, which parses pages from strings
import "@hotwired/turbo";
import "./turbo-manners";
import "./submit-once";
import "./menus";
import "./keys";
import "./drafts";
import { AcknowledgeChoice } from "./acknowledge-choice";
import { AnswerTemplates } from "./answer-templates";
import { DialogLink } from "./dialog-link";
import { FormConditions } from "./form-conditions";
import { LivePart } from "./live-part";
import { LiveRefresh } from "./live-refresh";
import { LocalFilter } from "./local-filter";
import { MapKeys } from "./map-keys";
import { MentionNames } from "./mention-names";
import { ToastNote } from "./toast-note";

customElements.define("acknowledge-choice", AcknowledgeChoice);
customElements.define("answer-templates", AnswerTemplates);
customElements.define("dialog-link", DialogLink);
customElements.define("form-conditions", FormConditions);
customElements.define("live-part", LivePart);
customElements.define("live-refresh", LiveRefresh);
customElements.define("local-filter", LocalFilter);
customElements.define("map-keys", MapKeys);
customElements.define("mention-names", MentionNames);
customElements.define("toast-note", ToastNote);
