# What the scripts of this folder share. Sourced, not run.
# Every failure is one line, Chinese first, and ends the script with a non-zero status.

set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

fail() {
  printf '✗ %s\n' "$1" >&2
  exit 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; then
    java="$JAVA_HOME/bin/java"
  elif command -v javac >/dev/null && command -v java >/dev/null; then
    java="$(command -v java)"
  else
    fail "缺少 JDK：请安装 JDK 17 或更新版本 · No JDK found: install JDK 17 or newer"
  fi
  local version
  version="$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)"
  if [ -z "$version" ] || [ "$version" -lt 17 ]; then
    fail "JDK 版本过旧（${version:-?}）：需要 17 或更新版本 · The JDK is too old (${version:-?}): 17 or newer is needed"
  fi
}

find_node() {
  command -v node >/dev/null || fail "缺少 Node：请安装 Node 20 或更新版本 · No Node found: install Node 20 or newer"
  local version
  version="$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')"
  if ! [ "${version:-0}" -ge 20 ] 2>/dev/null; then
    fail "Node 版本过旧（${version:-?}）：需要 20 或更新版本 · Node is too old (${version:-?}): 20 or newer is needed"
  fi
}

# A launcher starts others and waits: it needs little.
jvm="-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"

# Runs a program of the launcher in place of this shell, so that signals reach it.
launch() {
  local classpath="$home/deploy/target/launcher.classpath"
  [ -f "$classpath" ] || fail "尚未构建：请先运行 ./deploy/up · Not built yet: run ./deploy/up first"
  # It lets go of a connection before the servers do (75 s), or would send into one that is just being closed.
  # shellcheck disable=SC2086  # several words
  exec "$java" $jvm -Dslf4j.internal.verbosity=ERROR -Djdk.httpclient.keepalive.timeout=30 \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dlianfang.home="$home" \
    -cp "$home/deploy/target/classes:$(cat "$classpath")" "$@"
}
