// The content security policy lets strings become HTML or scripts only through this policy.
// HTML passes: Turbo and <dialog-link> parse whole pages that our own server sent, and the policy's
// script-src stays in force for what they contain. Script text never passes. Script addresses
// pass from our own origin only.

export interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, policy: Policy): unknown };
  }
}

window.trustedTypes?.createPolicy("default", {
  createHTML: (text) => text,
  createScript: (text) => {
    if (text.trim() === "") return ""; // Turbo copies the empty text of <script src>
    throw new TypeError("inline scripts are not allowed");
  },
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError("scripts come from our own origin only");
  },
});
