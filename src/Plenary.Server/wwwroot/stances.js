// A row whose members have taken positions: its margin is written anew from who holds what, as the server would draw it.
'use strict';
(() => {
  const { find } = window.plenary;
  const kinds = [['support', '+', 'supports'], ['accept', '✓', 'accepts'], ['reserve', '~', 'reserves'], ['object', '✕', 'objects']];

  const piece = (tag, css, ...content) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...content);
    return made;
  };
  const shown = words => { const span = piece('span', '', words); span.setAttribute('aria-hidden', 'true'); return span; };
  const spoken = words => piece('span', 'vh', words);

  const names = members => {
    const who = piece('span', 'who');
    members.forEach((member, at) => {
      const code = piece('abbr', '', member.value);
      code.title = member.label;
      who.append(at ? ', ' : '', code);
    });
    return who;
  };

  const tally = (row, by) => {
    const place = find('.tally', row);
    const more = find('.more', place);
    [...place.childNodes].slice(0, [...place.childNodes].indexOf(more)).forEach(node => node.remove());
    let some = false;
    kinds.forEach(([kind, sign, verb]) => {
      const count = by(kind).length;
      if (!count) return;
      some = true;
      more.before(piece('span', kind, `${count} `, shown(sign), spoken(count === 1 ? verb : verb.slice(0, -1))), ' ');
    });
    more.firstChild.data = some ? 'who' : 'positions';
    return place;
  };

  const against = (after, by) => {
    const [objecting, reserving] = [by('object'), by('reserve')];
    if (!objecting.length && !reserving.length) return;
    const place = piece('p', 'against');
    if (objecting.length) place.append(piece('span', 'object', shown('✕ '), spoken('objections by '), names(objecting)), ' ');
    if (reserving.length) place.append(piece('span', 'reserve', shown('~ '), spoken('reservations by '), names(reserving)));
    after.after(place);
  };

  // What members hold now, by code; null for one that is silent. False when the page does not know them.
  window.plenary.restate = (row, said) => {
    const members = [...find('#members')?.options ?? []];
    if (!find('.tally', row) || Object.keys(said).some(code => !members.some(one => one.value === code))) return false;
    const held = new Map((row.dataset.said || '').split(' ').filter(Boolean).map(one => one.split(':')));
    Object.entries(said).forEach(([code, stance]) => stance ? held.set(code, stance) : held.delete(code));
    const by = kind => members.filter(one => held.get(one.value) === kind);
    row.dataset.said = members.filter(one => held.has(one.value)).map(one => `${one.value}:${held.get(one.value)}`).join(' ');
    row.dataset.objections = by('object').length;
    find('.against', row)?.remove();
    against(tally(row, by), by);
    const isOpen = row.dataset.brackets === '1' || by('object').length > 0 || ['reopened', 'parked'].includes(row.dataset.word);
    row.classList.toggle('open', isOpen);
    row.classList.toggle('settled', !isOpen);
    return true;
  };
})();
