#!/usr/bin/env bash
# Restores the build tool and starts build.cake: ./build.sh [--target=NAME]; --target=Help lists the targets.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
dotnet tool restore --verbosity quiet >&2
exec dotnet cake build.cake "$@"
