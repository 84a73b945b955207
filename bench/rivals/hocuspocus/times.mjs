// How long things took, counted by tenths of a millisecond up to a minute: four million of them take no more room than four.
const tenths = 600000;

export class Times {
  counts = new Uint32Array(tenths + 1);
  count = 0;

  add(milliseconds) {
    this.counts[Math.min(tenths, Math.max(0, Math.floor(milliseconds * 10)))]++;
    this.count++;
  }

  /** What a share of all took at most; null where that many did not come. */
  at(share, of = this.count) {
    let left = Math.floor(of * share) + 1;
    for (let at = 0; at <= tenths && of > 0; at++) {
      left -= this.counts[at];
      if (left <= 0) {
        return (at + 1) / 10;
      }
    }
    return null;
  }
}
