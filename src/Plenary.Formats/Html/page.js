"use strict";
(function () {
  var root = document.documentElement, byId = function (id) { return document.getElementById(id); };
  root.classList.add("js");
  var rows = Array.prototype.slice.call(document.querySelectorAll("main .row"));
  var island = byId("weave"), data = island ? JSON.parse(island.textContent) : null;
  var asks = byId("asks"), reads = byId("reads"), readView = byId("v-read"), only = byId("only"), article = byId("reading");
  var wide = window.matchMedia("(min-width: 68rem)"), narrow = window.matchMedia("(max-width: 40rem)");

  // In the order of the bits of a style.
  var STYLES = ["strong", "em", "u", "sup", "sub", "s"];

  function make(tag, kind, text) {
    var e = document.createElement(tag);
    if (kind) { e.className = kind; }
    if (text) { e.textContent = text; }
    return e;
  }

  // The same pass as the tool's own: a run shows when its maker is taken, or is nobody, and none who takes it out is.
  function reading(taken) {
    var out = [], runs = [], count = 0, from = null;
    function shows(maker, run, first) {
      if (maker && !taken.has(maker)) { return false; }
      for (var i = first; i < run.length; i++) { if (taken.has(run[i])) { return false; } }
      return true;
    }
    function close(shape) { out.push({ shape: shape, runs: runs }); runs = []; count = 0; }
    function isThere(entry) {
      return entry[4].some(function (run) {
        return run === 0 || typeof run === "string" || shows(run[1], run, run[0] === 0 ? 4 : 2);
      });
    }
    function take(entry) {
      if (from && count && data.shapes[from[0]][3] !== data.shapes[entry[0]][3]) {
        if (!isThere(entry)) { return; }
        close(from[0]);
      }
      from = entry;
      entry[4].forEach(function (run) {
        if (typeof run === "string") { if (run) { runs.push([run, 0, 0]); count++; } return; }
        if (run === 0) { close(entry[0]); return; }
        if (run[0] === 0) {
          if (shows(run[1], run, 4)) { close(run[2] || run[3] < 0 ? entry[0] : run[3]); }
          return;
        }
        var last = run[run.length - 1], style = run.length > 2 && last < 0 ? -last : 0;
        if (shows(run[1], run, 2)) { runs.push([run[0], run[1] ? 1 : 0, style]); count++; }
        else if (!run[1]) { runs.push([run[0], 2, style]); }
      });
    }
    function mover(entry) {
      var best = null;
      entry[3].forEach(function (move) {
        if (taken.has(move[0]) && (!best || move.indexOf(best[0], 1) > 0)) { best = move; }
      });
      return best ? best[0] : 0;
    }
    data.entries.forEach(function (entry) {
      if (entry[2] >= 0) {
        var moved = data.entries[entry[2]];
        if (taken.has(entry[1]) && mover(moved) === entry[1]) { take(moved); }
      } else if (!mover(entry)) { take(entry); }
    });
    if (from && count) { close(from[0]); }
    return out;
  }

  function words(into, runs) {
    runs.forEach(function (run) {
      var to = into;
      function within(tag) { to = to.appendChild(make(tag)); }
      if (run[1]) { within(run[1] === 1 ? "ins" : "del"); }
      STYLES.forEach(function (tag, bit) { if (run[2] & (1 << bit)) { within(tag); } });
      to.appendChild(document.createTextNode(run[0].replace(/\uFFFC/g, "※")));
    });
  }

  function drawReading() {
    var member = data.members[reads.value - 1], table = null, tableName = "", row = null, rowName = "", cell = null, cellName = "";
    article.textContent = "";
    var head = make("div", "row head");
    head.appendChild(make("h1", "tx", "The text as " + member[1] + " would have it"));
    article.appendChild(head);
    reading(new Set(member[3] || member[2])).forEach(function (block) {
      var shape = data.shapes[block.shape], place = data.places[shape[3]], kind = shape[0];
      var changed = block.runs.some(function (run) { return run[1]; });
      var tag = kind === "head" ? "h" + Math.min(5, shape[1] + 1) : kind === "title" ? "h2" : "p";
      var text = make(tag, kind === "title" ? "tx title" : "tx");
      text.dir = "auto";
      if (!place[1]) {
        var line = make("div", "row" + (changed ? "" : " same") + (tag === "p" && shape[1] ? " l" + Math.min(5, shape[1]) : "") + (tag === "p" ? "" : " head"));
        var label = make("div", "lab"), inline = kind === "sub" || kind === "item";
        var typed = block.runs.map(function (run) { return run[1] === 2 ? "" : run[0]; }).join("").replace(/^[\s\[]+/, "").indexOf(shape[2]) === 0;
        if (shape[2] && !typed) {
          if (inline) { text.appendChild(make("span", "il", shape[2])); text.appendChild(document.createTextNode(" ")); }
          else { label.appendChild(make("span", "no", shape[2])); }
        }
        words(text, block.runs);
        line.appendChild(label);
        line.appendChild(text);
        article.appendChild(line);
        tableName = rowName = cellName = "";
        return;
      }
      var path = place[1].split("/"), names = [place[0] + path[0], path[1], path[1] + "/" + path[2]];
      if (names[0] !== tableName) {
        var outer = make("div", "row table"), scroll = make("div", "tw");
        table = make("table"); scroll.appendChild(table); outer.appendChild(scroll); article.appendChild(outer);
        tableName = names[0]; rowName = cellName = "";
      }
      if (names[1] !== rowName) { row = make("tr"); table.appendChild(row); rowName = names[1]; cellName = ""; }
      if (names[2] !== cellName) { cell = make("td"); row.appendChild(cell); cellName = names[2]; }
      words(text, block.runs);
      cell.appendChild(text);
    });
  }

  function isSeen(row) { return row.offsetParent !== null; }

  function update() {
    var member = asks && +asks.value ? data.members[asks.value - 1] : null;
    var own = member ? new Set(member[2]) : null;
    document.body.classList.toggle("filtered", !!own);
    rows.forEach(function (row) { row.classList.remove("hit"); });
    document.querySelectorAll("main [data-c]").forEach(function (option) {
      var mine = !!own && option.getAttribute("data-c").split(" ").some(function (c) { return own.has(+c); });
      option.classList.toggle("mine", mine);
      for (var up = mine ? option.closest(".row") : null; up; up = up.parentElement.closest(".row")) { up.classList.add("hit"); }
    });
    var inReading = !!readView && readView.checked;
    document.body.classList.toggle("reads", inReading);
    if (article) {
      article.hidden = !inReading;
      if (inReading) { drawReading(); }
    }
    var seen = rows.filter(function (row) { return !row.matches(".table,.head:not([id])") && isSeen(row); }).length;
    byId("none").hidden = seen > 0 || inReading;
    byId("shown").textContent = own ? member[0] + ": " + own.size + (own.size === 1 ? " change in " : " changes in ") + rows.filter(function (row) { return row.matches(".hit:not(.table)"); }).length + " paragraphs"
      : only.checked && !inReading ? seen + " shown" : "";
  }

  function remember() {
    var state = [];
    var view = document.querySelector("input[name=view]:checked");
    if (view && !view.defaultChecked) { state.push("view=" + view.id.slice(2)); }
    if (readView && readView.checked) { state.push("of=" + encodeURIComponent(data.members[reads.value - 1][0])); }
    if (asks && +asks.value) { state.push("asks=" + encodeURIComponent(data.members[asks.value - 1][0])); }
    if (only.checked) { state.push("open=1"); }
    try { history.replaceState(null, "", "#" + (state.join("&") || "text")); } catch (e) { return; }
  }

  function recall() {
    function find(code) { return data ? data.members.findIndex(function (m) { return m[0] === code; }) + 1 : 0; }
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("="), name = part.slice(0, at), value = "";
      try { value = decodeURIComponent(part.slice(at + 1)); } catch (e) { return; }
      if (name === "view" && byId("v-" + value)) { byId("v-" + value).checked = true; }
      if (name === "of" && find(value)) { reads.value = find(value); }
      if (name === "asks" && find(value)) { asks.value = find(value); }
      if (name === "open") { only.checked = true; }
    });
    var target = /^#c\d+$/.test(location.hash) ? byId(location.hash.slice(1)) : null;
    if (target) { target.closest("details").open = true; target.scrollIntoView(); }
  }

  byId("next").addEventListener("click", function () {
    var bar = document.querySelector(".bar").getBoundingClientRect().bottom + 24;
    var open = rows.filter(function (row) { return row.classList.contains("open") && !row.classList.contains("cell") && isSeen(row); });
    var next = open.find(function (row) { return row.getBoundingClientRect().top > bar; }) || open[0];
    if (!next) { return; }
    window.scrollBy(0, next.getBoundingClientRect().top - bar + 8);
    var status = next.querySelector(".st") || next.querySelector(".tw");
    if (status) { status.focus({ preventScroll: true }); }
    next.classList.add("flash");
    setTimeout(function () { next.classList.remove("flash"); }, 900);
  });
  document.querySelectorAll("#members li").forEach(function (item) {
    var button = make("button");
    button.type = "button";
    while (item.firstChild) { button.appendChild(item.firstChild); }
    item.appendChild(button);
    button.addEventListener("click", function () {
      byId("v-att").checked = true;
      asks.value = item.getAttribute("data-member");
      update(); remember(); window.scrollTo(0, 0); asks.focus();
    });
  });
  if (reads) { reads.addEventListener("change", function () { readView.checked = true; }); }
  document.querySelector(".bar").addEventListener("change", function () { update(); remember(); });
  window.addEventListener("hashchange", function () { recall(); update(); });
  function margins() { document.querySelectorAll("details.rk.few").forEach(function (note) { note.open = wide.matches; }); }
  function switches() { document.querySelector(".sw").open = !narrow.matches; }
  wide.addEventListener("change", margins);
  narrow.addEventListener("change", switches);
  window.addEventListener("beforeprint", function () { document.querySelectorAll("details.rk").forEach(function (note) { note.open = true; }); });
  margins(); switches(); recall(); update();
})();
