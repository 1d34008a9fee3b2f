/**
 * Arrow keys in the drawing of the map: right to those whom a party serves, left to those who serve it, up and down to
 * whoever stands next in its column, or else nearest. Enter opens what has the focus, as every link does.
 */
export class MapKeys extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", this.#move);
  }

  #move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const parties = [...this.querySelectorAll<SVGAElement>("a.party")];
    const here = parties.find((party) => party === document.activeElement);
    const next = here && nextOf(event.key, here, parties);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
}

function nextOf(key: string, here: SVGAElement, parties: SVGAElement[]): SVGAElement | undefined {
  const from = middle(here);
  const distance = (party: SVGAElement) => {
    const { across, down } = middle(party);
    return Math.hypot(across - from.across, down - from.down);
  };
  const nearest = (those: SVGAElement[]) => those.sort((a, b) => distance(a) - distance(b))[0];
  const others = parties.filter((party) => party !== here);
  const inColumn = (party: SVGAElement) => Math.abs(middle(party).across - from.across) < COLUMN;
  switch (key) {
    case "ArrowRight": {
      const served = servedBy(here);
      return nearest(parties.filter((_, place) => served.has(place)));
    }
    case "ArrowLeft": {
      const place = parties.indexOf(here);
      return nearest(others.filter((party) => servedBy(party).has(place)));
    }
    case "ArrowDown": {
      const below = others.filter((party) => middle(party).down > from.down);
      return nearest(below.filter(inColumn)) ?? nearest(below);
    }
    case "ArrowUp": {
      const above = others.filter((party) => middle(party).down < from.down);
      return nearest(above.filter(inColumn)) ?? nearest(above);
    }
    default:
      return undefined;
  }
}

/** Those in one column stand less far apart than this. */
const COLUMN = 40;

function middle(party: SVGAElement): { across: number; down: number } {
  const box = party.getBoundingClientRect();
  return { across: box.left + box.width / 2, down: box.top + box.height / 2 };
}

/** The places, in the order of the drawing, of those whom this one serves. */
function servedBy(party: SVGAElement): Set<number> {
  return new Set((party.dataset["serves"] ?? "").split(" ").filter(Boolean).map(Number));
}
