// Runs in both pages, that of Rollbook and the bare one, and measures there: what crosses to another process waits for it.
(() => {
  let frames = [];
  let running = false;

  const follow = (now) => {
    if (!running) return;
    frames.push(now);
    requestAnimationFrame(follow);
  };

  /** Notes the time of every frame until `frames` is asked for. */
  const record = () => {
    frames = [];
    running = true;
    requestAnimationFrame(follow);
  };

  /** Milliseconds between frames since `record`. */
  const intervals = () => {
    running = false;
    return frames.slice(1).map((time, index) => time - frames[index]);
  };

  /** The list as it is drawn now: its rows as text, and the styles they need. */
  const copyList = () => {
    const grid = document.querySelector('[role=grid]');
    const rows = [...grid.querySelectorAll('[role=row][data-index]')];
    return {
      rows: rows.map((row) => row.outerHTML),
      rowHeight: rows[0].getBoundingClientRect().height,
      className: grid.className,
      body: rows[0].parentElement.parentElement.className,
      drawn: rows[0].parentElement.className,
      style: grid.getAttribute('style'),
      height: grid.clientHeight,
      css: [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join('\n'),
      root: document.documentElement
        .getAttributeNames()
        .map((name) => [name, document.documentElement.getAttribute(name)]),
    };
  };

  /** The least that a list of `count` rows can be: the same rows of markup, put where the scroll position asks for them. */
  const showBareList = ({ rows, rowHeight, className, body, drawn, style, height, css, root }, count) => {
    for (const [name, value] of root) document.documentElement.setAttribute(name, value);
    const sheet = document.createElement('style');
    sheet.textContent = css;
    document.head.append(sheet);
    document.body.innerHTML = `<div role="grid" tabindex="0" class="${className}"><div class="${body}"><div class="${drawn}"></div></div></div>`;
    const [grid] = document.body.children;
    const [inner] = grid.children;
    const [place] = inner.children;
    grid.setAttribute('style', `${style}; height: ${height}px; overflow: auto`);
    const tall = Math.min(count * rowHeight, 30_000_000);
    inner.style.height = `${tall}px`;
    const ratio = tall > height ? (count * rowHeight - height) / (tall - height) : 1;
    const template = document.createElement('template');
    template.innerHTML = rows.join('');
    const originals = [...template.content.children];
    const shown = new Map();
    const draw = () => {
      const offset = grid.scrollTop * ratio;
      const first = Math.max(0, Math.floor((offset / rowHeight - 10) / 5) * 5);
      const end = Math.min(count, Math.ceil((offset + height) / rowHeight / 5) * 5 + 10);
      for (const [index, row] of shown) {
        if (index >= first && index < end) continue;
        row.remove();
        shown.delete(index);
      }
      for (let index = end - 1, next = null; index >= first; index -= 1) {
        const row = shown.get(index) ?? originals[index % originals.length].cloneNode(true);
        if (!shown.has(index)) place.insertBefore(row, next);
        shown.set(index, row);
        next = row;
      }
      place.style.transform = `translateY(${first * rowHeight - offset + grid.scrollTop}px)`;
    };
    grid.addEventListener('scroll', draw, { passive: true });
    grid.addEventListener('keydown', (event) => {
      if (event.key !== 'PageDown') return;
      event.preventDefault();
      grid.scrollTop += (Math.floor(height / rowHeight) * rowHeight) / ratio;
    });
    draw();
  };

  const plain = (text) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

  /** Whether every drawn row is there and shows what was searched for. */
  const shows = (words) => {
    const grid = document.querySelector('[role=grid]');
    const row = grid?.querySelector('[role=row][data-index="0"]');
    if (!row || row.ariaBusy === 'true' || grid.ariaBusy === 'true') return false;
    const found = [...row.querySelectorAll('mark')];
    return (
      found.some((mark) => plain(mark.textContent) === words) || row.querySelector('[class*=found]') !== null
    );
  };

  /** From the next key that is pressed until the rows of `words` have been painted. */
  const timeKey = (words) =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`no rows of ${words}`)), 10_000);
      const begin = ({ timeStamp }) => {
        const look = () => {
          if (!shows(words)) return requestAnimationFrame(look);
          // This frame is painted after its callbacks; the next task comes after that.
          return setTimeout(() => resolve(performance.now() - timeStamp), 0);
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { once: true, capture: true });
    });

  globalThis.rollbookBench = { record, intervals, copyList, showBareList, timeKey };
})();
