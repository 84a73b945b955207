// The text under negotiation as a document of Yjs: paragraphs as an editor keeps them, and beside them what is proposed, who
// joined a proposal and what the members say on a paragraph.
import * as Y from "yjs";

export const paragraphs = 464;
export const proposals = 2000;
export const members = 193;

const vocabulary = "calls upon all members to strengthen the common measures that they report annually on their progress towards shared aims of this framework and provide support where it is needed without delay thereafter".split(" ");

/** The same numbers in every run. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** 464 paragraphs of about 15,000 words with 2,000 proposals, as one update. */
export function laid() {
  const next = numbers(2026);
  const doc = new Y.Doc();
  doc.clientID = 1;
  const words = (count) => Array.from({ length: count }, () => vocabulary[next(vocabulary.length)]).join(" ");
  doc.transact(() => {
    const text = doc.getXmlFragment("default");
    for (let at = 0; at < paragraphs; at++) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(`Paragraph ${at} ${words(30)}.`)]);
      text.push([paragraph]);
    }
    const table = doc.getMap("proposals");
    for (let at = 0; at < proposals; at++) {
      table.set(String(at), { block: next(paragraphs), text: words(32), sponsor: `M${next(members)}`, reason: "For the record." });
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
