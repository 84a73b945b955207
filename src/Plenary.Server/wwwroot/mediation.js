// The chair's page of mediation: the answer is exchanged as it comes. What is open stays open, and the focus stays where it is.
'use strict';
(() => {
  const { find, all } = plenary;
  const feed = find('[data-mediation-feed]')?.dataset.mediationFeed;
  if (!feed || !window.EventSource) return;

  // What can be opened, folded or be in focus is known again by what it is.
  const nameOf = one => one?.id ? `#${CSS.escape(one.id)}` : one?.name && one.value ? `${one.localName}[name="${CSS.escape(one.name)}"][value="${CSS.escape(one.value)}"]` : one?.getAttribute('aria-label') ? `${one.localName}[aria-label="${CSS.escape(one.getAttribute('aria-label'))}"]` : null;

  const take = html => {
    const next = find('#mediation-answer', new DOMParser().parseFromString(html, 'text/html'));
    // Looked for anew each time: asking brings another page into this one.
    const now = find('#mediation-answer');
    if (!next || !now) return;
    const said = find('#mediation-said', next).textContent;
    if (find('#mediation-said', now).textContent !== said) find('#mediation-said', now).textContent = said;
    const from = find('.mediation-body', now), to = find('.mediation-body', next);
    for (const details of all('details[id]', from)) {
      const same = find(`#${CSS.escape(details.id)}`, to);
      if (same) same.open = details.open;
    }
    for (const folded of all('tbody.folded', from)) {
      const same = find(`#${CSS.escape(folded.id)}`, to);
      if (!same) continue;
      same.classList.add('folded');
      find('[data-fold]', same).ariaExpanded = 'false';
    }
    const scrolled = all('.scroll', from).map(box => [box.getAttribute('aria-label'), box.scrollTop, box.scrollLeft]);
    const focused = from.contains(document.activeElement) ? document.activeElement : null;
    const focus = nameOf(focused) || (focused?.localName === 'summary' ? `#${CSS.escape(focused.parentElement.id)}>summary` : null);
    from.replaceWith(to);
    now.dataset.version = next.dataset.version;
    for (const [label, top, left] of scrolled) {
      const same = all('.scroll', to).find(box => box.getAttribute('aria-label') === label);
      if (same) { same.scrollTop = top; same.scrollLeft = left; }
    }
    if (focused) {
      const same = focus && find(focus, to);
      if (same) same.focus({ preventScroll: true });
      else { const heading = find('h1'); heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
    }
  };

  // The browser comes back by itself where the connection drops; where it was refused, it is tried anew, more and more seldom.
  let source, again, wait = 1000;
  const listen = () => {
    source = new EventSource(feed);
    source.addEventListener('open', () => wait = 1000);
    source.addEventListener('run', event => take(event.data));
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      again = setTimeout(listen, wait);
      wait = Math.min(wait * 2, 30000);
    });
  };
  plenary.whileLookedAt(listen, () => { clearTimeout(again); source?.close(); });
})();
