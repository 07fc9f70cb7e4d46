#!/usr/bin/env bash
# Runs every test of the repository on a fresh Debian machine with the .NET SDK, and nothing else installed.
#   ./tests/run.sh               everything
#   ./tests/run.sh Services Web  only these projects
# The last line is "N passed, N failed, N skipped"; the exit code is not 0 when anything failed.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# No build server stays behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
results=$(mktemp -d)
group=""
# A test program and what it started are one process group; none of it outlives the run.
end_group() { [ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null; group=""; }
trap 'end_group; rm -rf "$results"' EXIT
trap 'exit 130' INT TERM
say() { printf '\n== %s\n' "$*"; }

# What the tests need beside .NET. Without it they are skipped, each with its reason.
install_missing() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  command -v redis-server >/dev/null || missing+=(redis-server)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Not allowed to install them here (not root, or no apt-get): their tests are skipped."
    return
  fi
  say "Installing ${missing[*]} from Debian's packages"
  export DEBIAN_FRONTEND=noninteractive
  if ! { timeout 180 apt-get -qq update && timeout 600 apt-get -qq install -y --no-install-recommends "${missing[@]}"; } \
    </dev/null >"$results/apt.log" 2>&1; then
    tail -n 5 "$results/apt.log"
    echo "Could not install ${missing[*]}: their tests are skipped."
  fi
}

failed_step() { echo "$1"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

install_missing

say "Format"
dotnet tool restore >"$results/tools.log" 2>&1 </dev/null || { cat "$results/tools.log"; failed_step "The tools could not be restored."; }
passed=0 failed=0 skipped=0
if ! dotnet csharpier check . </dev/null; then
  echo "Not formatted: run 'dotnet csharpier format .'"
  failed=1
fi

say "Build"
dotnet build ConversationAIPortal.sln -c Debug -v quiet -p:UseSharedCompilation=false </dev/null || failed_step "The build failed."

run_project() {
  local name=$1 log=$results/$1.log program=tests/$1/bin/Debug/net10.0/$1
  say "$name"
  timeout -k 10 600 "$program" -noColor </dev/null >"$log" 2>&1 &
  group=$!
  wait "$group"
  local code=$?
  end_group
  # A line for each failure and each reason to skip; the rest only when something is wrong.
  if [ $code -ne 0 ]; then cat "$log"; else grep -E '\[SKIP\]' -A 1 "$log" || true; fi
  local summary
  summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1)
  count() { sed -E "s/.*$1: ([0-9]+).*/\1/" <<<"$summary"; }
  if [ -z "$summary" ] || [ "$(count Total)" = 0 ]; then
    echo "$name ended with code $code and ran no test."
    failed=$((failed + 1))
    return
  fi
  local bad=$(($(count Failed) + $(count Errors))) passed_here
  [ $code -ne 0 ] && [ $bad -eq 0 ] && bad=1
  passed_here=$(($(count Total) - $(count Failed) - $(count Skipped)))
  echo "$name: $passed_here passed, $bad failed, $(count Skipped) skipped"
  passed=$((passed + passed_here)) failed=$((failed + bad)) skipped=$((skipped + $(count Skipped)))
}

for project in tests/*.Tests; do
  name=$(basename "$project")
  if [ $# -gt 0 ]; then
    for wanted in "$@"; do [[ $name == *".$wanted."* ]] && run_project "$name"; done
  else
    run_project "$name"
  fi
done

printf '\n%d passed, %d failed, %d skipped\n' $passed $failed $skipped
[ $failed -eq 0 ] && [ $passed -gt 0 ]
