// Sets each margin note beside its words and lets the two find each other. The page works without it:
// then the notes stand in order, and links lead from the words to the note and back.
const notes = document.querySelector(".notes");
const list = notes?.querySelector(".note-list");
const wide = matchMedia("(min-width: 60.01rem)");
const GAP = 14;

function place() {
  notes.classList.toggle("is-beside", wide.matches);
  const all = [...list.querySelectorAll(".note")];
  if (!wide.matches) {
    list.style.height = "";
    return;
  }
  const from = list.getBoundingClientRect().top;
  const wanted = all.map((note) => {
    const words = document.getElementById(`said-${note.id}`);
    return words ? words.getClientRects()[0].top - from - 2 : 0;
  });
  const heights = all.map((note) => note.offsetHeight);
  let free = 0;
  all.forEach((note, at) => {
    const top = Math.max(wanted[at], free);
    note.style.top = `${top}px`;
    free = top + heights[at] + GAP;
  });
  list.style.height = `${free}px`;
}

function find(event) {
  const at = event.target.closest?.(".said, .note");
  const name = at?.dataset.note ?? at?.id;
  for (const one of document.querySelectorAll(".is-found")) one.classList.remove("is-found");
  if (!name) return;
  document.getElementById(name)?.classList.add("is-found");
  for (const one of document.querySelectorAll(`[data-note="${name}"]`)) one.classList.add("is-found");
}

if (list) {
  place();
  new ResizeObserver(place).observe(document.querySelector(".prose"));
  wide.addEventListener("change", place);
  document.addEventListener("pointerover", find);
  document.addEventListener("focusin", find);
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
