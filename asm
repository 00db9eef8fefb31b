#!/usr/bin/env bash
# Runs the engine: finds a JDK, builds what has changed, starts the program.
#
#   ASM_JAVA_OPTS   further options for the JVM, e.g. -Xmx4g
#
# Standard output belongs to the program; the launcher speaks on standard error only.
# Written for bash 3.2 as well, the one that macOS has.
set -euo pipefail
shopt -s nullglob

MIN_JAVA=21
HOME=${HOME:-/nonexistent}

say() { printf 'asm: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

# --- where the project is, also through symbolic links -------------------------------------------

resolve() { # PATH: the file that it leads to in the end
  local path=$1 dir link
  while [ -L "$path" ]; do
    dir=$(cd -P "$(dirname "$path")" && pwd)
    link=$(readlink "$path")
    case $link in /*) path=$link ;; *) path=$dir/$link ;; esac
  done
  printf '%s\n' "$(cd -P "$(dirname "$path")" && pwd)/${path##*/}"
}

SELF=$(resolve "${BASH_SOURCE[0]}")
ROOT=${SELF%/*}
WORK=$ROOT/target/asm

# --- a JDK ---------------------------------------------------------------------------------------

java_version() { # HOME: sets VERSION to its feature number (21, 25, ...), or to 0 where there is no Java
  local line
  VERSION=0
  if [ -z "$1" ] || [ ! -x "$1/bin/java" ]; then return 0; fi
  if [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in JAVA_VERSION=*) VERSION=${line#*=} ;; esac
    done <"$1/release"
  else
    VERSION=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  VERSION=${VERSION//\"/}
  VERSION=${VERSION#1.}
  VERSION=${VERSION%%[!0-9]*}
  VERSION=${VERSION:-0}
}

newest() { # run|build HOME...: sets JDK and JDK_VERSION to the newest good one of these; fails where none is
  local use=$1 home
  shift
  JDK='' JDK_VERSION=0
  for home in "$@"; do
    java_version "$home"
    if [ "$VERSION" -lt "$MIN_JAVA" ] || [ "$VERSION" -le "$JDK_VERSION" ]; then continue; fi
    if [ "$use" = build ] && [ ! -x "$home/bin/javac" ]; then continue; fi
    JDK=$home JDK_VERSION=$VERSION
  done
  [ -n "$JDK" ]
}

path_home() { # the home of the java in PATH; version managers put a script there, which only Java can see through
  local java home
  java=$(type -P java) || return 0
  java=$(resolve "$java")
  home=${java%/bin/java}
  if [ ! -r "$home/release" ]; then
    home=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p') || home=''
  fi
  printf '%s\n' "$home"
}

mac_home() { # what macOS itself calls the newest
  [ -x /usr/libexec/java_home ] || return 0
  /usr/libexec/java_home -v "$MIN_JAVA+" 2>/dev/null || true
}

find_jdk() { # run|build: the first place that has one decides
  local use=$1
  newest "$use" ${JAVA_HOME:+"$JAVA_HOME"} ||
    newest "$use" "$(path_home)" ||
    newest "$use" /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/java/* ||
    newest "$use" "$(mac_home)" /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home ||
    newest "$use" "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* ||
    newest "$use" "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
      "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/mise}"/installs/java/* ||
    newest "$use" "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home
}

need_jdk() { # run|build
  find_jdk "$1" && return
  if [ "$1" = build ] && find_jdk run; then
    die "found Java $JDK_VERSION in $JDK, but no compiler: install a JDK $MIN_JAVA or newer (not only a JRE), or set JAVA_HOME to one."
  fi
  die "no Java $MIN_JAVA or newer found: install a JDK $MIN_JAVA or newer (for instance Eclipse Temurin 25, or your system's openjdk package), or set JAVA_HOME to one."
}

# --- the program, built when it is missing or older than what it is made of -----------------------
#
# target/asm/current names the folder with the program; its time is that of the start of its build.
# The jar's own time can't be used: a reproducible build sets it to a fixed date.

layout() { # sets PROGRAM to an up-to-date one; fails where there is none
  local name changed=''
  [ -r "$WORK/current" ] || return 1
  read -r name <"$WORK/current" || return 1
  # Folders count as well: their time tells of files that were deleted.
  IFS= read -r changed < <(
    cd "$ROOT" && find pom.xml ./*/pom.xml ./*/src/main -newer target/asm/current -print 2>/dev/null
  ) || true
  [ -z "$changed" ] || return 1
  program_in "$WORK/$name"
}

program_in() { # FOLDER: sets PROGRAM
  set -- "$1"/bootstrap-*.jar
  [ $# -eq 1 ] || return 1
  PROGRAM=$1
}

only_jar() { # sets JAR to the one program among the jars of bootstrap
  local jar
  JAR=''
  for jar in "$ROOT"/bootstrap/target/bootstrap-*.jar; do
    case $jar in *-sources.jar | *-javadoc.jar | *-tests.jar) continue ;; esac
    [ -z "$JAR" ] || die "more than one program in bootstrap/target: run 'mvn clean' once."
    JAR=$jar
  done
  [ -n "$JAR" ] || die "the build left no bootstrap/target/bootstrap-*.jar."
}

build() {
  local log=$WORK/build.log name dir old
  need_jdk build
  type -P mvn >/dev/null ||
    die "Maven is missing and the program is not built yet: install Maven 3.8.7 or newer (Debian: apt-get install maven, macOS: brew install maven)."
  say "building ... (first time: some minutes)"
  : >"$WORK/started"
  # The gates (formatting, tests) belong to 'mvn verify'; here somebody wants to run the program.
  if ! (cd "$ROOT" && JAVA_HOME=$JDK mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true \
    -pl bootstrap -am package) >"$log" 2>&1 </dev/null 9>&-; then
    cat "$log" >&2
    die "the build failed, see above."
  fi
  only_jar
  # Loose jars start about a third faster than one jar of jars. Each build has a folder of its own,
  # so that a program which still runs from the last one keeps its jars.
  name=$(cksum <"$JAR")
  name=build-${name%% *}
  dir=$WORK/$name
  if [ ! -d "$dir" ]; then
    rm -rf "$dir.part"
    "$JDK/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$dir.part" >"$log" 2>&1 9>&- || {
      cat "$log" >&2
      die "could not unpack $JAR."
    }
    mv "$dir.part" "$dir"
  fi
  program_in "$dir" || die "no program in $dir: run 'rm -r $WORK' and start again."
  old=$(cat "$WORK/current" 2>/dev/null || true)
  printf '%s\n' "$name" >"$WORK/current.part"
  touch -r "$WORK/started" "$WORK/current.part"
  mv "$WORK/current.part" "$WORK/current"
  for dir in "$WORK"/build-*/; do
    dir=${dir%/}
    case ${dir##*/} in "$name" | "$old") ;; *) rm -rf "$dir" ;; esac
  done
}

ensure_built() {
  layout && return
  mkdir -p "$WORK"
  exec 9>"$WORK/lock"
  # One build at a time; where there is no flock (macOS) nobody is held back.
  if type -P flock >/dev/null && ! flock -n 9; then
    say "waiting for another build ..."
    flock 9
  fi
  layout || build
  exec 9>&-
}

# --- run -----------------------------------------------------------------------------------------

ensure_built
need_jdk run

options=(--enable-native-access=ALL-UNNAMED -Xshare:auto "-Dasm.command=$0")
# Java can't tell whether the standard error stream alone is a terminal.
if [ -t 2 ]; then options+=(-Dasm.terminal=true); fi
if [ "$JDK_VERSION" -ge 23 ]; then options+=(--sun-misc-unsafe-memory-access=allow); fi
case ${ASM_JAVA_OPTS:-} in
*-XX:+Use*GC*) ;; # two collectors are an error
*) options+=(-XX:+UseParallelGC) ;;
esac
if [ -n "${ASM_JAVA_OPTS:-}" ]; then
  IFS=$' \t\n' read -r -d '' -a more <<<"$ASM_JAVA_OPTS" || true
  options+=(${more[@]+"${more[@]}"})
fi

exec "$JDK/bin/java" "${options[@]}" -jar "$PROGRAM" "$@"
