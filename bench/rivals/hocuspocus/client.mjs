// One client of a document: what it sends and hears are the messages of the protocol, which the provider sends and hears too.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";

const name = "text";
const sync = 0;
const auth = 2;
const syncReply = 4;
const syncStatus = 8;

function message(type, write) {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** An update as it goes over the wire. */
export function updateMessage(update) {
  return message(sync, (to) => {
    encoding.writeVarUint(to, 2);
    encoding.writeVarUint8Array(to, update);
  });
}

/** Reads a message: { update } for what the document now has besides, { whole } for all of it, { kept } for the answer to an update. */
export function read(data) {
  const decoder = decoding.createDecoder(data);
  decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  if (type === syncStatus) {
    return { kept: decoding.readVarUint(decoder) === 1 };
  }
  if (type !== sync && type !== syncReply) {
    return {};
  }
  const step = decoding.readVarUint(decoder);
  return step === 0 ? {} : step === 1 ? { whole: decoding.readVarUint8Array(decoder) } : { update: decoding.readVarUint8Array(decoder) };
}

/** Opens a client; resolves with its socket and the whole document as an update once the server has sent that. */
export function open(address) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    socket.on("error", reject);
    socket.on("open", () => {
      socket.send(message(auth, (to) => {
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, "");
      }));
      socket.send(message(sync, (to) => {
        encoding.writeVarUint(to, 0);
        encoding.writeVarUint8Array(to, Y.encodeStateVector(new Y.Doc()));
      }));
    });
    socket.on("message", function first(data) {
      const { whole } = read(data);
      if (whole !== undefined) {
        socket.off("message", first);
        resolve({ socket, whole });
      }
    });
  });
}
