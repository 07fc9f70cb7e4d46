// Our words for a lost connection. Nothing here reloads the page by itself: what was typed stays on the screen.
const modal = document.getElementById("components-reconnect-modal");
const seconds = document.getElementById("components-seconds-to-next-attempt");

function say(state) {
  if (state) {
    modal.dataset.state = state;
  } else {
    delete modal.dataset.state;
  }
}

modal.addEventListener("components-reconnect-state-changed", event => {
  const state = event.detail.state;
  if (state === "show") {
    say("show");
  } else if (state === "hide") {
    say(null);
  } else if (state === "failed") {
    say("failed");
    document.addEventListener("visibilitychange", retryWhenSeen);
  } else if (state === "rejected" || state === "resume-failed") {
    // Blazor has already tried to resume the stored session.
    say("gone");
  } else if (state === "paused") {
    say("paused");
  }
});

async function retry() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  say("show");
  if (seconds) {
    seconds.textContent = "";
  }
  try {
    // false: the server answers but no longer knows this session; then its stored state may still be resumed.
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) {
      say("gone");
      return;
    }
    say(null);
  } catch {
    say("failed");
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

async function retryWhenSeen() {
  if (document.visibilityState === "visible") {
    await retry();
  }
}

async function resume() {
  try {
    say((await Blazor.resumeCircuit()) ? null : "gone");
  } catch {
    say("failed");
  }
}

modal.querySelector("[data-do=retry]").addEventListener("click", retry);
modal.querySelector("[data-do=resume]").addEventListener("click", resume);
for (const button of document.querySelectorAll("[data-do=reload]")) {
  button.addEventListener("click", () => location.reload());
}
