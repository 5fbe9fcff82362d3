#!/usr/bin/env bash
# Runs every test of the project and ends with one line: "N passed, N failed, N skipped".
#
#   tests/run.sh                              everything
#   tests/run.sh -class '*PublicationTests'   arguments go to the test programs (see: dotnet run --project tests/X.Tests -- -?)
#
# Needs the .NET 10 SDK. The browser tests need Chromium: it is installed where that is possible, else PLAYBOOK_CHROMIUM may name one.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*"; }
give_up() { say "tests/run.sh: $*" >&2; exit 1; }

find_chromium() {
    local candidate
    for candidate in "${PLAYBOOK_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if [[ -n "$candidate" ]] && command -v -- "$candidate" >/dev/null; then
            command -v -- "$candidate"
            return
        fi
    done
}

install_chromium() {
    local as_root=()
    if [[ "$(id -u)" != 0 ]]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 0
        as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null || return 0
    say "Installing Chromium for the browser tests."
    "${as_root[@]}" apt-get update -qq >/dev/null || true
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null || true
}

command -v dotnet >/dev/null || give_up "install the .NET 10 SDK first: https://dotnet.microsoft.com/download"

if [[ -d tests/Playbook.Browser.Tests ]]; then
    chromium="$(find_chromium)"
    if [[ -z "$chromium" ]]; then
        install_chromium
        chromium="$(find_chromium)"
    fi
    [[ -n "$chromium" ]] || give_up "install Chromium or Chrome for the browser tests, or name one in PLAYBOOK_CHROMIUM"
    export PLAYBOOK_CHROMIUM="$chromium"
fi

dotnet build Playbook.sln -c Release -v quiet

# Root may read and write whatever permission bits say; tests of what happens when it may not need it to give that right up.
bound=()
give_up_rights=(setpriv --bounding-set=-dac_override,-dac_read_search --)
if [[ "$(id -u)" == 0 ]] && "${give_up_rights[@]}" true 2>/dev/null; then
    bound=("${give_up_rights[@]}")
fi

passed=0 failed=0 skipped=0
broken=()
log="$(mktemp)"
trap 'rm -f "$log"' EXIT

for project in tests/*.Tests/; do
    name="$(basename "$project")"
    program="$project/bin/Release/net10.0/$name.dll"
    if [[ ! -f "$program" ]]; then
        broken+=("$name was not built; is it in Playbook.sln?")
        continue
    fi
    say "== $name"
    outcome=0
    # -noColor keeps the figures readable for the line below; a failing test does not stop the other projects
    "${bound[@]+"${bound[@]}"}" dotnet "$program" -noLogo -noColor "$@" </dev/null 2>&1 | tee "$log" || outcome=$?

    figures="$(grep -E '^ +[^ ]+ +Total: [0-9]+, Errors: ' "$log" | tail -n 1 || true)"
    figure() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$figures"; }
    if [[ -z "$figures" ]]; then
        broken+=("$name ended without a summary (exit code $outcome)")
        continue
    fi
    total="$(figure Total)" wrong=$(($(figure Failed) + $(figure Errors))) left="$(figure Skipped)" idle="$(figure 'Not Run')"
    passed=$((passed + total - wrong - left - idle))
    failed=$((failed + wrong))
    skipped=$((skipped + left))
    if [[ $outcome != 0 && $wrong == 0 ]]; then
        broken+=("$name ended with exit code $outcome")
    elif [[ $((total - idle)) == 0 && $# == 0 ]]; then
        broken+=("$name ran no test")
    fi
done

for problem in "${broken[@]+"${broken[@]}"}"; do
    say "error: $problem"
done
[[ $((passed + failed + skipped)) -gt 0 ]] || say "error: no test ran"
failed=$((failed + ${#broken[@]}))
say "$passed passed, $failed failed, $skipped skipped"
[[ $failed == 0 && $((passed + skipped)) -gt 0 ]]
