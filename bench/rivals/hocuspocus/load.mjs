// Offers changes at a rate to a document that many have open, whatever becomes of them, and notes when each is answered and when
// each of the others has it. Takes one order a line, as JSON, and answers each with
// one line; a measurement says before that when it begins.
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { open, read, updateMessage } from "./client.mjs";
import { laid, members, numbers, paragraphs, proposals } from "./document.mjs";
import { Times } from "./times.mjs";

// Two of the clients take in all they are sent, as an editor does; the others note which changes a message brings.
const thorough = 2;
const patience = 5000;

let session = 1000;
let made = 0;
let acknowledged = new Map();
const next = numbers(7);

const orders = {
  async lay({ address }) {
    const { socket } = await open(address);
    const kept = new Promise((resolve) => socket.on("message", (data) => read(data).kept && resolve()));
    socket.send(updateMessage(laid()));
    await kept;
    socket.close();
    return {};
  },

  // What was acknowledged in the run before this one, and how much of it the document does not have.
  async missing({ address }) {
    const { socket, whole } = await open(address);
    socket.close();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, whole);
    const state = Y.decodeStateVector(Y.encodeStateVector(doc));
    let gone = 0;
    for (const [client, count] of acknowledged) {
      gone += Math.max(0, count - (state.get(client) ?? 0));
    }
    return { gone, paragraphs: doc.getXmlFragment("default").length };
  },

  async measure({ address, clients: count, rate, seconds }) {
    const first = session;
    session += count;
    const clients = [];
    for (let at = 0; at < count; at++) {
      clients.push(new Client(await open(address), first, at, count));
    }
    acknowledged = new Map();
    const answered = new Times();
    const shown = new Times();
    let done = 0;
    let lastAnswer = 0;
    let refused = 0;
    let frames = 0;
    let bytes = 0;
    const brought = new Map();
    for (const client of clients) {
      client.socket.on("message", (data) => {
        bytes += data.length;
        // All are sent the same bytes: what they bring is looked up once.
        const key = data.latin1Slice();
        let news = brought.get(key);
        if (news === undefined) {
          const { kept, update } = read(data);
          news = { kept, update, to: update === undefined ? [] : [...Y.parseUpdateMeta(update).to] };
          if (news.kept === undefined) {
            brought.size >= 256 && brought.clear();
            brought.set(key, news);
          }
        }
        const now = performance.now();
        if (news.kept !== undefined) {
          const due = client.due[client.answered++];
          lastAnswer = now;
          if (news.kept) {
            acknowledged.set(client.id, client.answered);
            answered.add(now - due);
            done++;
          } else {
            refused++;
          }
        }
        if (news.update !== undefined) {
          frames++;
          client.doc !== undefined && Y.applyUpdate(client.doc, news.update);
          for (const [id, to] of news.to) {
            const from = id - first;
            if (from >= 0 && from < count && from !== client.at) {
              for (let at = client.seen[from]; at < to; at++) {
                shown.add(now - clients[from].due[at]);
              }
              client.seen[from] = Math.max(client.seen[from], to);
            }
          }
        }
      });
    }
    console.log(JSON.stringify({ begun: count }));
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const offered = Math.round(rate * seconds);
    const isOpen = () => clients.every(({ socket }) => socket.readyState === 1);
    let sent = 0;
    while (sent < offered && isOpen()) {
      for (const due = (at) => begun + (at * 1000) / rate; sent < offered && due(sent) <= performance.now(); sent++) {
        clients[sent % count].change(due(sent));
      }
      await wait(1);
    }
    const ended = performance.now();
    const expected = sent * (count - 1);
    while (isOpen() && (done + refused < sent || shown.count < expected) && performance.now() - ended < patience) {
      await wait(5);
    }
    const took = (performance.now() - begun) / 1000;
    const span = done + refused < sent ? took : (Math.max(lastAnswer, ended) - begun) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const lost = clients.filter(({ socket }) => socket.readyState !== 1).length;
    clients.forEach(({ socket }) => socket.close());
    return {
      offered: sent, done, refused, span, took, frames, bytes, lost, unseen: expected - shown.count,
      answered: [answered.at(0.5), answered.at(0.99)], shown: [shown.at(0.5, expected), shown.at(0.99, expected)],
      cpu: (user + system) / 1e6,
    };
  },
};

class Client {
  constructor({ socket, whole }, first, at, count) {
    this.socket = socket;
    this.id = first + at;
    this.at = at;
    this.own = new Y.Doc();
    this.own.clientID = this.id;
    this.own.on("update", (update) => (this.update = update));
    this.due = [];
    this.answered = 0;
    this.seen = new Int32Array(count);
    if (at < thorough) {
      this.doc = new Y.Doc();
      Y.applyUpdate(this.doc, whole);
    }
    socket.on("error", () => socket.terminate());
  }

  // Nine positions to one sponsor who joins, as the room is asked for.
  change(due) {
    const at = made++;
    if (at % 10 === 9) {
      this.own.getMap("sponsors").set(`${next(proposals)}/M${at % members}/${this.id}`, true);
    } else {
      this.own.getMap("positions").set(`${next(paragraphs)}/M${at % members}/${this.id}`, { stance: next(2) === 0 ? "accept" : "reserve", reason: `Reason ${at}.` });
    }
    this.due.push(due);
    this.socket.send(updateMessage(this.update));
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { order, ...details } = JSON.parse(line);
  try {
    console.log(JSON.stringify(await orders[order](details)));
  } catch (fault) {
    console.log(JSON.stringify({ fault: String(fault?.message ?? fault) }));
  }
}
