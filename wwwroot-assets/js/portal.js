// What only the browser knows or can do: theme, time zone, clipboard, hotkeys. One module, few lines each.
const system = matchMedia("(prefers-color-scheme: dark)");

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden storage: the choice holds until the page is closed.
  }
}

let theme = remembered("portal.theme") ?? "system";

function applyTheme() {
  const dark = theme === "dark" || (theme !== "light" && system.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  return dark;
}

/** Tells the circuit about this browser, and from now on about a changed system theme and about Ctrl+K. */
export function start(circuit) {
  system.onchange = () => circuit.invokeMethodAsync("SystemThemeChanged", applyTheme());
  const openSwitcher = () => {
    const dialog = document.getElementById("quick-switcher");
    if (dialog && !dialog.open) {
      dialog.showModal();
      circuit.invokeMethodAsync("QuickSwitchPressed");
    }
  };
  document.onkeydown = event => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openSwitcher();
    }
  };
  // A choice in a panel closes it; a link does not do so by itself.
  document.onclick = event => {
    event.target.closest?.("[popover] [data-closes]")?.closest("[popover]").hidePopover();
    if (event.target.closest?.("[data-opens=quick-switcher]")) {
      openSwitcher();
    } else if (event.target.id === "quick-switcher") {
      event.target.close();
    }
  };
  return {
    theme,
    isDark: applyTheme(),
    isNavNarrow: remembered("portal.nav") === "narrow",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isMac: navigator.platform.startsWith("Mac"),
  };
}

export function setTheme(choice) {
  theme = choice;
  remember("portal.theme", choice);
  return applyTheme();
}

export function setNav(isNarrow) {
  remember("portal.nav", isNarrow ? "narrow" : "wide");
}

/** True when the text is on the clipboard; plain http on another host than localhost has no clipboard API. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function focus(id) {
  document.getElementById(id)?.focus();
}

export function closeDialog(id) {
  document.getElementById(id)?.close();
}

export function showActive(id) {
  document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}
