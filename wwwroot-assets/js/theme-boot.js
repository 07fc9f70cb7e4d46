// Runs before the first paint, so that a dark page never flashes white. portal.js takes over from here.
(() => {
  let choice = "system";
  try {
    choice = localStorage.getItem("portal.theme") ?? "system";
  } catch {
    // Storage may be forbidden; the system's choice serves.
  }
  const dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
