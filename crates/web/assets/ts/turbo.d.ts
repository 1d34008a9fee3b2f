declare module "@hotwired/turbo" {
  /** Makes one element what another is, with as few changes as it can. */
  export function morphElements(
    current: Element,
    fresh: Element,
    options?: { callbacks?: { beforeNodeMorphed?: (node: Node, fresh?: Node) => boolean } },
  ): void;
}
